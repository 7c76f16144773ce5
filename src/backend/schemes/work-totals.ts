import { exact, sumExact, zero, type DecimalText } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import type { WorkCode } from '#domain/ids'
import { currentAspectMark } from '#domain/marking/aspect-mark'
import { eventTotal } from '#domain/marking/event-total'
import { cellKey, groupByCell } from '#domain/marking/form-progress'
import type { Database } from '../db/database'
import { loadFacts, loadFormJudges, loadWorks, ruleOf } from '../marking/form-store'
import { loadPenalties } from '../marking/penalty-store'
import type { SchemeVersion } from './scheme-store'

/** What a work is worth under one version, and how many of its aspects have no mark yet; null where it is void. */
export interface WorkTotal {
  readonly total: DecimalText | null
  readonly open: number
}

/** The total of every work under a version of the scheme, from the marks entered so far, whatever version they are from. */
export async function totalsUnder(db: Database, eventId: string, version: SchemeVersion) {
  const { scheme, forms, aspects } = version
  const aspectsOf = groupBy(aspects, ({ formId }) => formId)
  const judgesOf = groupBy(
    await loadFormJudges(
      db,
      forms.map(({ form }) => form.id),
    ),
    ({ formId }) => formId,
  )
  const cells = groupByCell(
    await loadFacts(
      db,
      aspects.map(({ id }) => id),
    ),
  )
  const penaltiesOf = groupBy(await loadPenalties(db, eventId), ({ workCode }) => workCode)
  const placed = forms.flatMap(({ form, criterion }) =>
    (aspectsOf.get(form.id) ?? []).map((aspect) => ({
      criterion,
      rule: ruleOf(
        aspect,
        form,
        (judgesOf.get(form.id) ?? []).map(({ assignmentId }) => assignmentId),
      ),
    })),
  )
  const byLetter = [...groupBy(placed, ({ criterion }) => criterion.letter)]
  const totals = new Map<WorkCode, WorkTotal>()
  for (const { workCode } of await loadWorks(db, eventId)) totals.set(workCode, totalOf(workCode))
  return totals

  function totalOf(workCode: WorkCode): WorkTotal {
    let open = 0
    const criteria = byLetter.map(([letter, own]) => ({
      letter,
      part: own[0]?.criterion.part ?? null,
      max: sumExact(own.map(({ rule }) => exact(rule.maxMark))),
      marks: own.map(({ rule }) => {
        const mark = currentAspectMark(rule, cells.get(cellKey(rule.aspectId, workCode)) ?? [])
        if (mark.state === 'settled') return mark.mark
        open += 1
        return zero
      }),
    }))
    const { roundingPoint, parts } = scheme
    const penalties = penaltiesOf.get(workCode) ?? []
    return { total: eventTotal({ criteria, parts, roundingPoint, penalties }).total, open }
  }
}
