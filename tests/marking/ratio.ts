/*
 * Fractions of whole numbers, for judging the product's arithmetic without using any of it.
 * Nothing here may import from src/.
 */

export interface Ratio {
  readonly top: bigint
  readonly bottom: bigint
}

export const nothing: Ratio = { top: 0n, bottom: 1n }

/** `12.50` as 1250/100. */
export function ratioOf(decimal: string): Ratio {
  const [, sign = '', whole = '0', places = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  return { top: BigInt(`${sign}${whole}${places}`), bottom: 10n ** BigInt(places.length) }
}

export function plus(one: Ratio, other: Ratio): Ratio {
  return { top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom }
}

export function minus(one: Ratio, other: Ratio): Ratio {
  return plus(one, { top: -other.top, bottom: other.bottom })
}

export function times(one: Ratio, other: Ratio): Ratio {
  return { top: one.top * other.top, bottom: one.bottom * other.bottom }
}

export function over(one: Ratio, other: Ratio): Ratio {
  const { top, bottom } = times(one, { top: other.bottom, bottom: other.top })
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom }
}

export function sum(all: readonly Ratio[]): Ratio {
  return all.reduce(plus, nothing)
}

export function isLess(one: Ratio, other: Ratio): boolean {
  return one.top * other.bottom < other.top * one.bottom
}

export function notNegative(one: Ratio): Ratio {
  return one.top < 0n ? nothing : one
}

/** Two places, half up; for what is not negative. */
export function written(one: Ratio): string {
  const hundredths = (one.top * 200n + one.bottom) / (one.bottom * 2n)
  const digits = hundredths.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export function rounded(one: Ratio): Ratio {
  return ratioOf(written(one))
}

export function isSame(one: Ratio, other: Ratio): boolean {
  return one.top * other.bottom === other.top * one.bottom
}
