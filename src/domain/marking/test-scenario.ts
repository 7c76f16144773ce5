import type { DecimalText } from '../exact'
import type { AspectId, AssignmentId, MarkId, PersonId, WorkCode } from '../ids'
import type { AspectRule } from './aspect-rule'
import type { MarkFact, MarkValue } from './mark-fact'

/** Ids and facts for tests, in one word each. */
export const judges = ['J1', 'J2', 'J3'] as unknown as readonly [AssignmentId, AssignmentId, AssignmentId]
export const work = 'W07' as WorkCode

export const judged: AspectRule = { type: 'judgement', aspectId: 'A1' as AspectId, maxMark: '1.50', judges }
export const measured: AspectRule = {
  type: 'measurement',
  aspectId: 'A2' as AspectId,
  maxMark: '0.75',
  calculation: { type: 'NUMBER_COMPLETED', possible: 3 },
}

export interface Given {
  readonly judge: AssignmentId | null
  readonly value: MarkValue
  readonly supersedes?: readonly string[]
  readonly round?: number
  readonly aspect?: AspectRule
}

/** Facts in the order given, of `judged` unless said otherwise; each replaces the one before it in its place. */
export function facts(...given: readonly Given[]): MarkFact[] {
  const samePlace = (one: Given, other: Given) =>
    one.judge === other.judge &&
    (one.round ?? 1) === (other.round ?? 1) &&
    (one.aspect ?? judged) === (other.aspect ?? judged)
  const before = (at: number) => {
    const earlier = given.findLastIndex((other, index) => index < at && samePlace(other, given[at] ?? other))
    return earlier < 0 ? [] : [`m${earlier + 1}`]
  }
  return given.map(({ judge, value, round = 1, aspect = judged, supersedes }, index) => ({
    id: `m${index + 1}` as MarkId,
    seq: index + 1,
    aspectId: aspect.aspectId,
    workCode: work,
    judge,
    round,
    value,
    supersedes: (supersedes ?? before(index)) as MarkId[],
    enteredAt: '2024-10-12T09:00:00Z',
    receivedAt: '2024-10-12T09:00:00Z',
    enteredBy: 'p1' as PersonId,
  }))
}

/** One score of each judge, in their order. */
export function scored(values: readonly DecimalText[], round = 1): Given[] {
  return values.map((value, index) => ({ judge: judges[index] ?? null, value, round }))
}
