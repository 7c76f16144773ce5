import { Button, Menu, Modal } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '#domain/decision'
import type { RoundingPoint } from '#domain/marking/total'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'
import { saveFile } from '#ui/save-file.ts'
import { ReasonTable } from './ReasonTable'
import { writeSchemeFile } from './scheme-file'
import { writeCisWorkbookFile } from './write-workbook'

interface ExportSchemeProps {
  readonly draft: MarkingSchemeDraft
  readonly roundingPoint: RoundingPoint
}

/** The scheme as a file: the workbook others exchange, or one of our own that keeps everything. */
export const ExportScheme = memo(function ExportScheme({ draft, roundingPoint }: ExportSchemeProps) {
  const { t } = useTranslation(['schemes', 'ui'])
  const [refused, setRefused] = useState<readonly Reason[] | null>(null)
  const [busy, setBusy] = useState(false)

  async function exportWorkbook(): Promise<void> {
    setBusy(true)
    try {
      const written = await writeCisWorkbookFile(draft)
      if (written.kind === 'refused') setRefused(written.reasons)
      else saveFile({ name: `${fileName(draft)}.xlsx`, blob: written.value })
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
          <Menu.Item onClick={() => void exportWorkbook()}>{t('export.workbook')}</Menu.Item>
          <Menu.Item
            onClick={() =>
              saveFile({ name: `${fileName(draft)}.json`, blob: writeSchemeFile({ draft, roundingPoint }) })
            }
          >
            {t('export.file')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={refused !== null}
        onClose={() => setRefused(null)}
        title={t('export.refused', { n: refused?.length ?? 0 })}
        size="lg"
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        <p>{t('export.refusedHint')}</p>
        {refused !== null && <ReasonTable reasons={refused} placed={false} />}
      </Modal>
    </>
  )
})

function fileName({ name }: MarkingSchemeDraft): string {
  return name.replaceAll(/[\\/:*?"<>|]+/g, ' ').trim() || 'scheme'
}
