import { exact } from '#domain/exact'
import { sortedJson } from '#domain/sorted-json'
import type { AspectRow } from './form-store'

/** What decides how the marks of an aspect are awarded: its maximum, calculation and scale, however they are written. */
export function ruleFingerprint({ maxMark, calculation, scale }: Pick<AspectRow, 'maxMark' | 'calculation' | 'scale'>) {
  return sortedJson([exact(maxMark).toFraction(), calculation, scale])
}
