import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countStates, rowStates, type RowState } from '#domain/exchange/row-plan'
import { notifyFailed } from '#ui/notify.ts'
import { saveFile } from '#ui/save-file.ts'
import { errorSheet } from './error-sheet'
import styles from './exchange.module.css'
import { mayBeSaved, shownPlans, type Checked } from './import-state'
import { PreviewTable } from './PreviewTable'
import { runJob } from './run-job'
import { fieldName, type ShownPlan, type TableKind } from './table-kinds'
import { useExchangeLanguage } from './use-known'

export interface PreviewProps {
  readonly kind: TableKind
  readonly checked: Checked
  readonly busy: boolean
  readonly onSave: () => void
  readonly onBack: () => void
  readonly onAgain: () => void
}

/** What would happen, row by row, before anything is saved. */
export function Preview({ kind, checked, busy, onSave, onBack, onAgain }: PreviewProps) {
  const { t } = useTranslation(['exchange', 'reasons'])
  const language = useExchangeLanguage()
  const { plans, table } = checked
  const counts = countStates(plans)
  const [filter, setFilter] = useState<RowState | 'all'>(counts.faulty > 0 ? 'faulty' : 'all')
  const ready = mayBeSaved(plans)

  async function saveErrors(): Promise<void> {
    const sheet = errorSheet(checked, { sheet: t('preview.errors'), reasonHeading: t('preview.errors'), sayRow })
    try {
      const blob = await runJob({ type: 'write', table: sheet })
      saveFile({ name: `${table.file.replace(/\.\w+$/, '')}-${t('preview.errors')}.xlsx`, blob })
    } catch {
      notifyFailed(t('preview.notSaved'))
    }
  }

  function sayRow({ findings }: ShownPlan): string {
    return findings
      .map(({ field, reason: { code, params } }) => {
        const sentence = t(`reasons:${code}`, { ...params, keySeparator: false, defaultValue: code })
        return field === null ? sentence : t('preview.inField', { field: fieldName(kind, field, language), sentence })
      })
      .join('\n')
  }

  return (
    <div className={styles.block}>
      <p className={styles.sum}>{t(`preview.sum.${kind}`, { total: plans.length, ...counts })}</p>
      {counts.faulty > 0 && <p className={styles.faulty}>{t('preview.faulty', { n: counts.faulty })}</p>}
      {counts.faulty === 0 && !ready && <p>{t('preview.nothing')}</p>}
      <div className={styles.actions}>
        <SegmentedControl
          aria-label={t('preview.filter')}
          data={(['all', ...rowStates] as const).map((value) => ({
            value,
            label: t('preview.filterItem', {
              state: t(`state.${value}`),
              n: value === 'all' ? plans.length : counts[value],
            }),
          }))}
          value={filter}
          onChange={(value) => setFilter(rowStates.find((state) => state === value) ?? 'all')}
        />
        {counts.faulty > 0 && (
          <Button variant="default" onClick={() => void saveErrors()}>
            {t('preview.saveErrors')}
          </Button>
        )}
      </div>
      <PreviewTable kind={kind} table={table} plans={shownPlans(plans, filter)} />
      {ready && <p className={styles.hint}>{t(`preview.will.${kind}`)}</p>}
      <div className={styles.actions}>
        {ready && (
          <Button loading={busy} onClick={onSave}>
            {t(`preview.verb.${kind}`, { n: counts.new + counts.changed })}
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={onAgain}>
          {t('preview.again')}
        </Button>
        <Button variant="default" disabled={busy} onClick={onBack}>
          {t('preview.back')}
        </Button>
      </div>
    </div>
  )
}
