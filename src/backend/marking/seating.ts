import type { SeatedForm } from '#domain/marking/seating'
import { groupBy } from '#domain/group-by'
import type { Database } from '../db/database'
import { loadFormJudges, type FormRow } from './form-store'
import { loadEventJudges } from './jury-store'

/** Who sits on forms of an event, as the rules ask about it. */
export async function loadSeating(db: Database, eventId: string, forms: readonly FormRow[]): Promise<SeatedForm[]> {
  const judges = await loadEventJudges(db, eventId)
  const recused = new Set(judges.filter(({ mustRecuse }) => mustRecuse).map(({ assignmentId }) => assignmentId))
  const seats = await loadFormJudges(
    db,
    forms.map(({ id }) => id),
  )
  const seatsOf = groupBy(seats, ({ formId }) => formId)
  return forms.map(({ id, subCriterionCode, type }) => ({
    code: subCriterionCode,
    type,
    seats: (seatsOf.get(id) ?? []).map(({ position, assignmentId }) => ({
      position,
      mustRecuse: recused.has(assignmentId),
    })),
  }))
}
