import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublishedDrawData } from '#contract/draws'
import { commitmentOf } from '#domain/draws/commitment'
import { outcomeOf } from '#domain/draws/outcome'
import { verifyDraw } from '#domain/draws/verify-draw'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { Section } from '#ui/Section.tsx'
import { rowsOf, type VerifiedRow } from './verified-rows'
import styles from './verify.module.css'

/** Draws again from the record and says, in one line, whether all of it fits; then row by row. */
export function Verdict({ record }: { readonly record: PublishedDrawData }) {
  const { t } = useTranslation('draws')
  const { verdict, commitment, rows } = useMemo(
    () => ({
      verdict: verifyDraw(record),
      commitment: commitmentOf(record),
      rows: rowsOf(record, outcomeOf(record)),
    }),
    [record],
  )
  const accepted = verdict.kind === 'accepted'
  const equal = rows.filter(({ matches }) => matches).length
  return (
    <>
      <div className={styles.verdict} data-verdict={verdict.kind} {...(!accepted && { role: 'alert' })}>
        <p className={styles.verdictTitle}>
          {t(accepted ? 'verify.accepted' : 'verify.refused', { count: rows.length })}
        </p>
        <ul className={styles.checks}>
          <li>
            {t(commitment === record.commitment ? 'verify.commitmentFits' : 'verify.commitmentDiffers')}{' '}
            <span className={styles.hash}>{commitment}</span>
          </li>
          <li>{t('verify.rowsFit', { equal, count: rows.length })}</li>
        </ul>
        {verdict.kind === 'refused' && (
          <ul className={styles.reasons}>
            {verdict.reasons.slice(0, mostReasons).map((reason, index) => (
              <li key={index}>
                <ReasonSentence reason={reason} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <Section title={t('verify.rows')} aside={t('verify.rowsAside')}>
        <DataTable
          caption={t('verify.rows')}
          columns={useColumns(record)}
          rows={rows}
          rowKey={({ row }) => String(row)}
          empty={<p>{t('list.none')}</p>}
        />
      </Section>
    </>
  )
}

const mostReasons = 5

function useColumns({ kind }: PublishedDrawData): Column<VerifiedRow>[] {
  const { t } = useTranslation('draws')
  return [
    { key: 'row', header: t('verify.row'), width: '4rem', render: ({ row }) => row },
    { key: 'item', header: t(`item.${kind}`), render: ({ item }) => item },
    { key: 'published', header: t('verify.published'), render: ({ published }) => published },
    { key: 'drawn', header: t('verify.drawnAgain'), render: ({ drawn }) => drawn },
    {
      key: 'matches',
      header: t('verify.fits'),
      align: 'end',
      render: ({ matches }) => (
        <span data-fits={matches} className={styles.fits}>
          {t(matches ? 'verify.yes' : 'verify.no')}
        </span>
      ),
    },
  ]
}
