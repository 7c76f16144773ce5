import type { Aspect, MarkingSchemeDraft } from './scheme'

/**
 * The scheme with a code on every aspect: an aspect keeps the one it has, others get their place in the sub-criterion,
 * such as `A1.2`, or the first free number after it. A code given twice stays, so that the checks can name it.
 */
export function withCodes(scheme: MarkingSchemeDraft): MarkingSchemeDraft {
  const taken = new Set(
    scheme.criteria.flatMap(({ subCriteria }) =>
      subCriteria.flatMap(({ aspects }) => aspects.flatMap(({ code }) => (code === undefined ? [] : [code]))),
    ),
  )
  return {
    ...scheme,
    criteria: scheme.criteria.map((criterion) => ({
      ...criterion,
      subCriteria: criterion.subCriteria.map((subCriterion) => ({
        ...subCriterion,
        aspects: subCriterion.aspects.map((aspect, index): Aspect =>
          aspect.code === undefined ? { ...aspect, code: freeCode(subCriterion.code, index + 1) } : aspect,
        ),
      })),
    })),
  }

  function freeCode(subCriterion: string, first: number): string {
    for (let number = first; ; number += 1) {
      const code = `${subCriterion}.${number}`
      if (taken.has(code)) continue
      taken.add(code)
      return code
    }
  }
}
