import { useMemo } from 'react'
import { exact, roundHalfUp, sumExact } from '#domain/exact'
import type { CheckedEdit } from './check-edit'

/** By id of criterion and sub-criterion what its aspects add up to. */
export function useSums({ draft, idOf }: Pick<CheckedEdit, 'draft' | 'idOf'>): ReadonlyMap<string, string> {
  return useMemo(() => {
    const sums = new Map<string, string>()
    for (const criterion of draft.criteria) {
      const marks = criterion.subCriteria.map((sub) => {
        const sum = sumExact(sub.aspects.map(({ maxMark }) => exact(maxMark)))
        sums.set(idOf.get(sub) ?? '', roundHalfUp(sum, 2))
        return sum
      })
      sums.set(idOf.get(criterion) ?? '', roundHalfUp(sumExact(marks), 2))
    }
    return sums
  }, [draft, idOf])
}
