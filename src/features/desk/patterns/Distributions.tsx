import { useTranslation } from 'react-i18next'
import styles from './patterns.module.css'
import { barsOf, type JudgePattern } from './patterns-view'

/** What each judge gave how often, drawn alike for all of them. */
export function Distributions({ judges }: { readonly judges: readonly JudgePattern[] }) {
  const { t } = useTranslation('desk/patterns')
  const highest = Math.max(0.01, ...judges.flatMap((judge) => barsOf(judge, judges).map(({ share }) => share)))
  return (
    <ul className={styles.multiples}>
      {judges.map((judge) => (
        <li key={judge.assignmentId}>
          <p className={styles.multipleName}>
            {judge.name}
            <span className={styles.note}>{t('scores', { count: judge.scores })}</span>
          </p>
          <ol className={styles.bars}>
            {barsOf(judge, judges).map(({ value, count, share }) => (
              <li key={value}>
                <span className={styles.barCount}>{count}</span>
                <span className={styles.barFrame} aria-hidden="true">
                  <span style={{ blockSize: `${(share / highest) * 100}%` }} />
                </span>
                <span className={styles.barValue}>
                  <span className="visually-hidden">{t('distribution.value')}</span>
                  {value}
                </span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  )
}
