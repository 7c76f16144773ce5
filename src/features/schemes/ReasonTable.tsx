import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { notifyDone, notifyFailed } from '#ui/notify.ts'
import type { ShownReason } from '#ui/problem.ts'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { asTable, placeOf } from './place'
import styles from './ReasonTable.module.css'

interface Line {
  readonly key: string
  readonly reason: ShownReason
}

export interface ReasonTableProps {
  readonly reasons: readonly ShownReason[]
  /** Whether the reasons name cells of a workbook. */
  readonly placed?: boolean
}

/** Faults or warnings one below the other, each with its cell; copied as a table for whoever mends the workbook. */
export function ReasonTable({ reasons, placed = true }: ReasonTableProps) {
  const { t } = useTranslation(['schemes', 'reasons'])
  const lines = reasons.map((reason, index): Line => ({ key: `${index} ${reason.code}`, reason }))
  const columns: Column<Line>[] = [
    ...(placed
      ? [
          {
            key: 'sheet',
            header: t('faults.sheet'),
            hideBelow: 'sm' as const,
            width: '16rem',
            render: ({ reason }: Line) => placeOf(reason).sheet ?? '—',
          },
          {
            key: 'row',
            header: t('faults.row'),
            align: 'end' as const,
            width: '4.5rem',
            render: ({ reason }: Line) => placeOf(reason).row ?? '—',
          },
          {
            key: 'cell',
            header: t('faults.cell'),
            width: '5rem',
            render: ({ reason }: Line) => placeOf(reason).cell ?? '—',
          },
        ]
      : []),
    { key: 'reason', header: t('faults.reason'), render: ({ reason }) => <ReasonSentence reason={reason} /> },
  ]

  async function copy(): Promise<void> {
    const text = asTable(reasons, ({ code, params }) =>
      t(`reasons:${code}`, { ...params, keySeparator: false, defaultValue: code }),
    )
    try {
      await navigator.clipboard.writeText(text)
      notifyDone(t('faults.copied', { count: reasons.length }))
    } catch {
      notifyFailed(t('faults.notCopied'))
    }
  }

  return (
    <div className={styles.table}>
      <DataTable
        caption={t('faults.caption')}
        columns={columns}
        rows={lines}
        rowKey={({ key }) => key}
        virtual={false}
        {...(reasons.length > 12 && { maxHeight: '28rem' })}
        empty={null}
      />
      {placed && (
        <Button variant="default" size="sm" onClick={() => void copy()}>
          {t('faults.copy')}
        </Button>
      )}
    </div>
  )
}
