import type { Day } from '../days'
import { endOf, inOrder, occupiesCompetitors, sharesBatch, type DayItem, type DaySettings } from './programme'

/** What really happened to an item: minutes after midnight of its own day; null where nothing is recorded. */
export interface Actual {
  readonly itemId: string
  readonly startedAt: number | null
  readonly endedAt: number | null
}

/** The present moment where the competition is. */
export interface Moment {
  readonly day: Day
  readonly minute: number
}

/** Why an item is not when it was planned; `planned` when it is. */
export type Cause =
  | { readonly kind: 'planned' }
  | { readonly kind: 'recorded' }
  /** It follows an item that ends later than planned. */
  | { readonly kind: 'after'; readonly itemId: string }
  /** The same, and its batch must rest first. */
  | { readonly kind: 'rest'; readonly itemId: string; readonly minutes: number }
  /** It should have begun and nobody has said so. */
  | { readonly kind: 'waiting' }

/** When an item is, or will presumably be. */
export interface Projected {
  readonly itemId: string
  readonly state: 'done' | 'running' | 'to_come'
  readonly start: number
  readonly end: number
  /** Minutes later than planned; negative when earlier. */
  readonly shift: number
  readonly cause: Cause
}

export interface ProjectionInput {
  readonly items: readonly DayItem[]
  readonly actuals: readonly Actual[]
  readonly now: Moment
  readonly settings: Pick<DaySettings, 'minRest'>
}

interface Bound {
  readonly at: number
  readonly cause: Cause
}

/**
 * The rest of the day as it will presumably go. Recorded times hold; what is to come keeps its planned time unless
 * something before it, sharing its batch, its place or its judges, ends later. Nothing is ever projected earlier than
 * planned, because people were told that time. A pause gives way down to its least length.
 */
export function projectDay({ items, actuals, now, settings }: ProjectionInput): Map<string, Projected> {
  const projected = new Map<string, Projected>()
  const recorded = new Map(actuals.map((actual) => [actual.itemId, actual]))
  const ordered = inOrder(items)
  for (const [index, item] of ordered.entries()) {
    const before = ordered.slice(0, index).filter((one) => precedes(one, item))
    projected.set(item.id, projectItem(item, before))
  }
  return projected

  function projectItem(item: DayItem, before: readonly DayItem[]): Projected {
    const actual = recorded.get(item.id)
    const startedAt = actual?.startedAt ?? null
    const bound =
      startedAt === null ? earliestStart(item, before) : { at: startedAt, cause: recordedCause(item, startedAt) }
    const ended = actual?.endedAt ?? null
    const { at: start, cause } = bound
    const state = ended !== null ? 'done' : startedAt !== null ? 'running' : 'to_come'
    const length = Math.max(item.minDuration, Math.min(item.duration, endOf(item) - start))
    const planned = state === 'to_come' && givesWay(item) ? length : item.duration
    const running = state === 'running' && item.day === now.day ? now.minute : start
    const end = ended ?? Math.max(start + planned, running)
    return { itemId: item.id, state, start, end, shift: start - item.start, cause }
  }

  function earliestStart(item: DayItem, before: readonly DayItem[]): Bound {
    let bound: Bound = { at: item.start, cause: { kind: 'planned' } }
    for (const one of before) {
      const end = projected.get(one.id)?.end ?? endOf(one)
      const resting = one.kind === 'module' && item.kind === 'module' && sharesBatch(one, item)
      const ready = resting ? end + Math.min(settings.minRest, item.start - endOf(one)) : end
      if (ready <= bound.at) continue
      bound =
        ready > end
          ? { at: ready, cause: { kind: 'rest', itemId: one.id, minutes: ready - end } }
          : { at: ready, cause: { kind: 'after', itemId: one.id } }
    }
    const late = item.day === now.day && now.minute > bound.at
    return late ? { at: now.minute, cause: { kind: 'waiting' } } : bound
  }
}

function recordedCause(item: DayItem, startedAt: number): Cause {
  return startedAt === item.start ? { kind: 'planned' } : { kind: 'recorded' }
}

/** A pause may be cut; everything else takes its time. */
function givesWay({ duration, minDuration }: DayItem): boolean {
  return minDuration < duration
}

/** Whether the later item cannot begin before the earlier ends. Items planned to overlap do not wait for each other. */
function precedes(earlier: DayItem, later: DayItem): boolean {
  if (earlier.day !== later.day || endOf(earlier) > later.start) return false
  const [competitors, others] = [occupiesCompetitors(earlier), occupiesCompetitors(later)]
  if (competitors && others) return sharesBatch(earlier, later) || samePlace(earlier, later)
  if (!competitors && !others) return sharesBatch(earlier, later)
  if (others) return false
  return (
    earlier.kind === 'module' &&
    sharesBatch(earlier, later) &&
    (later.module === null || later.module === earlier.module)
  )
}

function samePlace(left: DayItem, right: DayItem): boolean {
  return left.kind === 'module' && right.kind === 'module' && left.place !== null && left.place === right.place
}
