import type { DecimalText } from '../exact'
import type { Calculation } from '../marking/measurement'

/**
 * A marking scheme before it is locked: standards sections on one side, criteria with their
 * sub-criteria and aspects on the other. Normally 100 marks per event (rule book 4.1).
 */
export interface MarkingSchemeDraft {
  readonly name: string
  readonly sections: readonly StandardsSection[]
  readonly criteria: readonly Criterion[]
}

/** A section of the occupational standards (WSOS); `marks` is the weight the standards give it. */
export interface StandardsSection {
  readonly id: string
  readonly name: string
  readonly marks: DecimalText
}

/** A criterion, lettered A to I; `mark` is the total it states, which may differ from the sum of its aspects. */
export interface Criterion {
  readonly letter: string
  readonly name: string
  readonly mark: DecimalText
  readonly subCriteria: readonly SubCriterion[]
}

/** A sub-criterion such as `A1`: marked on one day of the competition, 1 being the first. */
export interface SubCriterion {
  readonly code: string
  readonly name: string
  readonly day: number
  readonly aspects: readonly Aspect[]
}

/** One item a group of judges awards: measured (M) or judged (J). */
export type Aspect = MeasurementAspect | JudgementAspect

export type AspectType = Aspect['type']

/** What both kinds of aspect have; `maxMark` has at most 2 decimals, `section` is the id of a standards section. */
export interface AspectFacts {
  readonly code?: string
  readonly description: string
  readonly extraDescription?: string
  readonly requirement?: string
  readonly section: string
  readonly maxMark: DecimalText
}

export interface MeasurementAspect extends AspectFacts {
  readonly type: 'measurement'
  readonly calculation: Calculation
}

export interface JudgementAspect extends AspectFacts {
  readonly type: 'judgement'
  readonly benchmarks: Benchmarks
}

/** What the scores 0, 1, 2 and 3 look like, in this order; an empty text is a benchmark not written yet. */
export type Benchmarks = readonly [string, string, string, string]

/** One sheet for one group of judges: the aspects of one type in one sub-criterion. */
export interface SchemeForm {
  readonly subCriterion: SubCriterion
  readonly criterionLetter: string
  readonly type: AspectType
  readonly aspects: readonly Aspect[]
}

/** The forms in the order of the scheme: measured and judged aspects in one sub-criterion make two (rule book 4.1). */
export function formsOf(scheme: MarkingSchemeDraft): readonly SchemeForm[] {
  return scheme.criteria.flatMap((criterion) =>
    criterion.subCriteria.flatMap((subCriterion) =>
      (['measurement', 'judgement'] as const).flatMap((type) => {
        const aspects = subCriterion.aspects.filter((aspect) => aspect.type === type)
        if (aspects.length === 0) return []
        return [{ subCriterion, criterionLetter: criterion.letter, type, aspects }]
      }),
    ),
  )
}

/** Every aspect in the order of the scheme. */
export function aspectsOf(scheme: MarkingSchemeDraft): readonly Aspect[] {
  return scheme.criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects))
}
