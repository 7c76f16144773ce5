import { exact, isDecimalText } from '../exact'
import type { Calculation } from '../marking/measurement'
import { sortedJson } from '../sorted-json'
import type { Aspect, AspectType } from './scheme'

/** What tells what a value entered for an aspect says: its type, and how a measured value is read. */
export interface ValueMeaning {
  readonly type: AspectType
  /** Null for all but measurements. */
  readonly calculation: Calculation | null
}

/** What the values of an aspect say. */
export function meaningOf(aspect: Aspect): ValueMeaning {
  return { type: aspect.type, calculation: aspect.type === 'measurement' ? aspect.calculation : null }
}

/**
 * Whether a value entered under one rule says the same under another, whatever it is worth there. What was counted,
 * measured or scored stays so when a maximum, a target or a tolerance changes; "1" for yes is no count of 1 (rule book 4.4).
 */
export function keepsMeaning(before: ValueMeaning, after: ValueMeaning): boolean {
  if (before.type !== after.type) return false
  const [older, newer] = [before.calculation, after.calculation]
  if (older === null || newer === null) return older === newer
  if (older.type === 'CHOICE' && newer.type === 'CHOICE') return optionsStay(older.deductions, newer.deductions)
  // The mark itself was read off the bands: of other bands it says nothing. Before they are confirmed there is none.
  if (older.type === 'RANGED_SCORE' && newer.type === 'RANGED_SCORE') {
    return !older.confirmed || sortedJson(older.bands) === sortedJson(newer.bands)
  }
  return older.type === newer.type
}

/** Values are found by a key whatever version they are from, so they have to say the same in all that had it. */
export function keepsMeanings(before: readonly ValueMeaning[], after: ValueMeaning): boolean {
  return before.every((meaning) => keepsMeaning(meaning, after))
}

/**
 * Options are stored by their number and known by what they deduct. They stay where they are when some were added or
 * removed at the end, or when one deducts something that stood at no other place; else one may stand for another now.
 */
function optionsStay(before: readonly string[], after: readonly string[]): boolean {
  const [older, newer] = [before.map(plain), after.map(plain)]
  const shared = Math.min(older.length, newer.length)
  const changed = Array.from({ length: shared }, (_, index) => index).filter((index) => older[index] !== newer[index])
  if (older.length !== newer.length) return changed.length === 0
  return changed.every((index) => !newer.includes(older[index] ?? '') && !older.includes(newer[index] ?? ''))
}

/** 0.5 and 0.50 are the same. */
function plain(deduction: string): string {
  return isDecimalText(deduction) ? exact(deduction).toFraction() : deduction
}
