/** What a measured aspect asks: yes or no, how many of so many, or one of three choices with deductions in percent. */
export type MeasureKind = 'yes' | 'choice' | number

export type MeasureText = readonly [description: string, kind: MeasureKind]

/** What a judged aspect asks, and what 0, 1, 2 and 3 look like. */
export interface JudgeText {
  readonly description: string
  readonly benchmarks: readonly [string, string, string, string]
}

export interface SubCriterionText {
  readonly name: string
  readonly measured: readonly MeasureText[]
  readonly judged: readonly JudgeText[]
}

export interface CriterionText {
  readonly name: string
  readonly subCriteria: readonly SubCriterionText[]
}
