import { useTranslation } from 'react-i18next'
import { addDays } from '#domain/schedule/days'
import { classes } from '#ui/classes.ts'
import { splitContestName } from '#ui/contest-name.ts'
import { dayRangeText } from '../day-words'
import styles from './strip.module.css'
import { barOf, meets, windowAround, type Bar, type Hold } from './strip'

export interface VenueStripProps {
  readonly holds: readonly Hold[]
  /** The days wanted, set-up and take-down included; null while none are chosen. */
  readonly wanted: Hold | null
  /** The day around which to draw when none are chosen. */
  readonly around: string
}

/** The weeks around the wanted days in one venue: who holds it, and where the contest would stand. */
export function VenueStrip({ holds, wanted, around }: VenueStripProps) {
  const { t } = useTranslation(['contests', 'contests/move'])
  const window = windowAround(wanted?.startsOn ?? around)
  const width = (days: number) => `${(days / window.days) * 100}%`
  const shown = holds.flatMap((hold) => barOf(hold, window) ?? [])
  const own = wanted === null ? null : barOf(wanted, window)
  const weeks = Array.from({ length: window.days / 7 }, (_, index) => addDays(window.from, index * 7))
  return (
    <figure className={styles.strip}>
      <figcaption className={styles.caption}>{t('contests/move:strip.title')}</figcaption>
      <div className={styles.picture} aria-hidden="true">
        <div className={styles.weeks} style={{ gridTemplateColumns: `repeat(${weeks.length}, 1fr)` }}>
          {weeks.map((day) => (
            <span key={day}>{day.slice(5)}</span>
          ))}
        </div>
        <div className={styles.track}>
          {shown.map((bar) => (
            <Drawn
              key={`${bar.hold.contestId} ${bar.hold.heldFrom}`}
              bar={bar}
              width={width}
              clashes={wanted !== null && meets(bar.hold, wanted)}
            />
          ))}
        </div>
        <div className={styles.track}>{own !== null && <Drawn bar={own} width={width} own />}</div>
      </div>
      <ul className={styles.words}>
        {shown.length === 0 && <li>{t('contests/move:strip.free')}</li>}
        {shown.map(({ hold }) => {
          const clashes = wanted !== null && meets(hold, wanted)
          return (
            <li key={`${hold.contestId} ${hold.heldFrom}`} className={classes(clashes && styles.clashWords)}>
              <span className={styles.days}>{dayRangeText(hold.heldFrom, hold.heldTo)}</span>{' '}
              {splitContestName(hold.contestName).title}
              {clashes && <strong> {t('contests/move:strip.clash')}</strong>}
            </li>
          )
        })}
      </ul>
    </figure>
  )
}

interface DrawnProps {
  readonly bar: Bar
  readonly width: (days: number) => string
  readonly clashes?: boolean
  readonly own?: boolean
}

/** Set-up and take-down pale, the competition itself full. */
function Drawn({ bar, width, clashes = false, own = false }: DrawnProps) {
  const core = {
    insetInlineStart: `${((bar.coreStart - bar.start) / bar.length) * 100}%`,
    inlineSize: `${(bar.coreLength / bar.length) * 100}%`,
  }
  return (
    <span
      className={classes(styles.bar, own && styles.own, clashes && styles.clash)}
      style={{ insetInlineStart: width(bar.start), inlineSize: width(bar.length) }}
    >
      <span className={styles.core} style={core} />
    </span>
  )
}
