import { memo } from 'react'
import { daysInRange, mondayOf, weekday, addDays, type Day } from '#domain/schedule/days'
import type { Blackout } from '#domain/schedule/rule-set'
import type { WorkCalendar } from '#domain/schedule/work-calendar'
import { useModel } from './board-model'
import styles from './washes.module.css'
import { xOf, type TimeScale } from './time-scale'

/** Weekends, holidays, make-up workdays and blackouts as quiet grounds behind all rows, and a line for today. */
export const Washes = memo(function Washes({ scale }: { readonly scale: TimeScale }) {
  const { data, index } = useModel()
  const { calendar, rules } = index.world
  return (
    <div className={styles.washes} aria-hidden="true">
      <svg className={styles.grounds} viewBox={`0 0 ${scale.width} 1`} preserveAspectRatio="none">
        <path className={styles.weekend} d={weekends(scale, calendar)} />
        <path className={styles.holiday} d={path(scale, specialDays(calendar, 'holiday'))} />
        {isClose(scale) && <path className={styles.makeUp} d={path(scale, specialDays(calendar, 'workday'))} />}
        <path className={styles.blackout} d={path(scale, blackedOut(rules.blackouts))} />
      </svg>
      <span className={styles.today} style={{ insetInlineStart: xOf(scale, data.today) + scale.dayWidth / 2 }} />
    </div>
  )
})

function isClose({ zoom }: TimeScale): boolean {
  return zoom === 'month' || zoom === 'week'
}

/** At the scale of a year weekends would be a pattern, not a help. */
function weekends(scale: TimeScale, calendar: WorkCalendar): string {
  if (scale.zoom === 'year') return ''
  const days: Day[] = []
  for (let monday = mondayOf(scale.from); monday <= scale.to; monday = addDays(monday, 7)) {
    days.push(addDays(monday, 5), addDays(monday, 6))
  }
  return path(
    scale,
    days.filter((day) => day >= scale.from && !calendar.has(day) && weekday(day) >= 6),
  )
}

function specialDays(calendar: WorkCalendar, kind: 'holiday' | 'workday'): Day[] {
  return [...calendar.values()].filter((special) => special.kind === kind).map(({ day }) => day)
}

/** A blackout of one city is drawn in its rows only. */
function blackedOut(blackouts: readonly Blackout[]): Day[] {
  return blackouts.filter(({ cityCode }) => cityCode === null).flatMap(({ from, to }) => daysInRange(from, to))
}

function path(scale: TimeScale, days: readonly Day[]): string {
  return days
    .filter((day) => day >= scale.from && day <= scale.to)
    .map((day) => `M${xOf(scale, day).toFixed(2)} 0h${scale.dayWidth.toFixed(2)}v1h-${scale.dayWidth.toFixed(2)}z`)
    .join('')
}
