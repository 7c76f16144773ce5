import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking'
import { compareExact, exact } from '#domain/exact'
import { DataTable, type Column, type TableSort } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Mark } from '#ui/Mark.tsx'

type Work = DeskData['works'][number]

/** Every work by its code: how much of it is settled and, once all is, its total. */
export function DeskWorks({ works }: { readonly works: readonly Work[] }) {
  const { t } = useTranslation('marking')
  const [sort, setSort] = useState<TableSort>({ key: 'workCode', order: 'asc' })
  const columns: Column<Work>[] = [
    { key: 'workCode', header: t('desk.column.work'), sortable: true, render: ({ workCode }) => workCode },
    {
      key: 'entered',
      header: t('desk.column.settled'),
      align: 'end',
      sortable: true,
      render: ({ entered, expected }) => t('sheets.progress', { entered, expected }),
    },
    {
      key: 'left',
      header: t('desk.column.left'),
      align: 'end',
      render: ({ entered, expected }) =>
        entered === expected ? t('desk.complete') : t('desk.left', { n: expected - entered }),
    },
    {
      key: 'total',
      header: t('desk.column.total'),
      align: 'end',
      sortable: true,
      render: ({ total }) => <Mark value={total} />,
    },
  ]
  return (
    <DataTable
      caption={t('desk.worksCaption')}
      columns={columns}
      rows={works.toSorted((left, right) => (sort.order === 'asc' ? 1 : -1) * compare(left, right, sort.key))}
      rowKey={({ workCode }) => workCode}
      sort={sort}
      onSort={(key) => setSort({ key, order: sort.key === key && sort.order === 'asc' ? 'desc' : 'asc' })}
      maxHeight="32rem"
      empty={<EmptyState title={t('desk.noWorks')}>{t('desk.noWorksHint')}</EmptyState>}
    />
  )
}

function compare(left: Work, right: Work, key: string): number {
  if (key === 'entered') return left.entered - right.entered
  if (key === 'total') return compareTotals(left.total, right.total)
  return left.workCode < right.workCode ? -1 : 1
}

function compareTotals(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null)
  return compareExact(exact(left), exact(right))
}
