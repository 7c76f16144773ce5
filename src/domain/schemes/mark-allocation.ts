import { exact, roundHalfUp, sumExact, type DecimalText } from '../exact'
import type { Aspect, AspectType, Criterion, MarkingSchemeDraft } from './scheme'

/**
 * The Mark Allocation Table of a scheme: what each sub-criterion is worth by type of aspect and by standards section
 * (rule book 4.1). Every number is in marks, written with 2 decimals; `bySection` follows the order of `sections`.
 */
export interface MarkAllocation {
  readonly sections: readonly AllocationSection[]
  readonly rows: readonly AllocationRow[]
  readonly byCriterion: readonly CriterionAllocation[]
  readonly byDay: readonly DayAllocation[]
  readonly total: AllocatedMarks
}

/** A column of the table; `stated` is null for a section that aspects name and the scheme does not list. */
export interface AllocationSection {
  readonly id: string
  readonly name: string
  readonly stated: DecimalText | null
}

export interface AllocatedMarks {
  readonly byType: Readonly<Record<AspectType, DecimalText>>
  readonly bySection: readonly DecimalText[]
  readonly total: DecimalText
}

/** One sub-criterion; `part` is null where the scheme has none. */
export interface AllocationRow extends AllocatedMarks {
  readonly code: string
  readonly name: string
  readonly day: number
  readonly letter: string
  readonly part: string | null
}

export interface CriterionAllocation extends AllocatedMarks {
  readonly letter: string
  readonly name: string
  readonly part: string | null
  readonly stated: DecimalText
}

export interface DayAllocation extends AllocatedMarks {
  readonly day: number
}

/** Adds up who awards how much where, exactly; days are in their order. */
export function markAllocation(scheme: MarkingSchemeDraft): MarkAllocation {
  const sections = allocationSections(scheme)
  const subCriteria = scheme.criteria.flatMap((criterion) =>
    criterion.subCriteria.map((subCriterion) => ({ criterion, subCriterion })),
  )
  const days = [...new Set(subCriteria.map(({ subCriterion }) => subCriterion.day))].toSorted((a, b) => a - b)
  return {
    sections,
    rows: subCriteria.map(({ criterion: { letter, part = null }, subCriterion: { code, name, day, aspects } }) => ({
      code,
      name,
      day,
      letter,
      part,
      ...marksOf(aspects),
    })),
    byCriterion: scheme.criteria.map((criterion) => ({
      letter: criterion.letter,
      name: criterion.name,
      part: criterion.part ?? null,
      stated: roundHalfUp(exact(criterion.mark), 2),
      ...marksOf(aspectsIn([criterion])),
    })),
    byDay: days.map((day) => ({
      day,
      ...marksOf(subCriteria.flatMap(({ subCriterion }) => (subCriterion.day === day ? subCriterion.aspects : []))),
    })),
    total: marksOf(aspectsIn(scheme.criteria)),
  }

  function marksOf(aspects: readonly Aspect[]): AllocatedMarks {
    const ofType = (wanted: AspectType): DecimalText => sumOf(aspects.filter(({ type }) => type === wanted))
    return {
      byType: {
        measurement: ofType('measurement'),
        judgement: ofType('judgement'),
        panel: ofType('panel'),
        theory: ofType('theory'),
      },
      bySection: sections.map(({ id }) => sumOf(aspects.filter(({ section }) => section === id))),
      total: sumOf(aspects),
    }
  }
}

function allocationSections(scheme: MarkingSchemeDraft): readonly AllocationSection[] {
  const listed = new Set(scheme.sections.map(({ id }) => id))
  const named = new Set(aspectsIn(scheme.criteria).map(({ section }) => section))
  return [
    ...scheme.sections.map(({ id, name, marks }) => ({ id, name, stated: roundHalfUp(exact(marks), 2) })),
    ...[...named].filter((id) => !listed.has(id)).map((id) => ({ id, name: '', stated: null })),
  ]
}

function aspectsIn(criteria: readonly Criterion[]): readonly Aspect[] {
  return criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects))
}

function sumOf(aspects: readonly Aspect[]): DecimalText {
  return roundHalfUp(sumExact(aspects.map(({ maxMark }) => exact(maxMark))), 2)
}
