import { compareExact, exact, isDecimalText } from '../exact'
import type { Calculation } from '../marking/measurement'
import { sortedJson } from '../sorted-json'

/** What a change is about. */
export type SchemeSubject = 'scheme' | 'part' | 'section' | 'criterion' | 'subCriterion' | 'aspect'

/** A value that changed: a text or a number as a text, a calculation whole; null where there was none. */
export type SchemeValue = string | Calculation | null

/**
 * One difference between two versions of a scheme. `label` is the code, letter or id of the thing in the newer version,
 * or in the older one where it was removed; `touchesMarks` says that a mark already awarded could become another one.
 */
export type SchemeChange = {
  readonly subject: SchemeSubject
  readonly label: string
  readonly name: string
  /** The key of the aspect, where it has one. */
  readonly key?: string
  readonly touchesMarks: boolean
} & (
  | { readonly kind: 'added' | 'removed' | 'renewed' }
  | { readonly kind: 'changed'; readonly field: string; readonly before: SchemeValue; readonly after: SchemeValue }
)

/** One field of a thing in both versions. */
export interface FieldPair {
  readonly field: string
  readonly before: SchemeValue | undefined
  readonly after: SchemeValue | undefined
  readonly touchesMarks?: boolean
}

/** The changes of those fields that are not the same; 0.5 and 0.50 are. */
export function fieldChanges(
  { subject, label, name, key }: Pick<SchemeChange, 'subject' | 'label' | 'name' | 'key'>,
  pairs: readonly FieldPair[],
): SchemeChange[] {
  return pairs.flatMap(({ field, before = null, after = null, touchesMarks = false }) => {
    if (isSame(before, after)) return []
    const own = { subject, label, name, ...(key !== undefined && { key }) }
    return [{ kind: 'changed', ...own, field, before, after, touchesMarks }]
  })
}

function isSame(before: SchemeValue, after: SchemeValue): boolean {
  if (typeof before === 'string' && typeof after === 'string') {
    if (isDecimalText(before) && isDecimalText(after)) return compareExact(exact(before), exact(after)) === 0
    return before === after
  }
  return before === after || sortedJson(before) === sortedJson(after)
}
