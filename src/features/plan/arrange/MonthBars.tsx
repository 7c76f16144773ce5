import { useTranslation } from 'react-i18next'
import type { Plan, PlanWorld } from '#domain/schedule/plan'
import styles from './arrange.module.css'
import { monthCounts } from './comparison'

interface MonthBarsProps {
  readonly world: PlanWorld
  readonly before: Plan
  readonly after: Plan
}

/** Finals of each month before and after, against the wished number. */
export function MonthBars({ world, before, after }: MonthBarsProps) {
  const { t } = useTranslation('plan')
  const months = monthCounts(world, before, after)
  const wished = world.rules.finalsPerMonth
  const most = Math.max(1, wished, ...months.flatMap((one) => [one.before, one.after]))
  const share = (count: number) => `${(count / most) * 100}%`
  return (
    <figure className={styles.months}>
      <figcaption className={styles.key}>
        {t('arrange.months', { count: wished })}
        <span data-bar="before">{t('arrange.column.before')}</span>
        <span data-bar="after">{t('arrange.column.after')}</span>
      </figcaption>
      <ol className={styles.bars} style={{ '--wished': share(wished) } as React.CSSProperties}>
        {months.map(({ month, ...count }) => (
          <li key={month} title={t('arrange.monthTitle', { month, before: count.before, after: count.after })}>
            <span className={styles.pair} aria-hidden="true">
              <span data-bar="before" style={{ blockSize: share(count.before) }} />
              <span data-bar="after" style={{ blockSize: share(count.after) }} />
            </span>
            <span className={styles.monthName} aria-hidden="true">
              {month.endsWith('-01') ? month : Number(month.slice(5))}
            </span>
            <span className="visually-hidden">
              {t('arrange.monthTitle', { month, before: count.before, after: count.after })}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}
