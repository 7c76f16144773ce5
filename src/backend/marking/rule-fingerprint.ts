import { exact } from '#domain/exact'
import type { AspectRow } from './form-store'

/** What decides how the marks of an aspect are awarded: its maximum, calculation and scale, however they are written. */
export function ruleFingerprint({ maxMark, calculation, scale }: Pick<AspectRow, 'maxMark' | 'calculation' | 'scale'>) {
  return JSON.stringify([exact(maxMark).toFraction(), calculation, scale], (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}
