import type { AspectType } from './scheme'

/** A form of one version of a scheme; `keys` are those of its aspects. */
export interface KeyedForm {
  readonly id: string
  readonly code: string
  readonly type: AspectType
  readonly keys: readonly string[]
}

/** Which forms of a version go on from which of the version before, by their ids. */
export interface FollowedForms {
  /** By new form the earlier one whose judges it takes. */
  readonly originOf: ReadonlyMap<string, string>
  /** By earlier form the new ones that hold any of its aspects, or stand in its place; none where it was removed. */
  readonly successorsOf: ReadonlyMap<string, readonly string[]>
}

/**
 * Follows the forms of a scheme into its next version by the keys of their aspects, for codes and names are changed
 * freely: a form goes on from the one of its type that shares most aspects with it, where equally many from the one of
 * its code. A form of new aspects alone takes the place of one of its code and type that none of the others goes on from.
 */
export function followForms(before: readonly KeyedForm[], after: readonly KeyedForm[]): FollowedForms {
  const originOf = new Map<string, string>()
  const successorsOf = new Map<string, string[]>(before.map(({ id }) => [id, []]))
  for (const form of after) {
    const related = before
      .map((earlier) => ({ earlier, shared: sharedKeys(earlier, form), alike: Number(earlier.code === form.code) }))
      .filter(({ shared }) => shared > 0)
      .toSorted((left, right) => right.shared - left.shared || right.alike - left.alike)
    for (const { earlier } of related) successorsOf.get(earlier.id)?.push(form.id)
    const [nearest] = related
    if (nearest !== undefined) originOf.set(form.id, nearest.earlier.id)
  }
  for (const { id, code, type } of after) {
    if (originOf.has(id)) continue
    const replaced = before.find((earlier) => earlier.code === code && earlier.type === type)
    const successors = replaced && successorsOf.get(replaced.id)
    if (replaced === undefined || successors === undefined || successors.length > 0) continue
    originOf.set(id, replaced.id)
    successors.push(id)
  }
  return { originOf, successorsOf }
}

function sharedKeys(earlier: KeyedForm, form: KeyedForm): number {
  if (earlier.type !== form.type) return 0
  const keys = new Set(earlier.keys)
  return form.keys.filter((key) => keys.has(key)).length
}
