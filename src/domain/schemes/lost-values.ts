import type { Reason } from '../decision'
import { keepKeys, type KnownKeys } from './keep-keys'
import { aspectsOf, type MarkingSchemeDraft } from './scheme'
import { aspectLabel } from './scheme-paths'

/** The newest version of a scheme, with what its event knows of keys, whatever version they are from. */
export interface StoredScheme {
  readonly draft: MarkingSchemeDraft
  readonly known: KnownKeys
  /** The keys of the aspects something was entered for. */
  readonly entered: ReadonlySet<string>
}

/** An aspect of the stored scheme whose values would count no more; `label` and `name` are what it is called there. */
export interface LostValues {
  readonly key: string
  readonly label: string
  readonly name: string
  /** The draft has the aspect still and reads its values otherwise; else it has none that says and means the same. */
  readonly renewed: boolean
}

/** What was entered and would count no more once the draft is saved: the aspects whose keys do not come back. */
export function lostValues(
  draft: MarkingSchemeDraft,
  { draft: previous, known, entered }: StoredScheme,
): readonly LostValues[] {
  if (entered.size === 0) return []
  const kept = new Set(aspectsOf(keepKeys({ draft, previous, known })).map(({ key }) => key))
  const named = new Set(aspectsOf(draft).map(({ key }) => key))
  return previous.criteria.flatMap(({ subCriteria }) =>
    subCriteria.flatMap(({ code, aspects }) =>
      aspects.flatMap((aspect, index): readonly LostValues[] => {
        const { key, description: name } = aspect
        if (key === undefined || !entered.has(key) || kept.has(key)) return []
        return [{ key, label: aspectLabel(aspect, code, index), name, renewed: named.has(key) }]
      }),
    ),
  )
}

/** What is said of it before anything is saved. */
export function lostReason({ label, name, renewed }: LostValues): Reason {
  if (renewed) return { code: 'scheme.values_renewed', params: { aspect: label } }
  return { code: 'scheme.values_dropped', params: { aspect: label, name } }
}
