import { useTranslation } from 'react-i18next'
import type { SchemeVersionsData } from '#contract/schemes'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { Mark } from '#ui/Mark.tsx'
import { momentText } from '#ui/hall-time.ts'
import { useOriginWords } from '../use-origin-words'
import styles from './versions.module.css'

type Version = SchemeVersionsData['rows'][number]

/** Every version with who saved it, when and why, and how many values were entered under it. */
export function VersionTable({ rows }: { readonly rows: readonly Version[] }) {
  const { t } = useTranslation('schemes/versions')
  const originWords = useOriginWords()
  const columns: readonly Column<Version>[] = [
    {
      key: 'revision',
      header: t('column.version'),
      render: ({ revision }) => <span className={styles.word}>{t('version', { n: revision })}</span>,
    },
    { key: 'createdAt', header: t('column.when'), render: ({ createdAt }) => momentText(createdAt) },
    { key: 'createdBy', header: t('column.who'), render: ({ createdBy }) => createdBy ?? '—', hideBelow: 'sm' },
    {
      key: 'note',
      header: t('column.note'),
      render: ({ note, origin }) => [originWords(origin), note].filter(Boolean).join(' · '),
      hideBelow: 'md',
    },
    {
      key: 'state',
      header: t('column.state'),
      render: ({ lockedAt }) => (
        <span className={styles.word}>{t(lockedAt === null ? 'state.open' : 'state.locked')}</span>
      ),
    },
    { key: 'aspects', header: t('column.aspects'), align: 'end', render: ({ aspects }) => aspects, hideBelow: 'md' },
    {
      key: 'total',
      header: t('column.total'),
      align: 'end',
      render: ({ totalMark }) => <Mark value={totalMark} />,
      hideBelow: 'sm',
    },
    { key: 'marks', header: t('column.marks'), align: 'end', render: ({ marks }) => marks },
  ]
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ revision }) => String(revision)}
      empty={null}
    />
  )
}
