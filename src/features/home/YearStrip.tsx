import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { mondayOf } from '#domain/schedule/days'
import { classes } from '#ui/classes.ts'
import depth from './depth.module.css'
import { depthOf, weeksOf, type DayCount } from './year-weeks'
import styles from './YearStrip.module.css'

interface YearStripProps {
  readonly year: number
  readonly byDay: readonly DayCount[]
  readonly byMonth: readonly { readonly month: number | null; readonly contests: number }[]
  readonly today: string
  readonly list: string
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** A year in 53 weeks, darker where more finals fall on one day; below it the months, with their numbers and links. */
export function YearStrip({ year, byDay, byMonth, today, list }: YearStripProps) {
  const { t } = useTranslation(['home', 'ui'])
  const weeks = weeksOf(year, byDay)
  const highest = Math.max(0, ...weeks.map(({ most }) => most))
  const fullest = weeks.find(({ most }) => most === highest)
  const countOf = (month: number) => byMonth.find((one) => one.month === month)?.contests ?? 0
  const fullestMonth = Math.max(1, ...months.map(countOf))
  const undated = byMonth.find(({ month }) => month === null)?.contests ?? 0
  const nextYear = byDay.some(({ day }) => day > `${year}-12-31`)
  return (
    <figure className={styles.strip}>
      <div
        className={styles.weeks}
        role="img"
        aria-label={t('strip.alt', { year, monday: fullest?.monday ?? '', most: highest })}
        style={{ gridTemplateColumns: `repeat(${weeks.length}, minmax(0, 1fr))` }}
      >
        {weeks.map(({ monday, most }) => (
          <span
            key={monday}
            title={t('strip.week', { monday, most })}
            className={classes(
              styles.week,
              depth[`f${depthOf(most, highest)}`],
              monday === mondayOf(today) && styles.present,
            )}
          />
        ))}
      </div>
      <ol
        className={styles.months}
        style={{
          gridTemplateColumns: months
            .map((month) => `${weeks.filter((week) => week.month === month).length}fr`)
            .join(' '),
        }}
      >
        {months.map((month) => (
          <li key={month}>
            <Link to={`${list}&month=${month}`} className={styles.month}>
              <span className={styles.bar} style={{ blockSize: `${(countOf(month) / fullestMonth) * 3}rem` }} />
              <span className={styles.count}>{countOf(month)}</span>
              <span className={styles.name}>{t(`ui:vocabulary.month.${month}`)}</span>
            </Link>
          </li>
        ))}
      </ol>
      <figcaption className={styles.caption}>
        {t('strip.caption', { most: highest, monday: fullest?.monday ?? '' })}
        {nextYear && t('strip.nextYear', { year: year + 1 })}
        {undated > 0 && t('strip.undated', { count: undated })}
      </figcaption>
    </figure>
  )
}
