import { feasible, type Answer } from './feasible'
import { requirementsOf, split, type RequirementId } from './requirement'
import type { ArrangeRequest } from './request'
import type { Search } from './solver'
import type { Plan } from '../plan'

/** Why not every stage can be placed. */
export interface Conflict {
  /** These cannot all be kept; without any one of them they can. */
  readonly requirements: readonly RequirementId[]
  /** Whether the second half of that is certain: a question may have run out of time. */
  readonly minimal: boolean
}

export type Explained =
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  /** After all it can be done. */
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'unknown' }

/**
 * Names requirements that cannot all be kept and of which each one matters. What the relaxation already shows to be
 * impossible is narrowed to the stages it charges; then halves of the rest are given up as long as nothing fits even so
 * (QuickXplain, Junker 2004), the most readily given up first.
 */
export function* explain(request: ArrangeRequest): Search<Explained> {
  const all = requirementsOf(request)
  const first = yield* feasible(request, new Set(all))
  if (first.can !== 'no') return first.can === 'yes' ? { kind: 'plan', plan: first.plan } : { kind: 'unknown' }
  const named = new Set(first.stages)
  const list = all.filter((id) => split(id)[0] !== 'place' || named.has(id))
  let certain = true
  function* impossible(set: readonly RequirementId[]): Search<boolean> {
    const answer: Answer = yield* feasible(request, new Set(set))
    if (answer.can === 'unknown') certain = false
    return answer.can === 'no'
  }
  const requirements = yield* conflictIn(impossible, [], false, list)
  return { kind: 'conflict', conflict: { requirements, minimal: certain } }
}

type Oracle = (set: readonly RequirementId[]) => Search<boolean>

/** Of `list` what is needed for a conflict beside `kept`; `grown` says whether `kept` has grown since it was last asked about. */
function* conflictIn(
  impossible: Oracle,
  kept: readonly RequirementId[],
  grown: boolean,
  list: readonly RequirementId[],
): Search<readonly RequirementId[]> {
  if (grown && (yield* impossible(kept))) return []
  if (list.length <= 1) return list
  const half = Math.ceil(list.length / 2)
  const [front, back] = [list.slice(0, half), list.slice(half)]
  const fromBack = yield* conflictIn(impossible, [...kept, ...front], front.length > 0, back)
  const fromFront = yield* conflictIn(impossible, [...kept, ...fromBack], fromBack.length > 0, front)
  return [...fromFront, ...fromBack]
}
