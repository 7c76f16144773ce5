import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { Database } from '../db/database'
import { aspects, forms, schemes } from '../db/tables/marking'
import { formSignatures, heldDecisions, heldItems, markNotes, marks } from '../db/tables/marks'
import type { EventCell } from './event-cell'
import type { AspectRow, FormRow } from './form-store'

/** The rows that tell of one cell, under every version of the scheme that kept its aspect. */
export interface CellRecord {
  readonly marks: readonly (typeof marks.$inferSelect)[]
  readonly notes: readonly (typeof markNotes.$inferSelect)[]
  readonly held: readonly (typeof heldItems.$inferSelect)[]
  readonly decisions: readonly (typeof heldDecisions.$inferSelect)[]
  readonly signatures: readonly (typeof formSignatures.$inferSelect)[]
  readonly versions: readonly CellVersion[]
}

/** A version of the scheme in which the aspect stands. */
interface CellVersion {
  readonly id: string
  readonly revision: number
  readonly note: string | null
  readonly createdBy: string | null
  readonly createdAt: Date
  readonly aspect: AspectRow
  readonly form: FormRow
}

export async function loadCellRecord(db: Database, eventId: string, { aspect, entryId }: EventCell) {
  const versions = await db
    .select({
      id: schemes.id,
      revision: schemes.revision,
      note: schemes.note,
      createdBy: schemes.createdBy,
      createdAt: schemes.createdAt,
      aspect: aspects,
      form: forms,
    })
    .from(aspects)
    .innerJoin(forms, eq(forms.id, aspects.formId))
    .innerJoin(schemes, and(eq(schemes.id, forms.schemeId), eq(schemes.eventId, eventId)))
    .where(eq(aspects.key, aspect.key))
    .orderBy(asc(schemes.revision))
  const aspectIds = versions.map((version) => version.aspect.id)
  const formIds = versions.map(({ form }) => form.id)
  const held = await db
    .select()
    .from(heldItems)
    .where(and(inArray(heldItems.aspectId, aspectIds), eq(heldItems.entryId, entryId)))
    .orderBy(asc(heldItems.seq))
  const whole: CellRecord = {
    marks: await db
      .select()
      .from(marks)
      .where(and(inArray(marks.aspectId, aspectIds), eq(marks.entryId, entryId)))
      .orderBy(asc(marks.seq)),
    notes: await db
      .select()
      .from(markNotes)
      .where(and(inArray(markNotes.aspectId, aspectIds), eq(markNotes.entryId, entryId)))
      .orderBy(asc(markNotes.seq)),
    held,
    decisions: await db
      .select(getTableColumns(heldDecisions))
      .from(heldDecisions)
      .innerJoin(heldItems, eq(heldItems.id, heldDecisions.heldId))
      .where(and(inArray(heldItems.aspectId, aspectIds), eq(heldItems.entryId, entryId))),
    signatures: await db
      .select()
      .from(formSignatures)
      .where(inArray(formSignatures.formId, formIds))
      .orderBy(asc(formSignatures.seq)),
    versions,
  }
  const moments = [...new Set(momentsOf(whole))].toSorted().map((at) => new Date(at).toISOString())
  return { ...whole, moments, upTo: (moment: Date | null) => (moment === null ? whole : upTo(whole, moment)) }
}

function momentsOf({ marks: given, notes, held, decisions, signatures, versions }: CellRecord): string[] {
  return [
    ...given.map(({ receivedAt }) => receivedAt),
    ...notes.map(({ receivedAt }) => receivedAt),
    ...held.map(({ receivedAt }) => receivedAt),
    ...decisions.map(({ decidedAt }) => decidedAt),
    ...signatures.map(({ signedAt }) => signedAt),
    ...versions.slice(1).map(({ createdAt }) => createdAt),
  ].map((at) => at.toISOString())
}

function upTo(record: CellRecord, moment: Date): CellRecord {
  return {
    marks: record.marks.filter(({ receivedAt }) => receivedAt <= moment),
    notes: record.notes.filter(({ receivedAt }) => receivedAt <= moment),
    held: record.held.filter(({ receivedAt }) => receivedAt <= moment),
    decisions: record.decisions.filter(({ decidedAt }) => decidedAt <= moment),
    signatures: record.signatures.filter(({ signedAt }) => signedAt <= moment),
    versions: record.versions.filter(({ createdAt }) => createdAt <= moment),
  }
}
