import { SegmentedControl, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnEntryData } from '#contract/entries'
import { DataTable } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { SearchIcon } from '#ui/icons.tsx'
import { chooseEntries, entryFilters, type EntryFilter } from './entry-filter'
import { isAhead } from './entry-order'
import styles from './DelegationTable.module.css'
import { useDelegationColumns } from './delegation-columns'

/** A delegation's entries: when they compete, and how they did once it is published. */
export function DelegationTable({
  rows,
  today,
}: {
  readonly rows: readonly OwnEntryData[]
  readonly today: string | null
}) {
  const { t } = useTranslation('me')
  const [filter, setFilter] = useState<EntryFilter>('all')
  const [typed, setTyped] = useState('')
  const narrow = useMediaQuery('(width < 40em)') ?? false
  const columns = useDelegationColumns().filter((column) => !narrow || column.hideBelow === undefined)
  const chosen = chooseEntries(rows, { filter, typed, isAhead: (row) => isAhead(row, today ?? '') })
  const published = rows.filter(({ result }) => result !== null).length
  const awarded = rows.filter(({ result }) => result !== null && result.award !== null).length
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          className={styles.search}
          aria-label={t('table.find')}
          placeholder={t('table.find')}
          leftSection={<SearchIcon />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('table.filter')}
          value={filter}
          onChange={(value) => setFilter(entryFilters.find((one) => one === value) ?? 'all')}
          data={entryFilters.map((value) => ({ value, label: t(`table.${value}`) }))}
        />
        <p className={styles.count} role="status">
          {t('table.shown', { n: chosen.length })}
        </p>
      </div>
      <DataTable
        caption={t('table.caption')}
        columns={columns}
        rows={chosen}
        rowKey={({ id }) => id}
        rowHref={({ event, contest, result }) =>
          result === null ? `/contests/${contest.id}` : `/events/${event.id}/results`
        }
        footer={t('table.footer', { n: rows.length, published, awarded })}
        empty={<EmptyState title={t('table.noneChosen')} />}
      />
    </>
  )
}
