import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable, type TableSort } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { SearchIcon } from '#ui/icons.tsx'
import { useColumns } from './columns'
import styles from './entries.module.css'
import { findEntries } from './find-entries'
import { sortEntries } from './sort-entries'
import type { EntryRow } from './use-entries'

export interface EntryTableProps {
  readonly entries: readonly EntryRow[]
  /** How many there are in all; more than `entries` while pages are still coming. */
  readonly total: number
  readonly search: string
  readonly onSearch: (search: string) => void
}

export function EntryTable({ entries, total, search, onSearch }: EntryTableProps) {
  const { t } = useTranslation('entries')
  const [sort, setSort] = useState<TableSort | null>(null)
  const withIdentity = entries.some((entry) => entry.identity !== undefined)
  const columns = useColumns(withIdentity)
  const found = useMemo(() => {
    const matching = findEntries(entries, search)
    return sort === null ? matching : sortEntries(matching, sort)
  }, [entries, search, sort])
  if (total === 0) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  return (
    <>
      <search className={styles.toolbar}>
        <TextInput
          className={styles.search}
          inputMode="search"
          aria-label={t('search')}
          placeholder={t('searchHint')}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
          leftSection={<SearchIcon />}
        />
        <p className={styles.total} role="status">
          {entries.length < total
            ? t('coming', { count: entries.length, total })
            : search.trim() === ''
              ? t('total', { count: total })
              : t('found', { count: found.length, total })}
        </p>
      </search>
      <DataTable
        caption={t('caption')}
        columns={columns}
        rows={found}
        rowKey={(row) => row.id}
        {...(sort !== null && { sort })}
        onSort={(key) => setSort({ key, order: sort?.key === key && sort.order === 'asc' ? 'desc' : 'asc' })}
        empty={<EmptyState title={t('noneFound')}>{t('noneFoundHint')}</EmptyState>}
      />
      {withIdentity && <p className={styles.note}>{t('masked')}</p>}
    </>
  )
}
