import { useTranslation } from 'react-i18next'
import type { OwnEntryData } from '#contract/entries'
import { Award } from '#ui/Award.tsx'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Mark } from '#ui/Mark.tsx'
import { Rank } from '#ui/Rank.tsx'
import styles from './DelegationTable.module.css'

/** A delegation's entries: when they compete, and how they did once it is published. */
export function DelegationTable({ rows }: { readonly rows: readonly OwnEntryData[] }) {
  const { t } = useTranslation(['me', 'ui'])
  const columns: Column<OwnEntryData>[] = [
    {
      key: 'name',
      header: t('table.name'),
      render: ({ name, entryNumber, event }) => (
        <>
          <span className={styles.name}>{name}</span> <span className={styles.number}>{entryNumber}</span>
          <span className={styles.second}>{event.name}</span>
        </>
      ),
    },
    { key: 'event', header: t('table.event'), hideBelow: 'sm', render: ({ event }) => event.name },
    { key: 'group', header: t('group'), hideBelow: 'md', render: ({ group }) => t(`ui:vocabulary.group.${group}`) },
    { key: 'final', header: t('table.final'), hideBelow: 'sm', width: '7rem', render: ({ finalFrom }) => finalFrom ?? t('table.noDay') },
    { key: 'venue', header: t('table.venue'), hideBelow: 'md', render: ({ venueName }) => venueName ?? '—' },
    { key: 'status', header: t('status'), hideBelow: 'md', width: '6rem', render: ({ status }) => t(`ui:vocabulary.status.${status}`) },
    { key: 'rank', header: t('rank'), width: '7rem', render: ({ result }) => (result === null ? <span className={styles.number}>{t('table.notYet')}</span> : <Rank rank={result.rank} shared={result.shared} />) },
    { key: 'total', header: t('total'), align: 'end', width: '5.5rem', render: ({ result }) => (result === null ? '' : <Mark value={result.total} />) },
    {
      key: 'award',
      header: t('award'),
      hideBelow: 'sm',
      width: '10rem',
      render: ({ result }) => (
        <>
          <Award code={result?.award ?? null} />
          {result?.title === true && <span className={styles.titled}>{t('technician')}</span>}
        </>
      ),
    },
  ]
  const published = rows.filter(({ result }) => result !== null)
  const awarded = published.filter(({ result }) => result?.award !== null)
  return (
    <DataTable
      caption={t('table.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ event, contest, result }) => (result === null ? `/contests/${contest.id}` : `/events/${event.id}/results`)}
      footer={t('table.footer', { n: rows.length, published: published.length, awarded: awarded.length })}
      empty={<EmptyState title={t('none')} />}
    />
  )
}
