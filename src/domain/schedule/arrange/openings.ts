import type { StageToPlan } from '../plan'
import { dayKind } from '../work-calendar'
import { binds, holidayRuns, type IsActive } from './requirement'
import type { ArrangeRequest } from './request'
import type { Timeline } from './timeline'

export interface StartInput {
  readonly stage: StageToPlan
  readonly length: number
  readonly timeline: Timeline
  readonly active: IsActive
  /** See `closedDays`. */
  readonly closed: Uint8Array
}

/** For each day 1 where the stage may start, whatever the venue: windows, today, a delay, holidays, blackouts everywhere. */
export function startsAllowed(
  request: ArrangeRequest,
  { stage, length, timeline, active, closed }: StartInput,
): Uint8Array {
  const { world, notBefore } = request
  let first = stage.setUpDays
  let last = timeline.size - 1 - stage.takeDownDays
  const notBeforeDay = (day: string) => void (first = Math.max(first, timeline.numberOf(day)))
  const notAfterDay = (day: string) => void (last = Math.min(last, timeline.numberOf(day)))
  const delayed = notBefore.get(stage.stageId)
  if (delayed !== undefined && active(`delay:${stage.stageId}`)) notBeforeDay(delayed)
  if (binds(world, 'inside_window')) {
    if (active('today')) notBeforeDay(world.today)
    if (active('edition')) {
      notBeforeDay(world.window.from)
      notAfterDay(world.window.to)
    }
    if (stage.window !== null && active(`window:${stage.stageId}`)) {
      notBeforeDay(stage.window.from)
      notAfterDay(stage.window.to)
    }
  }
  const allowed = new Uint8Array(timeline.size)
  for (let start = first; start + length - 1 <= last; start += 1) {
    let free = true
    for (let day = start; day < start + length; day += 1) free &&= closed[day] === 0
    if (free) allowed[start] = 1
  }
  return allowed
}

/** Days on which nothing is held in any city, 1 for each: the same for every stage. */
export function closedDays({ world }: ArrangeRequest, timeline: Timeline, active: IsActive): Uint8Array {
  const closed = new Uint8Array(timeline.size)
  if (binds(world, 'not_on_holiday')) {
    for (const run of holidayRuns(world)) {
      if (!active(`holiday:${run.from}`)) continue
      for (const [number, day] of timeline.days.entries())
        if (day >= run.from && day <= run.to && dayKind(world.calendar, day) === 'holiday') closed[number] = 1
    }
  }
  if (binds(world, 'not_blacked_out')) {
    for (const [index, { cityCode, from, to }] of world.rules.blackouts.entries()) {
      if (cityCode !== null || !active(`blackout:${index}`)) continue
      for (const [number, day] of timeline.days.entries()) if (day >= from && day <= to) closed[number] = 1
    }
  }
  return closed
}
