import { exact, isDecimalText, type DecimalText } from '../exact'
import type { AspectId, AssignmentId, MarkId, PersonId, WorkCode } from '../ids'

/** A judge of a panel who was not there; left out before the highest and lowest mark are dropped. Rule book 4.2. */
export const absent = 'absent'

/** A decimal, `absent`, or null, which takes back what it supersedes. */
export type MarkValue = DecimalText | null

/**
 * One entered value, never changed afterwards: a correction, a re-score or a taking back is a further fact (rule book 4.4).
 * `judge` is null for a measured value, which the group enters as one; rounds count from 1.
 * `supersedes` names the facts its author saw standing in that place and replaces; so the same facts mean the same in
 * whatever order they arrive. `seq` is the order of arrival, for display alone.
 */
export interface MarkFact {
  readonly id: MarkId
  readonly seq: number
  readonly aspectId: AspectId
  readonly workCode: WorkCode
  readonly judge?: AssignmentId | null | undefined
  readonly round: number
  readonly value: MarkValue
  readonly supersedes: readonly MarkId[]
  readonly movedFrom?: MarkId | null | undefined
  readonly reason?: string | null | undefined
  readonly enteredAt: string
  readonly receivedAt: string
  readonly enteredBy: PersonId
  /** For display alone, as `seq` is. */
  readonly device?: string | null | undefined
}

/** The facts of one place that nobody has replaced; more than one were entered without knowing of each other. */
export type Heads = readonly MarkFact[]

/**
 * What stands in each place (seat) of one aspect × work in a round, the group's under null.
 * Two facts that claim to replace each other both stand. The heads come in the order of time, then of id.
 */
export function headsOf(facts: readonly MarkFact[], round: number): ReadonlyMap<AssignmentId | null, Heads> {
  const places = new Map<AssignmentId | null, MarkFact[]>()
  for (const fact of facts) {
    if (fact.round !== round) continue
    const judge = fact.judge ?? null
    const place = places.get(judge)
    if (place === undefined) places.set(judge, [fact])
    else place.push(fact)
  }
  for (const [judge, place] of places) if (place.length > 1) places.set(judge, standing(place))
  return places
}

/** The one value the heads agree on; `conflict` where they differ, `none` where nothing was entered or all was taken back. */
export function valueOf(heads: Heads | undefined): { readonly kind: 'none' | 'conflict' } | StandingValue {
  const [first, ...others] = heads ?? []
  if (first === undefined) return { kind: 'none' }
  if (others.some(({ value }) => !isSameValue(value, first.value))) return { kind: 'conflict' }
  return first.value === null ? { kind: 'none' } : { kind: 'value', value: first.value, fact: first }
}

export interface StandingValue {
  readonly kind: 'value'
  readonly value: DecimalText
  readonly fact: MarkFact
}

/** Whether two values are the same: 2 and 2.0 are. */
export function isSameValue(left: MarkValue, right: MarkValue): boolean {
  if (left === null || right === null) return left === right
  return isDecimalText(left) && isDecimalText(right) ? exact(left).equals(exact(right)) : left === right
}

/**
 * The round being scored: the highest in which one of these seats has entered anything, 1 before the first entry.
 * What others entered opens none: a judge who was replaced, or the seats of what the aspect was before its type changed.
 * A value taken back keeps its round open: whoever opened it found the scores too far apart, and all give theirs again.
 * So a further fact never closes a round, and the same facts mean the same in whatever order they arrive.
 */
export function latestRound(facts: readonly MarkFact[], seats: readonly (AssignmentId | null)[]): number {
  let latest = 1
  for (const { round, judge } of facts) if (round > latest && seats.includes(judge ?? null)) latest = round
  return latest
}

/** By time, then by id: the same on every device, whatever arrived first. */
export function byTime(left: MarkFact, right: MarkFact): number {
  if (left.enteredAt !== right.enteredAt) return left.enteredAt < right.enteredAt ? -1 : 1
  return left.id < right.id ? -1 : Number(left.id > right.id)
}

function standing(place: MarkFact[]): MarkFact[] {
  const replaced = new Set(place.flatMap(({ id, supersedes }) => supersedes.filter((other) => other !== id)))
  const heads = place.filter(({ id }) => !replaced.has(id))
  return (heads.length === 0 ? [...place] : heads).sort(byTime)
}
