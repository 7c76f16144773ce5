import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StageId } from '#domain/ids'
import type { Placement } from '#domain/schedule/plan'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import styles from './arrange.module.css'
import type { ProposedChange } from './comparison'
import type { StageNamer } from './stage-names'

interface ChangeTableProps {
  readonly changes: readonly ProposedChange[]
  readonly names: StageNamer
  readonly taken: ReadonlySet<StageId>
  /** Left out, though what is taken does not go without them. */
  readonly needed: readonly StageId[]
  readonly onTick: (stageId: StageId, on: boolean) => void
}

const virtualAbove = 40

/** Each stage with its place before and after, to be taken or left. */
export function ChangeTable({ changes, names, taken, needed, onTick }: ChangeTableProps) {
  const { t } = useTranslation('plan')
  const place = (placement: Placement | null) =>
    placement === null ? (
      <span className={styles.none}>{t('arrange.noPlace')}</span>
    ) : (
      <span className={styles.place}>
        <span className={styles.days}>{names.days(placement)}</span>
        <span className={styles.note}>{names.venue(placement.venueId) ?? t('arrange.noVenue')}</span>
      </span>
    )
  const columns: Column<ProposedChange>[] = [
    {
      key: 'stage',
      header: t('arrange.column.stage'),
      width: '34%',
      render: ({ stageId, offPublished }) => (
        <Checkbox
          checked={taken.has(stageId)}
          onChange={({ currentTarget }) => onTick(stageId, currentTarget.checked)}
          label={
            <>
              {names.stage(stageId)}
              {offPublished && <span className={styles.mark}>{t('arrange.changesPublished')}</span>}
              {needed.includes(stageId) && <span className={styles.needed}>{t('arrange.neededToo')}</span>}
            </>
          }
        />
      ),
    },
    { key: 'before', header: t('arrange.column.before'), render: ({ before }) => place(before) },
    { key: 'after', header: t('arrange.column.after'), render: ({ after }) => place(after) },
    {
      key: 'moved',
      header: t('arrange.column.moved'),
      align: 'end',
      hideBelow: 'sm',
      render: ({ movedBy }) => {
        if (movedBy === null) return '—'
        if (movedBy === 0) return t('arrange.sameDay')
        return t(movedBy > 0 ? 'arrange.later' : 'arrange.earlier', { count: Math.abs(movedBy) })
      },
    },
  ]
  return (
    <DataTable
      caption={t('arrange.changes.caption')}
      columns={columns}
      rows={changes}
      rowKey={({ stageId }) => stageId}
      virtual={changes.length > virtualAbove}
      empty={<EmptyState title={t('arrange.noPublishedChange')} />}
    />
  )
}
