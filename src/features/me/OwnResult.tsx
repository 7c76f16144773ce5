import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { OwnEntryData } from '#contract/entries'
import { Award } from '#ui/Award.tsx'
import { padDecimals } from '#ui/Mark.tsx'
import { Rank } from '#ui/Rank.tsx'
import { PartBars } from './PartBars'
import { momentText } from '#ui/hall-time.ts'
import styles from './OwnResult.module.css'
import { WhyRank } from './WhyRank'

export interface OwnResultProps {
  readonly entry: OwnEntryData
  readonly result: NonNullable<OwnEntryData['result']>
}

/** Rank, total, award and why; then every part beside the middle and the best of the group. */
export function OwnResult({ entry, result }: OwnResultProps) {
  const { t } = useTranslation(['me', 'ui'])
  return (
    <>
      <p className={styles.state}>
        <strong>{t(`ui:vocabulary.resultsState.${result.state}`)}</strong>
        <span>{momentText(result.publishedAt)}</span>
        {result.state === 'provisional' && <span>{t('provisionalHint')}</span>}
      </p>
      <dl className={styles.figures}>
        <div>
          <dt>{t('rank')}</dt>
          <dd>
            <Rank rank={result.rank} shared={result.shared} />
            {result.rank !== null && <span className={styles.unit}>{t('ofRanked', { n: result.ranked })}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('total')}</dt>
          <dd>
            {result.total === null ? '—' : padDecimals(result.total, 2)}
            <span className={styles.unit}>{t('points')}</span>
            {result.deducted !== null && (
              <span className={styles.unit}>{t('deducted', { marks: padDecimals(result.deducted, 2) })}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('award')}</dt>
          <dd>
            {result.award === null ? (
              <span className={styles.none}>{t('noAward')}</span>
            ) : (
              <Award code={result.award} />
            )}
          </dd>
        </div>
        {result.title && (
          <div>
            <dt>{t('titleLabel')}</dt>
            <dd>{t('technician')}</dd>
          </div>
        )}
      </dl>
      <WhyRank decidedBy={result.decidedBy} parts={result.parts} />
      {result.parts.length > 0 && <PartBars parts={result.parts} />}
      <p className={styles.whole}>
        <Link to={`/events/${entry.event.id}/results`}>{t('wholeRanking')}</Link>
      </p>
    </>
  )
}
