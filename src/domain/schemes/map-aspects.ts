import type { Aspect, MarkingSchemeDraft, SubCriterion } from './scheme'

/** The scheme with every aspect put through a function, which is also told of its sub-criterion. */
export function mapAspects(
  draft: MarkingSchemeDraft,
  change: (aspect: Aspect, subCriterion: SubCriterion) => Aspect,
): MarkingSchemeDraft {
  return {
    ...draft,
    criteria: draft.criteria.map((criterion) => ({
      ...criterion,
      subCriteria: criterion.subCriteria.map((subCriterion) => ({
        ...subCriterion,
        aspects: subCriterion.aspects.map((aspect) => change(aspect, subCriterion)),
      })),
    })),
  }
}
