import { roundHalfUp, sumExact, zero, type DecimalText } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import type { WorkCode } from '#domain/ids'
import type { AspectRule } from '#domain/marking/aspect-rule'
import type { CriterionMarks, EventTotal } from '#domain/marking/event-total'
import { markedCells, type MarkedCell } from '#domain/marking/form-progress'
import type { MarkFact } from '#domain/marking/mark-fact'
import { standingPenalties, type Penalty } from '#domain/marking/penalty'
import type { Database } from '../db/database'
import {
  loadAspects,
  loadEventForms,
  loadFacts,
  loadFormJudges,
  loadWorks,
  ruleOf,
  type AspectRow,
  type CriterionRow,
  type FormJudge,
  type FormRow,
  type SchemeFacts,
} from './form-store'
import { loadPenalties } from './penalty-store'
import { totalWork, type PlacedCell } from './work-mark'

/** One form of the newest scheme with every aspect of every work, and where each stands. */
export interface EventSheet {
  readonly form: FormRow
  readonly criterion: CriterionRow
  readonly aspects: readonly AspectRow[]
  readonly judges: readonly FormJudge[]
  readonly rules: readonly AspectRule[]
  readonly facts: readonly MarkFact[]
  readonly cells: readonly MarkedCell[]
}

/** All marks of an event as the rules see them: per form where every cell stands, per work what it is worth. */
export async function loadEventMarks(db: Database, eventId: string) {
  const { scheme, forms } = await loadEventForms(db, eventId)
  const formIds = forms.map(({ form }) => form.id)
  const works = await loadWorks(db, eventId)
  const aspectsOf = groupBy(await loadAspects(db, formIds), ({ formId }) => formId)
  const judgesOf = groupBy(await loadFormJudges(db, formIds), ({ formId }) => formId)
  const penalties = await loadPenalties(db, eventId)
  const factsOf = groupBy(
    await loadFacts(
      db,
      [...aspectsOf.values()].flat().map(({ id }) => id),
    ),
    ({ aspectId }) => aspectId,
  )
  const workCodes = works.map(({ workCode }) => workCode)
  const sheets = forms.map(({ form, criterion }): EventSheet => {
    const aspects = aspectsOf.get(form.id) ?? []
    const judges = judgesOf.get(form.id) ?? []
    const seats = judges.map(({ assignmentId }) => assignmentId)
    const rules = aspects.map((aspect) => ruleOf(aspect, form, seats))
    const facts = rules.flatMap(({ aspectId }) => factsOf.get(aspectId) ?? [])
    const cells = markedCells({ aspects: rules, works: workCodes, facts })
    return { form, criterion, aspects, judges, rules, facts, cells }
  })
  const cellsOf = groupBy(
    sheets.flatMap(({ criterion, cells }) => cells.map((cell) => ({ criterion, cell }))),
    ({ cell }) => cell.workCode,
  )
  const penaltiesOf = groupBy(penalties, ({ workCode }) => workCode)

  return { scheme, sheets, works, penalties, markWork }

  /** What one work is worth, with a penalty not yet imposed where asked; a work that is not to be marked has nothing. */
  function markWork(workCode: WorkCode, imagined: readonly Penalty[] = []): MarkedWork {
    const cells = cellsOf.get(workCode) ?? []
    const own = [...(penaltiesOf.get(workCode) ?? []), ...imagined]
    const { expected, settled, criteria, total } = totalWork({ scheme, cells, penalties: own })
    const complete = settled === expected && settled > 0
    return {
      expected,
      settled,
      total: complete ? total.total : null,
      raw: complete ? total.raw : null,
      deducted: total.deducted,
      void: isVoid(own),
      parts: scheme === null ? [] : partsOf({ scheme, criteria, cells, total }),
    }
  }
}

export type EventMarks = Awaited<ReturnType<typeof loadEventMarks>>

export interface MarkedWork {
  /** Aspects, and how many of them have their mark. */
  readonly expected: number
  readonly settled: number
  /** Null until every aspect is settled, and for a work whose event is void. */
  readonly total: DecimalText | null
  /** Before penalties. */
  readonly raw: DecimalText | null
  readonly deducted: DecimalText
  /** A standing penalty made the whole event void for this work. */
  readonly void: boolean
  /** The weighted parts of the scheme, or its criteria where it has none; `counts` is the share of the total. */
  readonly parts: readonly MarkedPart[]
}

export interface MarkedPart {
  readonly code: string
  readonly name: string
  readonly max: DecimalText
  readonly mark: DecimalText
  readonly counts: DecimalText
}

interface PartsInput {
  readonly scheme: Pick<SchemeFacts, 'parts'>
  readonly criteria: readonly CriterionMarks[]
  readonly cells: readonly PlacedCell[]
  readonly total: EventTotal
}

function partsOf({ scheme, criteria, cells, total }: PartsInput): MarkedPart[] {
  if (scheme.parts.length === 0) {
    const named = new Map(cells.map(({ criterion }) => [criterion.letter, criterion]))
    const maxOf = new Map(criteria.map(({ letter, max }) => [letter, max]))
    return total.criteria.map(({ letter, mark }) => ({
      code: letter,
      name: named.get(letter)?.name ?? letter,
      // What its aspects add up to: the mark it states may differ, and nobody has 21 of 20.
      max: roundHalfUp(maxOf.get(letter) ?? zero, 2),
      mark,
      counts: mark,
    }))
  }
  return total.parts.map(({ code, mark, counts }) => ({
    code,
    name: scheme.parts.find((part) => part.code === code)?.name ?? code,
    max: roundHalfUp(sumExact(criteria.filter(({ part }) => part === code).map(({ max }) => max)), 2),
    mark,
    counts,
  }))
}

function isVoid(penalties: readonly Penalty[]): boolean {
  return standingPenalties(penalties).some(({ kind }) => kind === 'void_event')
}
