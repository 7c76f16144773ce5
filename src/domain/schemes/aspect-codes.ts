import type { Aspect, AspectType, MarkingSchemeDraft } from './scheme'

/** The letter between sub-criterion and number: measured, judged, panel, theory. */
const letters: Readonly<Record<AspectType, string>> = { measurement: 'M', judgement: 'J', panel: 'P', theory: 'T' }

/**
 * The scheme with a code on every aspect: an aspect keeps the one it has, others get the first free one of their type in
 * their sub-criterion, such as `A1.M2`. A code given twice stays, so that the checks can name it.
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
        aspects: coded(subCriterion.aspects, subCriterion.code),
      })),
    })),
  }

  function coded(aspects: readonly Aspect[], subCriterion: string): readonly Aspect[] {
    const numbers = new Map<AspectType, number>()
    return aspects.map((aspect) => {
      const number = (numbers.get(aspect.type) ?? 0) + 1
      numbers.set(aspect.type, number)
      return aspect.code === undefined ? { ...aspect, code: freeCode(aspect.type, subCriterion, number) } : aspect
    })
  }

  function freeCode(type: AspectType, subCriterion: string, first: number): string {
    for (let number = first; ; number += 1) {
      const code = `${subCriterion}.${letters[type]}${number}`
      if (taken.has(code)) continue
      taken.add(code)
      return code
    }
  }
}
