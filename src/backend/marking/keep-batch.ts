import { and, eq } from 'drizzle-orm'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { formClaims, heldItems, markNotes } from '../db/tables/marks'
import { appendMarks } from './append-mark'
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
  const seqs = await appendMarks(db, {
    eventId: batch.form.scope.event.id,
    rows: taken.map((outcome) => rowOf(batch, outcome)),
    path: 'id',
  })
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
  await seeDevice(db, batch)
  return seqs
}

function rowOf(batch: Batch, { item, fact }: FreshMark) {
  return {
    ...common(batch, item, fact.enteredAt),
    assignmentId: fact.judge ?? null,
    round: fact.round,
    value: fact.value,
    supersedes: fact.supersedes,
    movedFrom: fact.movedFrom ?? null,
    reason: fact.reason ?? null,
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
