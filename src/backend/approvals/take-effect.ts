import { eq } from 'drizzle-orm'
import type { EventScope } from '../core/event-scope'
import type { Writing } from '../core/use-case'
import { events } from '../db/tables/entries'
import { formJudges, forms, schemes } from '../db/tables/marking'
import { eventSignatures, formSignatures } from '../db/tables/marks'
import type { Approval } from './approval-store'

/** What an approval opens, in the transaction of the second person's answer; nothing that was entered changes. */
export async function takeEffect(writing: Writing, scope: EventScope, approval: Approval): Promise<void> {
  const { event } = scope
  const reason = approval.steps[0]?.reason ?? null
  switch (approval.kind) {
    case 'scheme.unlock':
      await writing.db.update(schemes).set({ lockedAt: null }).where(eq(schemes.id, approval.subjectId))
      await changeEvent(writing, scope, event.markingState)
      writing.announce({ noun: 'schemes', id: event.id })
      break
    case 'form.reopen':
      await reopenForm(writing, approval.subjectId, reason)
      await changeEvent(writing, scope, event.markingState === 'not_started' ? 'not_started' : 'marking')
      break
    case 'event.unlock':
      await writing.db.insert(eventSignatures).values({
        id: writing.newId(),
        eventId: event.id,
        kind: 'unlock',
        personId: writing.asker.id,
        reason,
        signedAt: writing.now,
      })
      await changeEvent(writing, scope, 'awaiting_sign_off')
      writing.announce({ noun: 'results', id: event.id })
      break
  }
  writing.announce({ noun: 'marking', id: event.id })
}

/** Every signature given is taken back on record; the judges sign again. */
async function reopenForm({ db, asker, now }: Writing, formId: string, reason: string | null): Promise<void> {
  const seats = await db.select().from(formJudges).where(eq(formJudges.formId, formId))
  const signed = seats.filter(({ signedAt }) => signedAt !== null)
  const taken = signed.map(({ assignmentId }) => ({
    formId,
    assignmentId,
    kind: 'reopen' as const,
    personId: asker.id,
    reason,
    signedAt: now,
  }))
  if (taken.length > 0) await db.insert(formSignatures).values(taken)
  await db.update(formJudges).set({ signedAt: null }).where(eq(formJudges.formId, formId))
  await db.update(forms).set({ signedAt: null }).where(eq(forms.id, formId))
}

async function changeEvent(
  { db }: Writing,
  { event }: EventScope,
  markingState: EventScope['event']['markingState'],
): Promise<void> {
  await db
    .update(events)
    .set({ markingState, version: event.version + 1 })
    .where(eq(events.id, event.id))
}
