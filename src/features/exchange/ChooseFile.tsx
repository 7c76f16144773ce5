import { Button, FileButton } from '@mantine/core'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '#ui/save-file.ts'
import styles from './exchange.module.css'
import { runJob } from './run-job'
import { columnWidth, fieldName, templateFields, type TableKind } from './table-kinds'
import { useExchangeLanguage } from './use-known'

export interface ChooseFileProps {
  readonly kind: TableKind
  readonly onFile: (file: File) => void
}

const accepted = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function ChooseFile({ kind, onFile }: ChooseFileProps) {
  const { t } = useTranslation('exchange')
  const language = useExchangeLanguage()
  const [over, setOver] = useState(false)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onFile(file)
  }

  async function saveTemplate(): Promise<void> {
    const fields = templateFields(kind)
    const head = fields.map((field) => fieldName(kind, field, language))
    const table = { sheet: t(`kind.${kind}`), head, rows: [], widths: fields.map(columnWidth) }
    saveFile({ name: `${kind}-template.xlsx`, blob: await runJob({ type: 'write', table }) })
  }

  return (
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.actions}>
        <FileButton accept={accepted} onChange={(file) => file !== null && onFile(file)}>
          {(props) => <Button {...props}>{t('file.choose')}</Button>}
        </FileButton>
        <Button variant="default" onClick={() => void saveTemplate()}>
          {t('file.template')}
        </Button>
      </div>
      <p className={styles.hint}>{t('file.hint')}</p>
    </div>
  )
}
