import type { DecimalText } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import type { AssignmentId, WorkCode } from '#domain/ids'
import { markedCells } from '#domain/marking/form-progress'
import type { Database } from '../db/database'
import { loadFacts, loadFormJudges, loadWorks, ruleOf } from '../marking/form-store'
import { loadPenalties } from '../marking/penalty-store'
import { totalWork } from '../marking/work-mark'
import { findNewestVersion, type SchemeVersion } from './scheme-store'

/** What a work is worth under one version, and how many of its aspects have no mark yet; null where it is void. */
export interface WorkTotal {
  readonly total: DecimalText | null
  readonly open: number
}

export type WorkTotals = ReadonlyMap<WorkCode, WorkTotal>

/**
 * The total of every work under two versions of the scheme, from the marks entered so far, whatever version they are
 * from. Both are awarded with the judges of now: what differs is then the scheme's doing and not the jury's.
 */
export async function loadWorkTotals(
  db: Database,
  eventId: string,
  [from, to]: readonly [SchemeVersion, SchemeVersion],
): Promise<{ readonly before: WorkTotals; readonly after: WorkTotals }> {
  const newest = (await findNewestVersion(db, eventId)) ?? to
  const byAge = [from, to, newest].toSorted((left, right) => left.scheme.revision - right.scheme.revision)
  const seatsOf = await loadSeats(db, byAge)
  const works = (await loadWorks(db, eventId)).map(({ workCode }) => workCode)
  const penaltiesOf = groupBy(await loadPenalties(db, eventId), ({ workCode }) => workCode)
  return { before: await totalsUnder(from), after: await totalsUnder(to) }

  async function totalsUnder({ scheme, forms, aspects }: SchemeVersion): Promise<WorkTotals> {
    const aspectsOf = groupBy(aspects, ({ formId }) => formId)
    const factsOf = groupBy(
      await loadFacts(
        db,
        aspects.map(({ id }) => id),
      ),
      ({ aspectId }) => aspectId,
    )
    const placed = forms.flatMap(({ form, criterion }) => {
      const rules = (aspectsOf.get(form.id) ?? []).map((aspect) => ruleOf(aspect, form, seatsOf.get(aspect.key) ?? []))
      const facts = rules.flatMap(({ aspectId }) => factsOf.get(aspectId) ?? [])
      return markedCells({ aspects: rules, works, facts }).map((cell) => ({ criterion, cell }))
    })
    const cellsOf = groupBy(placed, ({ cell }) => cell.workCode)
    return new Map(
      works.map((workCode) => {
        const cells = cellsOf.get(workCode) ?? []
        const { total, expected, settled } = totalWork({ scheme, cells, penalties: penaltiesOf.get(workCode) ?? [] })
        return [workCode, { total: total.total, open: expected - settled }]
      }),
    )
  }
}

/** By key of an aspect who sits on its form, in the newest version that has it. */
async function loadSeats(
  db: Database,
  byAge: readonly SchemeVersion[],
): Promise<ReadonlyMap<string, readonly AssignmentId[]>> {
  const formIds = new Set(byAge.flatMap(({ forms }) => forms.map(({ form }) => form.id)))
  const judgesOf = groupBy(await loadFormJudges(db, [...formIds]), ({ formId }) => formId)
  const seats = new Map<string, readonly AssignmentId[]>()
  for (const { key, formId } of byAge.flatMap(({ aspects }) => aspects)) {
    const judges = judgesOf.get(formId)
    if (judges !== undefined) {
      seats.set(
        key,
        judges.map(({ assignmentId }) => assignmentId),
      )
    }
  }
  return seats
}
