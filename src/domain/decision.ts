import type { ReasonCode } from './reason-codes'

/**
 * What a rule answers: a value, or a refusal that says why.
 * A refusal never comes without a reason, so no caller can show an empty "no".
 */
export type Decision<Value> = Accepted<Value> | Refusal

export interface Accepted<Value> {
  readonly kind: 'accepted'
  readonly value: Value
}

export interface Refusal {
  readonly kind: 'refused'
  readonly reasons: readonly [Reason, ...Reason[]]
}

/**
 * One reason of a refusal.
 * `code` is stable and has one sentence per language (`src/contract/problems`),
 * `params` fill that sentence, `path` names the input field or row it belongs to,
 * `related` names the other things involved, so that a page can link to them.
 */
export interface Reason {
  readonly code: ReasonCode
  readonly params?: Readonly<Record<string, string | number>>
  readonly path?: string
  readonly related?: readonly RelatedThing[]
}

export interface RelatedThing {
  readonly kind: string
  readonly id: string
  readonly label: string
}

export function accept<Value>(value: Value): Accepted<Value> {
  return { kind: 'accepted', value }
}

export function refuse(first: Reason, ...others: readonly Reason[]): Refusal {
  return { kind: 'refused', reasons: [first, ...others] }
}

/** Refuses when there is at least one reason, else accepts the value. */
export function decide<Value>(reasons: readonly Reason[], value: Value): Decision<Value> {
  const [first, ...others] = reasons
  return first === undefined ? accept(value) : refuse(first, ...others)
}
