import { and, eq } from 'drizzle-orm'
import type { AssignmentId, WorkCode } from '#domain/ids'
import { found } from '../core/problems'
import type { Database } from '../db/database'
import { entries } from '../db/tables/entries'
import { aspects } from '../db/tables/marking'
import { findForm, findNewestScheme, loadFormJudges, ruleOf } from './form-store'

export interface CellPlace {
  readonly eventId: string
  readonly aspectId: string
  readonly workCode: string
}

/** One aspect of one work in the scheme its event is marked by, with its form, judges and rule. */
export async function loadEventCell(db: Database, { eventId, aspectId, workCode }: CellPlace) {
  const [asked] = await db.select().from(aspects).where(eq(aspects.id, aspectId))
  const aspect = found(asked, aspectId)
  const { form, criterion, scheme } = found(await findForm(db, aspect.formId), aspectId)
  const newest = await findNewestScheme(db, eventId)
  if (newest?.id !== scheme.id) found(undefined, aspectId)
  const [entry] = await db
    .select({ entryId: entries.id })
    .from(entries)
    .where(and(eq(entries.eventId, eventId), eq(entries.workCode, workCode as WorkCode)))
  const { entryId } = found(entry, workCode)
  const judges = await loadFormJudges(db, [form.id])
  const seats: AssignmentId[] = judges.map(({ assignmentId }) => assignmentId)
  return {
    form,
    criterion,
    scheme,
    aspect,
    rule: ruleOf(aspect, form, seats),
    judges,
    entryId,
    workCode: workCode as WorkCode,
  }
}

export type EventCell = Awaited<ReturnType<typeof loadEventCell>>
