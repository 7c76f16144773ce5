import { addDays, type Day } from '../days'
import { checkModules } from './check-modules'
import { clockText } from './clock-text'
import { findingOn, type DayFinding } from './finding'
import {
  endOf,
  inOrder,
  occupiesCompetitors,
  sharesBatch,
  type BatchSize,
  type DayItem,
  type DaySettings,
} from './programme'

/** The days of the event's stage; preparing may begin on the days the hall is set up. */
export interface StageDays {
  readonly from: Day
  readonly to: Day
  readonly setUpDays: number
}

export interface DayWorld {
  readonly settings: DaySettings
  readonly batches: readonly BatchSize[]
  /** Null while the stage has no dates. */
  readonly stage: StageDays | null
}

const lastMinute = 24 * 60
const preparing: readonly DayItem['kind'][] = ['report', 'meeting', 'familiarise', 'draw', 'other']

/** Every way in which a programme does not hold, each once, in the order of the day. Source: rule book 3. */
export function checkDay(items: readonly DayItem[], world: DayWorld): DayFinding[] {
  const ordered = inOrder(items)
  return [
    ...ordered.flatMap((item) => checkHours(item, world)),
    ...checkOverlaps(ordered),
    ...checkModules(ordered, world),
  ]
}

function checkHours(item: DayItem, { settings, stage }: DayWorld): DayFinding[] {
  const findings: DayFinding[] = []
  const { title, day } = item
  if (endOf(item) > lastMinute) {
    findings.push(
      findingOn([item], 'block', { code: 'day.over_midnight', params: { title, start: clockText(item.start) } }),
    )
  } else if (endOf(item) > settings.latestEnd) {
    const params = { title, end: clockText(endOf(item)), limit: clockText(settings.latestEnd) }
    findings.push(findingOn([item], 'warn', { code: 'day.ends_too_late', params }))
  }
  if (stage !== null) {
    const from = preparing.includes(item.kind) ? addDays(stage.from, -stage.setUpDays) : stage.from
    if (day < from || day > stage.to) {
      findings.push(
        findingOn([item], 'block', { code: 'day.outside_stage', params: { title, day, from, to: stage.to } }),
      )
    }
  }
  return findings
}

function checkOverlaps(ordered: readonly DayItem[]): DayFinding[] {
  const findings: DayFinding[] = []
  for (const [index, first] of ordered.entries()) {
    for (const second of ordered.slice(index + 1)) {
      if (second.day !== first.day || second.start >= endOf(first)) break
      const at = clockText(second.start)
      if (occupiesCompetitors(first) && occupiesCompetitors(second) && sharesBatch(first, second)) {
        const batch = first.batch ?? second.batch
        const named = { first: first.title, second: second.title, at }
        findings.push(
          findingOn(
            [second, first],
            'block',
            batch === null
              ? { code: 'day.overlap', params: named }
              : { code: 'day.batch_overlap', params: { ...named, batch } },
          ),
        )
      } else if (first.kind === 'module' && second.kind === 'module' && samePlace(first, second)) {
        const params = { first: first.title, second: second.title, place: first.place ?? '', at }
        findings.push(findingOn([second, first], 'block', { code: 'day.place_taken', params }))
      }
    }
  }
  return findings
}

function samePlace(left: DayItem, right: DayItem): boolean {
  return left.place !== null && left.place === right.place
}
