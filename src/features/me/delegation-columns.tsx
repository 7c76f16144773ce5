import { useTranslation } from 'react-i18next'
import type { OwnEntryData } from '#contract/entries'
import { Award } from '#ui/Award.tsx'
import type { Column } from '#ui/DataTable.tsx'
import { Mark } from '#ui/Mark.tsx'
import { Rank } from '#ui/Rank.tsx'
import styles from './DelegationTable.module.css'

export function useDelegationColumns(): readonly Column<OwnEntryData>[] {
  const { t } = useTranslation(['me', 'ui'])
  return [
    { key: 'name', header: t('table.name'), render: (row) => <Name row={row} /> },
    {
      key: 'event',
      header: t('table.event'),
      hideBelow: 'sm',
      render: ({ event, group }) => (
        <>
          {event.name} <span className={styles.note}>{t(`ui:vocabulary.group.${group}`)}</span>
        </>
      ),
    },
    {
      key: 'final',
      header: t('table.final'),
      hideBelow: 'sm',
      width: '7rem',
      render: ({ finalFrom }) => finalFrom ?? t('table.noDay'),
    },
    {
      key: 'venue',
      header: t('table.venue'),
      hideBelow: 'md',
      width: '17rem',
      render: ({ venueName }) => venueName ?? '—',
    },
    { key: 'rank', header: t('rank'), width: '6rem', render: ({ result }) => <RankCell result={result} /> },
    {
      key: 'total',
      header: t('total'),
      align: 'end',
      width: '5rem',
      render: ({ result }) => (result === null ? '' : <Mark value={result.total} />),
    },
    {
      key: 'award',
      header: t('award'),
      hideBelow: 'sm',
      width: '9rem',
      render: ({ result }) => <AwardCell result={result} />,
    },
  ]
}

function Name({ row }: { readonly row: OwnEntryData }) {
  const { t } = useTranslation('ui')
  return (
    <>
      <span className={styles.name}>{row.name}</span> <span className={styles.note}>{row.entryNumber}</span>{' '}
      {row.status !== 'confirmed' && <span className={styles.status}>{t(`vocabulary.status.${row.status}`)}</span>}
      <span className={styles.second}>{row.event.name}</span>
    </>
  )
}

function RankCell({ result }: Pick<OwnEntryData, 'result'>) {
  const { t } = useTranslation('me')
  if (result === null) return <span className={styles.note}>{t('table.notYet')}</span>
  return <Rank rank={result.rank} shared={result.shared} />
}

function AwardCell({ result }: Pick<OwnEntryData, 'result'>) {
  const { t } = useTranslation('me')
  return (
    <>
      <Award code={result?.award ?? null} />
      {result?.title === true && <span className={styles.titled}>{t('technician')}</span>}
    </>
  )
}
