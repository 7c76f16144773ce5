import { addDays, daysBetween, firstOfMonth, isoWeek, lastOfMonth, mondayOf, yearOf } from '#domain/schedule/days'
import type { Day } from '#domain/schedule/days'
import type { DayRange } from '#domain/schedule/venue-clash'

/** From the whole year to single days; each shows about this many days in the width there is. */
export const zooms = ['year', 'quarter', 'month', 'week'] as const
export type Zoom = (typeof zooms)[number]

const daysShown: Readonly<Record<Zoom, number>> = { year: 366, quarter: 92, month: 31, week: 7 }
const narrowestDay: Readonly<Record<Zoom, number>> = { year: 2.4, quarter: 7, month: 22, week: 96 }

/** Where days lie along the board, in pixels from its left edge. */
export interface TimeScale {
  readonly zoom: Zoom
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly dayWidth: number
  readonly width: number
}

export function timeScale(zoom: Zoom, range: DayRange, viewWidth: number): TimeScale {
  const days = daysBetween(range.from, range.to) + 1
  const dayWidth = Math.max(narrowestDay[zoom], viewWidth / daysShown[zoom])
  return { zoom, from: range.from, to: range.to, days, dayWidth, width: days * dayWidth }
}

/** The left edge of a day. */
export function xOf(scale: TimeScale, day: Day): number {
  return daysBetween(scale.from, day) * scale.dayWidth
}

/** Where a run of days lies, as far as it is on the board at all. */
export function stretchOf(
  scale: TimeScale,
  { from, to }: DayRange,
): { readonly x: number; readonly width: number } | null {
  const first = from < scale.from ? scale.from : from
  const last = to > scale.to ? scale.to : to
  if (last < first) return null
  const x = xOf(scale, first)
  return { x, width: xOf(scale, last) + scale.dayWidth - x }
}

/** The day drawn at a place; places beyond the ends belong to the first and last day. */
export function dayAt(scale: TimeScale, x: number): Day {
  const index = Math.floor(x / scale.dayWidth)
  return addDays(scale.from, Math.min(scale.days - 1, Math.max(0, index)))
}

/** How far days are moved by a pointer that went `distance` pixels. */
export function daysOf(scale: TimeScale, distance: number): number {
  return Math.round(distance / scale.dayWidth)
}

/** The next closer or wider zoom; the last one stays. */
export function zoomBy(zoom: Zoom, steps: number): Zoom {
  const index = Math.min(zooms.length - 1, Math.max(0, zooms.indexOf(zoom) + steps))
  return zooms[index] ?? zoom
}

/** How far to scroll so that what stands `offset` pixels into the view stays there under another scale. */
export function scrollAfterZoom(before: TimeScale, after: TimeScale, scrolled: number, offset: number): number {
  const day = (scrolled + offset) / before.dayWidth
  return Math.max(0, Math.min(after.width - offset, day * after.dayWidth - offset))
}

export interface Tick {
  readonly day: Day
  readonly x: number
  readonly width: number
}

export type TickUnit = 'year' | 'month' | 'week' | 'day'

/** What the upper and the lower line of the axis count. */
export const axisUnits: Readonly<Record<Zoom, readonly [TickUnit, TickUnit]>> = {
  year: ['year', 'month'],
  quarter: ['month', 'week'],
  month: ['month', 'day'],
  week: ['week', 'day'],
}

const nextStart: Readonly<Record<TickUnit, (day: Day) => Day>> = {
  year: (day) => `${yearOf(day) + 1}-01-01`,
  month: (day) => addDays(lastOfMonth(day), 1),
  week: (day) => addDays(mondayOf(day), 7),
  day: (day) => addDays(day, 1),
}

/** The units between two days, cut off at both ends. */
export function ticks(scale: TimeScale, unit: TickUnit, { from, to }: DayRange): Tick[] {
  const found: Tick[] = []
  const first = from < scale.from ? scale.from : from
  const last = to > scale.to ? scale.to : to
  for (let day = startOf(unit, first, scale.from); day <= last;) {
    const next = nextStart[unit](day)
    const end = next > scale.to ? addDays(scale.to, 1) : next
    const x = xOf(scale, day)
    found.push({ day, x, width: xOf(scale, end) - x })
    day = next
  }
  return found
}

function startOf(unit: TickUnit, day: Day, earliest: Day): Day {
  const start = unit === 'year' ? `${yearOf(day)}-01-01` : unit === 'month' ? firstOfMonth(day) : day
  const week = unit === 'week' ? mondayOf(start) : start
  return week < earliest ? earliest : week
}

/** The week a heat cell of the wide zooms stands for, or the day of the close ones. */
export function heatUnit(zoom: Zoom): 'week' | 'day' {
  return zoom === 'year' || zoom === 'quarter' ? 'week' : 'day'
}

export function weekNumber(day: Day): number {
  return isoWeek(day).week
}
