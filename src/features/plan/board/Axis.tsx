import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { monthOf, yearOf, type Day } from '#domain/schedule/days'
import type { DayRange } from '#domain/schedule/venue-clash'
import { dayKind, type WorkCalendar } from '#domain/schedule/work-calendar'
import { classes } from '#ui/classes.ts'
import styles from './axis.module.css'
import { dayOfMonth, weekdayInWords } from './day-words'
import { axisUnits, ticks, weekNumber, xOf, type TickUnit, type TimeScale } from './time-scale'

export interface AxisProps {
  readonly scale: TimeScale
  /** The days near the view; only these are drawn. */
  readonly drawn: DayRange
  readonly calendar: WorkCalendar
  readonly today: Day
}

/** Two lines of units over the board; the same is said by every bar, so reading voices may pass it by. */
export const Axis = memo(function Axis({ scale, drawn, calendar, today }: AxisProps) {
  const { t } = useTranslation('plan')
  const [upper, lower] = axisUnits[scale.zoom]
  return (
    <div aria-hidden="true">
      <Line unit={upper} {...{ scale, drawn, calendar, today }} className={styles.upper} />
      <Line unit={lower} {...{ scale, drawn, calendar, today }} className={styles.lower} />
      {lower !== 'day' && (
        <span className={styles.todayMark} style={{ insetInlineStart: xOf(scale, today) + scale.dayWidth / 2 }}>
          {t('board.today')}
        </span>
      )}
      <div data-chip="" className={styles.chip} hidden />
    </div>
  )
})

interface LineProps extends AxisProps {
  readonly unit: TickUnit
  readonly className: string | undefined
}

function Line({ unit, scale, drawn, calendar, today, className }: LineProps) {
  const { t } = useTranslation('plan')
  const say = useUnitWords(scale)
  const todayWord = t('board.today')
  return (
    <div className={classes(styles.line, className)}>
      {ticks(scale, unit, drawn).map(({ day, x, width }) => (
        <span
          key={day}
          className={classes(styles.tick, unit === 'day' && styles.day, unit === 'day' && dayClass(calendar, day))}
          {...(unit === 'day' && day === today && { 'data-today': '', title: todayWord })}
          style={{ insetInlineStart: x, inlineSize: width }}
        >
          <span>{say(unit, day)}</span>
          {unit === 'day' && <SpecialMark calendar={calendar} day={day} />}
        </span>
      ))}
    </div>
  )
}

/** As printed calendars mark them: a day off beyond the weekend, or a weekend day worked in exchange. */
function SpecialMark({ calendar, day }: { readonly calendar: WorkCalendar; readonly day: Day }) {
  const { t } = useTranslation('plan')
  const special = calendar.get(day)
  if (special === undefined) return null
  const worked = special.kind === 'workday'
  return (
    <small className={styles.special} title={worked ? t('board.axis.dayNamed', { name: special.name }) : special.name}>
      {t(worked ? 'board.axis.makeUp' : 'board.axis.off')}
    </small>
  )
}

function useUnitWords({ zoom }: TimeScale) {
  const { t, i18n } = useTranslation(['plan', 'ui'])
  return (unit: TickUnit, day: Day): string => {
    switch (unit) {
      case 'year':
        return t('board.axis.year', { year: yearOf(day) })
      case 'month': {
        const month = t(`ui:vocabulary.month.${monthOf(day)}`)
        return zoom === 'year' ? month : t('board.axis.month', { year: yearOf(day), month })
      }
      case 'week':
        return zoom === 'week'
          ? t('board.axis.week', { year: yearOf(day), week: weekNumber(day) })
          : t('board.axis.monday', { month: monthOf(day), day: dayOfMonth(day) })
      case 'day':
        return zoom === 'week'
          ? t('board.axis.day', { day: dayOfMonth(day), weekday: weekdayInWords(day, i18n.language) })
          : String(dayOfMonth(day))
    }
  }
}

function dayClass(calendar: WorkCalendar, day: Day): string | undefined {
  const kind = dayKind(calendar, day)
  return kind === 'holiday' ? styles.holiday : kind === 'weekend' ? styles.off : undefined
}
