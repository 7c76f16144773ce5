import { and, eq } from 'drizzle-orm'
import { brokenConstraint, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { events } from '../db/tables/entries'
import { formClaims, heldItems, markNotes, marks } from '../db/tables/marks'
import type { Batch, Outcome } from './batch'
import { claimSeat } from './present-claim'

type FreshMark = Extract<Outcome, { kind: 'mark' }>

/** Appends what is new of a batch; answers the order of arrival that each new mark was given, by its id. */
export async function keepBatch(
  { db }: Pick<Writing, 'db'>,
  batch: Batch,
  outcomes: readonly Outcome[],
): Promise<ReadonlyMap<string, number>> {
  const fresh = outcomes.filter((outcome) => outcome.kind !== 'refused' && outcome.fresh)
  const taken = fresh.filter((outcome) => outcome.kind === 'mark')
  const notes = fresh.filter((outcome) => outcome.kind === 'note')
  const held = fresh.filter((outcome) => outcome.kind === 'held')
  const seqs = await appendMarks(db, batch, taken)
  if (notes.length > 0) {
    await db.insert(markNotes).values(
      notes.map(({ item, note }) => ({
        ...common(batch, item, note.enteredAt),
        kind: note.kind,
        text: note.text,
        supersedes: note.supersedes,
      })),
    )
  }
  if (held.length > 0) {
    await db.insert(heldItems).values(
      held.map(({ item, seat, reasons, enteredAt }) => ({
        ...common(batch, item, enteredAt),
        formId: batch.form.form.id,
        assignmentId: seat,
        item,
        reasons,
      })),
    )
  }
  if (taken.length > 0) await startMarking(db, batch)
  await seeDevice(db, batch)
  return seqs
}

async function appendMarks(
  db: Database,
  batch: Batch,
  taken: readonly FreshMark[],
): Promise<ReadonlyMap<string, number>> {
  if (taken.length === 0) return new Map()
  const rows = taken.map(({ item, fact }) => ({
    ...common(batch, item, fact.enteredAt),
    assignmentId: fact.judge ?? null,
    round: fact.round,
    value: fact.value,
    supersedes: fact.supersedes,
    movedFrom: fact.movedFrom ?? null,
    reason: fact.reason ?? null,
  }))
  try {
    const inserted = await db.insert(marks).values(rows).returning({ id: marks.id, seq: marks.seq })
    return new Map(inserted.map(({ id, seq }) => [id, seq]))
  } catch (error) {
    // Another form took the id in the same moment, where only the database sees it.
    if (brokenConstraint(error) !== 'marks_id_once') throw error
    throw problem('REFUSED', [{ code: 'request.mark_id_reused', path: 'id' }])
  }
}

function common({ works, device, askerId, now }: Batch, item: Outcome['item'], enteredAt: string) {
  return {
    id: item.id,
    aspectId: item.aspectId,
    entryId: works.get(item.workCode)?.entryId ?? '',
    device,
    enteredBy: askerId,
    enteredAt: new Date(enteredAt),
    receivedAt: now,
  }
}

async function startMarking(db: Database, { form }: Batch): Promise<void> {
  const { event } = form.scope
  if (event.markingState !== 'not_started') return
  await db.update(events).set({ markingState: 'marking' }).where(eq(events.id, event.id))
}

/** Whoever enters is still there; only on the device that said so. */
async function seeDevice(db: Database, { form, device, askerId, now }: Batch): Promise<void> {
  if (form.me === null) return
  await db
    .update(formClaims)
    .set({ seenAt: now })
    .where(
      and(
        eq(formClaims.formId, form.form.id),
        eq(formClaims.seat, claimSeat(form.form, form.me)),
        eq(formClaims.personId, askerId),
        eq(formClaims.device, device),
      ),
    )
}
