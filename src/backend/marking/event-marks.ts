import { groupBy } from '#domain/group-by'
import type { WorkCode } from '#domain/ids'
import { currentAspectMark } from '#domain/marking/aspect-mark'
import { formProgress, groupByCell, cellKey, type FormProgress } from '#domain/marking/form-progress'
import { totalMarks } from '#domain/marking/total'
import { zero, type DecimalText, type Exact } from '#domain/exact'
import type { Database } from '../db/database'
import { loadAspects, loadEventForms, loadFacts, loadFormJudges, loadWorks, ruleOf } from './form-store'

/** All marks of an event as the rules see them: per form how far it is, per work its marks. */
export async function loadEventMarks(db: Database, eventId: string) {
  const { scheme, forms } = await loadEventForms(db, eventId)
  const formIds = forms.map(({ form }) => form.id)
  const works = await loadWorks(db, eventId)
  const workCodes = works.map(({ workCode }) => workCode)
  const aspectsOf = groupBy(await loadAspects(db, formIds), ({ formId }) => formId)
  const judgesOf = groupBy(await loadFormJudges(db, formIds), ({ formId }) => formId)
  const facts = await loadFacts(
    db,
    [...aspectsOf.values()].flat().map(({ id }) => id),
  )
  const cells = groupByCell(facts)

  const sheets = forms.map(({ form, criterion }) => {
    const aspects = aspectsOf.get(form.id) ?? []
    const judges = judgesOf.get(form.id) ?? []
    const rules = aspects.map((aspect) =>
      ruleOf(
        aspect,
        form,
        judges.map(({ assignmentId }) => assignmentId),
      ),
    )
    const own = rules.flatMap((rule) => workCodes.flatMap((code) => cells.get(cellKey(rule.aspectId, code)) ?? []))
    const progress: FormProgress = formProgress({ aspects: rules, works: workCodes, facts: own })
    return { form, criterion, aspects, judges, rules, progress }
  })

  return { scheme, sheets, works, markWork }

  /** The settled marks of one work by criterion, and what is still open. */
  function markWork(workCode: WorkCode): MarkedWork {
    const byCriterion = new Map<string, CriterionMarks>()
    let expected = 0
    let settled = 0
    for (const { criterion, rules } of sheets) {
      const marks = byCriterion.get(criterion.letter) ?? {
        letter: criterion.letter,
        name: criterion.name,
        max: criterion.mark,
        marks: [],
      }
      byCriterion.set(criterion.letter, marks)
      for (const rule of rules) {
        const state = currentAspectMark(rule, cells.get(cellKey(rule.aspectId, workCode)) ?? [])
        expected += 1
        if (state.state === 'settled') settled += 1
        marks.marks.push(state.state === 'settled' ? state.mark : zero)
      }
    }
    const roundingPoint = scheme?.roundingPoint ?? 'total'
    const criteria = [...byCriterion.values()]
    const total = totalMarks({ aspects: criteria.flatMap(({ marks }) => marks), roundingPoint }).rounded
    return {
      expected,
      settled,
      total: settled === expected && expected > 0 ? total : null,
      parts: criteria.map(({ letter, name, max, marks }) => ({
        code: letter,
        name,
        max,
        mark: totalMarks({ aspects: marks, roundingPoint }).rounded,
      })),
    }
  }
}

interface CriterionMarks {
  readonly letter: string
  readonly name: string
  readonly max: DecimalText
  readonly marks: Exact[]
}

export interface MarkedWork {
  readonly expected: number
  readonly settled: number
  /** Null until every aspect is settled. */
  readonly total: DecimalText | null
  readonly parts: readonly {
    readonly code: string
    readonly name: string
    readonly max: DecimalText
    readonly mark: DecimalText
  }[]
}
