import { exact, roundHalfUp, sumExact, type DecimalText, type Exact } from '../exact'
import { aspectsOf, formsOf, type Aspect, type AspectType, type MarkingSchemeDraft } from './scheme'

/** What a scheme adds up to; every mark is written with 2 decimals. */
export interface SchemeTotals {
  readonly marks: DecimalText
  readonly measurementMarks: DecimalText
  readonly judgementMarks: DecimalText
  readonly panelMarks: DecimalText
  readonly theoryMarks: DecimalText
  readonly criteria: number
  readonly subCriteria: number
  readonly forms: number
  readonly aspects: number
  readonly judgementAspects: number
  readonly byCriterion: readonly StatedAndSummed[]
  readonly byPart: readonly PartTotal[]
  readonly bySection: readonly StatedAndSummed[]
  /** The sections' variations added up without their signs: the workbook's "Total Variation". */
  readonly variation: DecimalText
}

/** `stated` is written in the scheme, `sum` is what its aspects add up to, `variation` is how far apart they are. */
export interface StatedAndSummed {
  readonly id: string
  readonly stated: DecimalText
  readonly sum: DecimalText
  readonly variation: DecimalText
}

/** What the aspects of a weighted part add up to; 100 where the part's weight is to mean percent of the event. */
export interface PartTotal {
  readonly code: string
  readonly weightPercent: DecimalText
  readonly criteria: number
  readonly sum: DecimalText
}

/** Adds a scheme up exactly, in marks (rule book 4.1: 100 per event, sections and criteria state their own totals). */
export function schemeTotals(scheme: MarkingSchemeDraft): SchemeTotals {
  const aspects = aspectsOf(scheme)
  const sections = marksBySection(aspects)
  const bySection = scheme.sections.map(({ id, marks }) => compareTotals(id, marks, sections.get(id) ?? []))
  return {
    marks: sumOf(aspects),
    measurementMarks: sumOf(ofType('measurement')),
    judgementMarks: sumOf(ofType('judgement')),
    panelMarks: sumOf(ofType('panel')),
    theoryMarks: sumOf(ofType('theory')),
    criteria: scheme.criteria.length,
    subCriteria: scheme.criteria.reduce((count, criterion) => count + criterion.subCriteria.length, 0),
    forms: formsOf(scheme).length,
    aspects: aspects.length,
    judgementAspects: ofType('judgement').length,
    byCriterion: scheme.criteria.map(({ letter, mark, subCriteria }) =>
      compareTotals(
        letter,
        mark,
        subCriteria.flatMap((subCriterion) => subCriterion.aspects.map(maxMarkOf)),
      ),
    ),
    byPart: partTotals(scheme),
    bySection,
    variation: written(sumExact(bySection.map(({ variation }) => exact(variation)))),
  }

  function ofType(wanted: AspectType): readonly Aspect[] {
    return aspects.filter(({ type }) => type === wanted)
  }
}

function partTotals({ parts, criteria }: MarkingSchemeDraft): readonly PartTotal[] {
  return parts.map(({ code, weightPercent }) => {
    const own = criteria.filter(({ part }) => part === code)
    const aspects = own.flatMap(({ subCriteria }) => subCriteria.flatMap((subCriterion) => subCriterion.aspects))
    return { code, weightPercent, criteria: own.length, sum: sumOf(aspects) }
  })
}

function compareTotals(id: string, stated: DecimalText, marks: readonly Exact[]): StatedAndSummed {
  const sum = sumExact(marks)
  const variation = exact(stated).sub(sum).abs()
  return { id, stated: written(exact(stated)), sum: written(sum), variation: written(variation) }
}

function marksBySection(aspects: readonly Aspect[]): ReadonlyMap<string, readonly Exact[]> {
  const marks = new Map<string, Exact[]>()
  for (const aspect of aspects) {
    const known = marks.get(aspect.section)
    if (known === undefined) marks.set(aspect.section, [maxMarkOf(aspect)])
    else known.push(maxMarkOf(aspect))
  }
  return marks
}

function sumOf(aspects: readonly Aspect[]): DecimalText {
  return written(sumExact(aspects.map(maxMarkOf)))
}

function maxMarkOf(aspect: Aspect): Exact {
  return exact(aspect.maxMark)
}

function written(value: Exact): DecimalText {
  return roundHalfUp(value, 2)
}
