import type { Reason } from '../decision'
import { groupBy } from '../group-by'
import { aspectsOf, type MarkingSchemeDraft } from '../schemes/scheme'
import { standingPenalties, type Penalty } from './penalty'

interface ChangedScheme {
  readonly before: MarkingSchemeDraft
  /** With the keys it will have. */
  readonly after: MarkingSchemeDraft
  readonly penalties: readonly (Penalty & { readonly workCode: string })[]
}

/**
 * Why a scheme may not be changed while a module is void: a penalty names its module by the letter or code, which must not
 * come to mean others of the aspects. New aspects in it are void as well, removed ones count nothing anyway. Rule book 4.2.
 */
export function voidModuleReasons({ before, after, penalties }: ChangedScheme): Reason[] {
  const voiding = standingPenalties(penalties).filter(({ kind }) => kind === 'void_module')
  return [...groupBy(voiding, ({ module }) => module)].flatMap(([module, own]): Reason[] => {
    if (module === null || isSameModule(module, before, after)) return []
    const count = new Set(own.map(({ workCode }) => workCode)).size
    return [{ code: 'scheme.void_module_changed', params: { module, count } }]
  })
}

/** None of its aspects went elsewhere, none came from elsewhere, and some are still there. */
function isSameModule(module: string, before: MarkingSchemeDraft, after: MarkingSchemeDraft): boolean {
  const [own, others] = keysBeside(module, before)
  const [ownNow, othersNow] = keysBeside(module, after)
  return !meet(own, othersNow) && !meet(others, ownNow) && meet(own, ownNow)
}

/** The keys of the aspects in a criterion or a weighted part, and of all others. */
function keysBeside(module: string, { criteria, ...scheme }: MarkingSchemeDraft) {
  const isOwn = ({ letter, part }: MarkingSchemeDraft['criteria'][number]) => letter === module || part === module
  const keysOf = (some: MarkingSchemeDraft['criteria']) =>
    new Set(aspectsOf({ ...scheme, criteria: some }).flatMap(({ key }) => key ?? []))
  return [keysOf(criteria.filter(isOwn)), keysOf(criteria.filter((criterion) => !isOwn(criterion)))] as const
}

function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((key) => others.has(key))
}
