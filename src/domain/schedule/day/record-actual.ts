import { accept, refuse, type Decision } from '../../decision'
import type { DayItem } from './programme'

export const actualKinds = ['start', 'end'] as const
export type ActualKind = (typeof actualKinds)[number]

/** One fact about a day; a later one about the same item and kind takes its place, and the earlier stays on record. */
export interface ActualFact {
  readonly itemId: string
  readonly what: ActualKind
  /** When it happened; null says that the earlier record was a mistake. */
  readonly at: Date | null
}

export interface RecordedTimes {
  readonly itemId: string
  readonly startedAt: Date | null
  readonly endedAt: Date | null
}

/** What holds now, from all facts in the order they were recorded. */
export function recordedTimes(facts: readonly ActualFact[]): RecordedTimes[] {
  const times = new Map<string, RecordedTimes>()
  for (const { itemId, what, at } of facts) {
    const known = times.get(itemId) ?? { itemId, startedAt: null, endedAt: null }
    times.set(itemId, what === 'start' ? { ...known, startedAt: at } : { ...known, endedAt: at })
  }
  return [...times.values()].filter(({ startedAt, endedAt }) => startedAt !== null || endedAt !== null)
}

export interface RecordRequest {
  readonly item: Pick<DayItem, 'title'>
  readonly fact: ActualFact
  readonly known: RecordedTimes | undefined
  readonly reason: string
  readonly now: Date
}

/** Whether a start or an end may be recorded: nothing ends before it starts, nothing is known ahead, corrections say why. */
export function decideRecord({ item, fact, known, reason, now }: RecordRequest): Decision<ActualFact> {
  const { title } = item
  const before = fact.what === 'start' ? known?.startedAt : known?.endedAt
  const started = fact.what === 'start' ? fact.at : (known?.startedAt ?? null)
  const ended = fact.what === 'end' ? fact.at : (known?.endedAt ?? null)
  if (fact.at === null && (before ?? null) === null) return refuse({ code: 'day.nothing_recorded', params: { title } })
  if ((before ?? null) !== null && reason.trim() === '')
    return refuse({ code: 'day.correction_reason_missing', params: { title } })
  if (fact.at !== null && fact.at.getTime() > now.getTime()) return refuse({ code: 'day.not_yet', params: { title } })
  if (ended !== null && started === null) return refuse({ code: 'day.end_without_start', params: { title } })
  if (ended !== null && started !== null && ended < started)
    return refuse({ code: 'day.ends_before_it_starts', params: { title } })
  return accept(fact)
}
