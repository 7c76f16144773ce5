import type { DecimalText } from '../exact'
import type { Calculation } from '../marking/measurement'

/**
 * A marking scheme before it is locked: standards sections on one side, criteria with their
 * sub-criteria and aspects on the other. Without parts its criteria add up to 100 marks; with parts the aspects of
 * each part do, and the parts count by their weights (rule book 4.1).
 */
export interface MarkingSchemeDraft {
  readonly name: string
  readonly parts: readonly SchemePart[]
  readonly sections: readonly StandardsSection[]
  readonly criteria: readonly Criterion[]
  /** Rows of a workbook's sheet `Calculations` that no aspect uses, kept for the next export. */
  readonly spareCalculations?: readonly SpareCalculation[]
}

export const partKinds = ['theory', 'practical', 'module'] as const
export type PartKind = (typeof partKinds)[number]

/** A weighted part of a provincial event, such as theory 20 and practical 80; the weights add up to 100 percent. */
export interface SchemePart {
  readonly code: string
  readonly name: string
  readonly kind: PartKind
  readonly weightPercent: DecimalText
}

/** A section of the occupational standards (WSOS); `marks` is the weight the standards give it. */
export interface StandardsSection {
  readonly id: string
  readonly name: string
  readonly marks: DecimalText
}

/**
 * A criterion, lettered A to I; `mark` is the total it states, which may differ from the sum of its aspects.
 * `part` is the code of the part it belongs to, wherever a scheme has parts.
 */
export interface Criterion {
  readonly letter: string
  readonly name: string
  readonly mark: DecimalText
  readonly part?: string
  readonly subCriteria: readonly SubCriterion[]
}

/** A sub-criterion such as `A1`: marked on one day of the competition, 1 being the first. */
export interface SubCriterion {
  readonly code: string
  readonly name: string
  readonly day: number
  readonly aspects: readonly Aspect[]
}

/** One item that is awarded: measured (M), judged (J), marked by a panel, or the mark of a theory paper. */
export type Aspect = MeasurementAspect | JudgementAspect | PanelAspect | TheoryAspect

export type AspectType = Aspect['type']

/** The types of aspects in the order in which the forms of a sub-criterion stand. */
export const aspectTypes = ['measurement', 'judgement', 'panel', 'theory'] as const satisfies readonly AspectType[]

/**
 * What every aspect has; `maxMark` has at most 2 decimals, `section` is the id of a standards section.
 * `key` is the aspect's identity over the versions of a scheme; where it is stored gives it.
 */
export interface AspectFacts {
  readonly key?: string
  readonly code?: string
  readonly description: string
  readonly extraDescription?: string
  readonly requirement?: string
  readonly section: string
  readonly maxMark: DecimalText
}

/** An aspect whose group enters one value; `workbookCalculation` is what a CIS workbook said of its calculation. */
export interface MeasurementAspect extends AspectFacts {
  readonly type: 'measurement'
  readonly calculation: Calculation
  readonly workbookCalculation?: WorkbookCalculation
}

/** A row of the sheet `Calculations` as it was written, so that an export writes it again (rule book 4.1). */
export interface WorkbookCalculation {
  readonly name: string
  readonly reusable: string
  readonly parameters: string
}

/** A calculation nobody uses, its type as it was written. */
export interface SpareCalculation extends WorkbookCalculation {
  readonly type: string
}

export interface JudgementAspect extends AspectFacts {
  readonly type: 'judgement'
  readonly benchmarks: Benchmarks
}

/** Decimals a panel judge's mark or a theory mark may have. */
export type MarkDecimals = 0 | 1 | 2

/**
 * A performance that at least five judges mark from 0 to `maxMark`: the highest and the lowest marks are dropped,
 * the mean of the rest counts (rule book 4.2).
 */
export interface PanelAspect extends AspectFacts {
  readonly type: 'panel'
  readonly dropHighest: number
  readonly dropLowest: number
  readonly decimals: MarkDecimals
}

/** The mark of a theory paper, 0 to `maxMark`, which two people enter independently (rule book 4.2). */
export interface TheoryAspect extends AspectFacts {
  readonly type: 'theory'
  readonly decimals: MarkDecimals
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

/** The forms in the order of the scheme: each type of aspect in a sub-criterion makes one (rule book 4.1). */
export function formsOf(scheme: MarkingSchemeDraft): readonly SchemeForm[] {
  return scheme.criteria.flatMap((criterion) =>
    criterion.subCriteria.flatMap((subCriterion) =>
      aspectTypes.flatMap((type) => {
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
