import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking-desk'
import { compareExact, exact } from '#domain/exact'
import { DataTable, type Column, type TableSort } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Mark, padDecimals } from '#ui/Mark.tsx'
import styles from './wall.module.css'

type Work = DeskData['works'][number]

/** Every work by its code: how much of it is settled and, once all is, what it is worth. */
export function WorksTable({ desk }: { readonly desk: DeskData }) {
  const { t } = useTranslation('desk/wall')
  const [sort, setSort] = useState<TableSort>({ key: 'workCode', order: 'asc' })
  const { works, scheme } = desk
  const penalised = works.some((work) => work.void || compareExact(exact(work.deducted), exact('0')) > 0)
  const parts = (scheme?.parts ?? []).map(({ code, name, weightPercent }): Column<Work> => ({
    key: `part-${code}`,
    header: t('works.part', { name, weight: weightPercent }),
    align: 'end',
    hideBelow: 'sm',
    render: (work) => <Mark value={work.parts.find((part) => part.code === code)?.mark ?? null} />,
  }))
  const columns: Column<Work>[] = [
    { key: 'workCode', header: t('works.work'), sortable: true, render: ({ workCode }) => workCode },
    {
      key: 'entered',
      header: t('works.settled'),
      align: 'end',
      sortable: true,
      render: ({ entered, expected }) => t('of', { entered, expected }),
    },
    {
      key: 'left',
      header: t('works.left'),
      align: 'end',
      hideBelow: 'sm',
      render: ({ entered, expected }) =>
        entered === expected ? t('works.complete') : t('works.toGo', { n: expected - entered }),
    },
    ...parts,
    ...(penalised ? penaltyColumns() : []),
    {
      key: 'total',
      header: t('works.total'),
      align: 'end',
      sortable: true,
      render: (work) =>
        work.void ? <span className={styles.void}>{t('works.void')}</span> : <Mark value={work.total} />,
    },
  ]
  return (
    <DataTable
      caption={t('works.caption')}
      columns={columns}
      rows={works.toSorted((left, right) => (sort.order === 'asc' ? 1 : -1) * compare(left, right, sort.key))}
      rowKey={({ workCode }) => workCode}
      sort={sort}
      onSort={(key) => setSort({ key, order: sort.key === key && sort.order === 'asc' ? 'desc' : 'asc' })}
      maxHeight="32rem"
      empty={<EmptyState title={t('works.none')}>{t('works.noneHint')}</EmptyState>}
    />
  )

  function penaltyColumns(): Column<Work>[] {
    return [
      { key: 'raw', header: t('works.raw'), align: 'end', hideBelow: 'sm', render: ({ raw }) => <Mark value={raw} /> },
      {
        key: 'deducted',
        header: t('works.deducted'),
        align: 'end',
        render: ({ deducted }) =>
          compareExact(exact(deducted), exact('0')) === 0 ? '' : `−${padDecimals(deducted, 2)}`,
      },
    ]
  }
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
