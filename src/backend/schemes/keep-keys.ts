import { matchAspects } from '#domain/schemes/match-aspects'
import { aspectsOf, type Aspect, type MarkingSchemeDraft } from '#domain/schemes/scheme'

interface KeysToKeep {
  readonly draft: MarkingSchemeDraft
  readonly previous: MarkingSchemeDraft | null
  /** Keys of this event's aspects; any other comes from elsewhere and means nothing here. */
  readonly known: ReadonlySet<string>
  readonly newKey: () => string
}

/**
 * The draft with a key on every aspect, by which marks of earlier versions are found. An edited draft names its keys;
 * a workbook knows none, so there an aspect that is the same as before takes the key, and the code, it had.
 */
export function keepKeys({ draft, previous, known, newKey }: KeysToKeep): MarkingSchemeDraft {
  const own = onlyKnown(draft, known)
  const kept = aspectsOf(own).some(({ key }) => key !== undefined) || previous === null ? own : asBefore(previous, own)
  return mapAspects(kept, (aspect) => (aspect.key === undefined ? { ...aspect, key: newKey() } : aspect))
}

/** A key given twice stays with the first: the other one is a copy. */
function onlyKnown(draft: MarkingSchemeDraft, known: ReadonlySet<string>): MarkingSchemeDraft {
  const open = new Set(known)
  return mapAspects(draft, (aspect) => {
    if (aspect.key === undefined || open.delete(aspect.key)) return aspect
    const { key: _key, ...keyless } = aspect
    return keyless
  })
}

function asBefore(previous: MarkingSchemeDraft, draft: MarkingSchemeDraft): MarkingSchemeDraft {
  const before = new Map<Aspect, Aspect>()
  for (const pair of matchAspects(previous, draft)) {
    if (pair.before === null || pair.after === null || pair.before.aspect.type !== pair.after.aspect.type) continue
    const stayed = pair.before.subCriterion.code === pair.after.subCriterion.code
    const { key, code } = pair.before.aspect
    if (key === undefined) continue
    const named = stayed && code !== undefined && pair.after.aspect.code === undefined
    before.set(pair.after.aspect, { ...pair.after.aspect, key, ...(named && { code }) })
  }
  return mapAspects(draft, (aspect) => before.get(aspect) ?? aspect)
}

/** The scheme with every aspect put through a function. */
export function mapAspects(draft: MarkingSchemeDraft, change: (aspect: Aspect) => Aspect): MarkingSchemeDraft {
  return {
    ...draft,
    criteria: draft.criteria.map((criterion) => ({
      ...criterion,
      subCriteria: criterion.subCriteria.map((subCriterion) => ({
        ...subCriterion,
        aspects: subCriterion.aspects.map(change),
      })),
    })),
  }
}
