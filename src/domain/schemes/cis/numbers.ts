import type { DecimalText } from '../../exact'
import { plainOf, type Cell } from './cells'

export type NumberReading =
  | { readonly kind: 'read'; readonly text: DecimalText }
  | { readonly kind: 'refused'; readonly code: 'cis.not_a_number' | 'cis.too_many_decimals' }

/** Floats within this distance of a hundredth are that hundredth: spreadsheets keep 24.75 as 24.749999999999993. */
const floatDust = 1e-6
const largestMark = 1_000_000
const numberText = /^[+-]?\d+([.,]\d+)?$/

/**
 * Reads marks of at most 2 decimals and writes them with 2; anything finer is refused, never rounded.
 * @example readHundredths(24.749999999999993) // { kind: 'read', text: '24.75' }
 */
export function readHundredths(cell: Cell): NumberReading {
  const value = typeof cell === 'number' ? cell : numberIn(cell)
  if (!Number.isFinite(value) || Math.abs(value) > largestMark) return { kind: 'refused', code: 'cis.not_a_number' }
  const hundredths = Math.round(value * 100)
  if (Math.abs(value - hundredths / 100) > floatDust) return { kind: 'refused', code: 'cis.too_many_decimals' }
  return { kind: 'read', text: (hundredths / 100).toFixed(2) }
}

/** Reads a whole number such as a day, also when it is a text (`"1"`); null when it is none. */
export function readWhole(cell: Cell): number | null {
  const value = typeof cell === 'number' ? cell : numberIn(cell)
  const whole = Math.round(value)
  return Number.isSafeInteger(whole) && Math.abs(value - whole) <= floatDust ? whole : null
}

/** Reads a number text of any number of decimals, `"1,5"` as `"1.5"`; null when it is none. */
export function readDecimal(cell: Cell): DecimalText | null {
  const text = plainOf(cell)
  return numberText.test(text) ? text.replace(',', '.').replace('+', '') : null
}

function numberIn(cell: Cell): number {
  return typeof cell === 'string' ? Number(readDecimal(cell) ?? Number.NaN) : Number.NaN
}
