import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkListData } from '#contract/draws'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import styles from './list.module.css'

type Row = LinkListData['rows'][number]

/** Longer lists are drawn as far as they are seen, and are not played. */
const mostPlayed = 300

export interface OutcomeTableProps {
  readonly list: Pick<LinkListData, 'kind' | 'rows'>
  /** Whether rows appear one after the other, as they are read out in the hall. */
  readonly playing: boolean
}

/** What each item drew; the first link names who it is, and no other does. */
export function OutcomeTable({ list: { kind, rows }, playing }: OutcomeTableProps) {
  const { t } = useTranslation('draws')
  const named = kind === 'entry_number'
  const order = new Map(rows.map(({ item }, index) => [item, index]))
  const columns: Column<Row>[] = [
    { key: 'item', header: t(`item.${kind}`), width: '9rem', render: ({ item }) => item },
    ...(named
      ? ([
          { key: 'name', header: t('list.name'), render: ({ name }) => name },
          { key: 'unit', header: t('list.unit'), render: ({ unit }) => unit, hideBelow: 'sm' },
        ] satisfies Column<Row>[])
      : []),
    {
      key: 'drawn',
      header: t(`kind.${kind}`),
      align: 'end',
      render: ({ item, drawn }) => (
        <strong
          className={styles.drawn}
          {...(playing &&
            rows.length <= mostPlayed && {
              'data-playing': true,
              style: { '--row': order.get(item) ?? 0 } as CSSProperties,
            })}
        >
          {drawn}
        </strong>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('list.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ item }) => item}
      empty={<p>{t('list.none')}</p>}
    />
  )
}
