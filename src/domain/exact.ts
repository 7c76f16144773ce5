import Fraction from 'fraction.js'

/**
 * An exact rational number. Marks are thirds of hundredths, so neither binary floats
 * nor decimals of any fixed length hold them (see docs/decisions on exact arithmetic).
 */
export type Exact = Fraction

/** A decimal written out, such as `"86.80"`; how exact numbers travel and are stored. */
export type DecimalText = string

const decimalPattern = /^-?\d+(\.\d+)?$/

export function isDecimalText(text: string): boolean {
  return decimalPattern.test(text)
}

/** Reads a decimal text or a whole number; throws on anything else, because a float has already lost the value. */
export function exact(value: DecimalText | number): Exact {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
    return new Fraction(value)
  }
  return readBefore.get(value) ?? readText(value)
}

/** Fractions never change, and the marks of an event are the same few texts again and again: each is read once. */
const readBefore = new Map<DecimalText, Exact>()
const mostRemembered = 5000

function readText(text: DecimalText): Exact {
  if (!isDecimalText(text)) throw new RangeError(`not a decimal: ${text}`)
  const read = new Fraction(text)
  if (readBefore.size < mostRemembered) readBefore.set(text, read)
  return read
}

export function exactRatio(numerator: number, denominator: number): Exact {
  return exact(numerator).div(exact(denominator))
}

export const zero: Exact = new Fraction(0)

export function sumExact(values: Iterable<Exact>): Exact {
  let total = zero
  for (const value of values) total = total.add(value)
  return total
}

/**
 * Rounds half up (half away from zero for negatives) to `places` decimals and writes it out.
 * Source: rule book 4.3; 86.795 gives 86.80 where binary floats give 86.79.
 * @example roundHalfUp(exact('86.795'), 2) // "86.80"
 */
export function roundHalfUp(value: Exact, places: number): DecimalText {
  const scale = 10n ** BigInt(places)
  const doubled = value.n * scale * 2n + value.d
  const units = doubled / (value.d * 2n)
  const digits = units.toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const text = places === 0 ? digits : `${whole}.${digits.slice(digits.length - places)}`
  return value.s < 0n && units !== 0n ? `-${text}` : text
}

export function compareExact(left: Exact, right: Exact): number {
  return left.compare(right)
}
