import { useTranslation } from 'react-i18next'
import type { PlanDifferenceData } from '#contract/schedule'
import { monthShifts } from './differences'
import styles from './versions.module.css'

interface MonthShiftsProps {
  readonly rows: readonly PlanDifferenceData[]
  readonly from: string
  readonly to: string
}

/** How the differing stages moved from month to month: an empty bar for where they started, a full one for where now. */
export function MonthShifts({ rows, from, to }: MonthShiftsProps) {
  const { t } = useTranslation('plan')
  const months = monthShifts(rows)
  const most = Math.max(1, ...months.flatMap(({ before, after }) => [before, after]))
  return (
    <figure className={styles.shifts}>
      <figcaption className={styles.note}>{t('versions.shifts')}</figcaption>
      <p className={styles.key}>
        <span className={styles.before} aria-hidden="true" /> {from}
        <span className={styles.after} aria-hidden="true" /> {to}
      </p>
      <ul className={styles.months}>
        {months.map(({ month, before, after }) => (
          <li key={month}>
            <span className="visually-hidden">{t('versions.shift', { month, before, after })}</span>
            <span className={styles.bars} aria-hidden="true">
              <span className={styles.before} style={{ blockSize: `${(before / most) * 100}%` }} />
              <span className={styles.after} style={{ blockSize: `${(after / most) * 100}%` }} />
            </span>
            <span className={styles.counts} aria-hidden="true">
              {before} → {after}
            </span>
            <span className={styles.monthName} aria-hidden="true">
              {month}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
