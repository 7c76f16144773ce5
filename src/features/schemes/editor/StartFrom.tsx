import { Button, Menu } from '@mantine/core'
import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '#domain/decision'
import type { RoundingPoint } from '#domain/marking/total'
import { openSchemeFile } from '../open-scheme-file'
import { ReasonTable } from '../ReasonTable'
import { draftToEdit } from './draft-to-edit'
import { editorOrigin, type EditAction } from './edit-scheme'
import { templateDraft, templateNames } from './templates'
import styles from './Editor.module.css'

interface StartFromProps {
  readonly name: string
  /** Where the scheme being edited rounds; what does not say otherwise leaves it. */
  readonly rounding: RoundingPoint
  readonly dispatch: (action: EditAction) => void
}

/** Another scheme to go on with: a usual weighting, a workbook, a file. One undo brings back what was there. */
export const StartFrom = memo(function StartFrom({ name, rounding, dispatch }: StartFromProps) {
  const { t } = useTranslation('schemes/editor')
  const chooser = useRef<HTMLInputElement>(null)
  const [faulty, setFaulty] = useState<{ file: string; reasons: readonly Reason[] } | null>(null)

  async function open(file: File): Promise<void> {
    const opened = await openSchemeFile(file)
    if (opened.kind === 'refused') return setFaulty({ file: file.name, reasons: opened.reasons })
    setFaulty(null)
    const { scheme, roundingPoint } = opened.value
    const edit = draftToEdit(scheme, roundingPoint ?? rounding)
    dispatch({ type: 'replace', scheme: edit, origin: file.name.slice(0, 200) })
  }

  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" variant="default">
            {t('start.verb')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {templateNames.map((template) => (
            <Menu.Item
              key={template}
              onClick={() => {
                const scheme = draftToEdit(templateDraft(template, name, t), rounding)
                dispatch({ type: 'replace', scheme, origin: editorOrigin })
              }}
            >
              {t(`start.${template}`)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => chooser.current?.click()}>{t('start.file')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,.json"
        aria-label={t('start.file')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file !== undefined) void open(file)
        }}
      />
      {faulty !== null && (
        <div className={styles.faulty} role="alert">
          <p>{t('start.faulty', { file: faulty.file, count: faulty.reasons.length })}</p>
          <ReasonTable reasons={faulty.reasons} />
          <Button size="xs" variant="default" onClick={() => setFaulty(null)}>
            {t('start.dismiss')}
          </Button>
        </div>
      )}
    </>
  )
})
