import { Button, Menu, Modal } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accept, type Reason } from '#domain/decision'
import type { RoundingPoint } from '#domain/marking/total'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'
import { saveFile } from '#ui/save-file.ts'
import { ReasonTable } from './ReasonTable'
import { writeSchemeFile } from './scheme-file'
import { writeCisWorkbookFile } from './write-workbook'

interface ExportSchemeProps {
  readonly draft: MarkingSchemeDraft
  readonly roundingPoint: RoundingPoint
  /** How many things have to be mended first: a file of a half-written scheme could not be read again. */
  readonly unsound?: number
}

type Outcome =
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'unsound' }
  | { readonly kind: 'failed' }

/** The scheme as a file: the workbook others exchange, or one of our own that keeps everything. */
export const ExportScheme = memo(function ExportScheme({ draft, roundingPoint, unsound = 0 }: ExportSchemeProps) {
  const { t } = useTranslation(['schemes', 'ui'])
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)

  async function exportAs(ending: 'xlsx' | 'json'): Promise<void> {
    if (unsound > 0) return setOutcome({ kind: 'unsound' })
    setBusy(true)
    try {
      const written =
        ending === 'xlsx' ? await writeCisWorkbookFile(draft) : accept(writeSchemeFile({ draft, roundingPoint }))
      if (written.kind === 'refused') setOutcome(written)
      else saveFile({ name: `${fileName(draft)}.${ending}`, blob: written.value })
    } catch {
      setOutcome({ kind: 'failed' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" variant="default" loading={busy}>
            {t('export.verb')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void exportAs('xlsx')}>{t('export.workbook')}</Menu.Item>
          <Menu.Item onClick={() => void exportAs('json')}>{t('export.file')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={outcome !== null}
        onClose={() => setOutcome(null)}
        title={t(outcome?.kind === 'refused' ? 'export.refused' : 'export.not', {
          count: outcome?.kind === 'refused' ? outcome.reasons.length : 0,
        })}
        size="lg"
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        {outcome?.kind === 'unsound' && <p>{t('export.unsound', { count: unsound })}</p>}
        {outcome?.kind === 'failed' && <p role="alert">{t('export.failed')}</p>}
        {outcome?.kind === 'refused' && (
          <>
            <p>{t('export.refusedHint')}</p>
            <ReasonTable reasons={outcome.reasons} placed={false} />
          </>
        )}
      </Modal>
    </>
  )
})

function fileName({ name }: MarkingSchemeDraft): string {
  return name.replaceAll(/[\\/:*?"<>|]+/g, ' ').trim() || 'scheme'
}
