import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#domain/schedule/days'
import { inOrder, type DayItem } from '#domain/schedule/day/programme'
import type { Projected } from '#domain/schedule/day/project-day'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import type { BarActions } from '../picture/Bar'
import { shiftInWords, spanText } from '../words'
import styles from './plan.module.css'

interface ItemTableProps extends BarActions {
  readonly day: Day
  readonly items: readonly DayItem[]
  readonly projected: ReadonlyMap<string, Projected>
  readonly begun: ReadonlySet<string>
}

/** The same day as a list: for reading, for a phone, and for whoever would rather not drag. */
export function ItemTable({ day, items, projected, begun, onOpen, onRemove }: ItemTableProps) {
  const { t } = useTranslation('day')
  const columns: Column<DayItem>[] = [
    {
      key: 'time',
      header: t('column.time'),
      render: (item) => <Times item={item} projected={projected.get(item.id)} />,
    },
    {
      key: 'title',
      header: t('column.title'),
      render: (item) => (
        <>
          {item.title}
          {item.fixed && <span className={styles.second}>{t('fixed')}</span>}
        </>
      ),
    },
    {
      key: 'batch',
      header: t('column.batch'),
      render: (item) => (item.batch === null ? t('everybody') : t('batchName', { n: item.batch })),
      hideBelow: 'sm',
    },
    { key: 'place', header: t('column.place'), render: (item) => item.place ?? '—', hideBelow: 'sm' },
    {
      key: 'edit',
      header: <span className="visually-hidden">{t('column.edit')}</span>,
      align: 'end',
      render: (item) => (
        <span className={styles.rowActions}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('plan.editOf', { title: item.title })}
            onClick={() => onOpen(item)}
          >
            {t('plan.edit')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={begun.has(item.id)}
            aria-label={t('plan.removeOf', { title: item.title })}
            onClick={() => onRemove(item)}
          >
            {t('plan.remove')}
          </Button>
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('plan.list', { day })}
      columns={columns}
      rows={inOrder(items.filter((item) => item.day === day))}
      rowKey={(item) => item.id}
      empty={null}
    />
  )
}

function Times({ item, projected }: { readonly item: DayItem; readonly projected: Projected | undefined }) {
  const { t } = useTranslation('day')
  const moved = projected !== undefined && projected.shift !== 0
  return (
    <span className={styles.times}>
      {spanText(item.start, item.start + item.duration)}
      {moved && (
        <span className={styles.second}>
          {t(`key.${projected.state}`)} {spanText(projected.start, projected.end)} · {shiftInWords(t, projected.shift)}
        </span>
      )}
    </span>
  )
}
