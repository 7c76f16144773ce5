import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyFailed } from '#ui/notify.ts'
import { saveFile } from '#ui/save-file.ts'
import styles from './exchange.module.css'
import { runJob } from './run-job'
import { columnWidth, exportRows, fieldName, type TableKind } from './table-kinds'
import { useExchangeLanguage, useKnownTable } from './use-known'

export interface ExportTableProps {
  readonly kind: TableKind
  readonly editionId: string
}

export function ExportTable({ kind, editionId }: ExportTableProps) {
  const { t } = useTranslation('exchange')
  const language = useExchangeLanguage()
  const loadKnown = useKnownTable(kind, editionId)
  const [busy, setBusy] = useState(false)

  async function save(): Promise<void> {
    setBusy(true)
    try {
      const { fields, rows } = exportRows(await loadKnown(), language)
      const sheet = t(`kind.${kind}`)
      const head = fields.map((field) => fieldName(kind, field, language))
      const blob = await runJob({ type: 'write', table: { sheet, head, rows, widths: fields.map(columnWidth) } })
      saveFile({ name: `${kind === 'contests' ? editionId : 'venues'}.xlsx`, blob })
      notifyDone(t('export.done', { n: rows.length }))
    } catch {
      notifyFailed(t('export.failed'))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={styles.block}>
      <p className={styles.hint}>{t(`export.hint.${kind}`)}</p>
      <div>
        <Button variant="default" loading={busy} onClick={() => void save()}>
          {t(`export.verb.${kind}`)}
        </Button>
      </div>
    </div>
  )
}
