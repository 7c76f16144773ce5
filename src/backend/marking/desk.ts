import { and, asc, eq } from 'drizzle-orm'
import type { DeskData } from '#contract/marking'
import { abilities } from '#domain/access/can'
import { exact, roundHalfUp, sumExact } from '#domain/exact'
import { loadEventScope } from '../core/event-scope'
import { fresh } from '../core/problems'
import type { Reading, Writing } from '../core/use-case'
import { events, people } from '../db/tables/entries'
import { eventSignatures } from '../db/tables/marking'
import { loadEventMarks } from './event-marks'
import { presentProgress } from './sheet'

export async function getDesk(reading: Reading, { eventId }: { eventId: string }): Promise<DeskData> {
  const { db, asker, authorize } = reading
  const { event, contest, subject } = await loadEventScope(db, eventId)
  authorize('event.readMarking', subject)
  const { scheme, sheets, works, markWork } = await loadEventMarks(db, eventId)
  const signatures = await db
    .select({ signature: eventSignatures, name: people.name })
    .from(eventSignatures)
    .innerJoin(people, eq(people.id, eventSignatures.personId))
    .where(eq(eventSignatures.eventId, eventId))
    .orderBy(asc(eventSignatures.signedAt))
  const maxima = sheets.flatMap(({ aspects }) => aspects.map(({ maxMark }) => exact(maxMark)))
  return {
    event: { id: event.id, name: event.name, markingState: event.markingState, version: event.version },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    scheme: scheme && {
      name: scheme.name,
      roundingPoint: scheme.roundingPoint,
      totalMark: roundHalfUp(sumExact(maxima), 2),
      locked: scheme.lockedAt !== null,
    },
    forms: sheets.map(({ form, judges, progress }) => ({
      formId: form.id,
      code: form.subCriterionCode,
      name: form.name,
      type: form.type,
      progress: presentProgress(progress),
      judges: judges.map(({ name, signedAt }) => ({ name, signed: signedAt !== null })),
      signed: form.signedAt !== null,
    })),
    works: works.map(({ workCode }) => {
      const { settled, expected, total } = markWork(workCode)
      return { workCode, entered: settled, expected, total }
    }),
    signatures: signatures.map(({ signature, name }) => ({
      name,
      kind: signature.kind,
      signedAt: signature.signedAt.toISOString(),
    })),
    can: abilities(asker.actor, subject, ['event.sign', 'event.unlock', 'results.publish']),
  }
}

export async function signEvent(
  writing: Writing,
  { eventId, version }: { eventId: string; version: number },
): Promise<DeskData> {
  const { db, asker, now, newId, authorize, record, announce } = writing
  const { contest, event, subject } = await loadEventScope(db, eventId)
  authorize('event.sign', subject)
  fresh(
    await db
      .update(events)
      .set({ markingState: 'signed', version: version + 1 })
      .where(and(eq(events.id, eventId), eq(events.version, version)))
      .returning(),
  )
  await db.insert(eventSignatures).values({ id: newId(), eventId, kind: 'sign', personId: asker.id, signedAt: now })
  await record({
    action: 'event.sign',
    subjectKind: 'event',
    subjectId: eventId,
    contestId: contest.id,
    before: { markingState: event.markingState },
    after: { markingState: 'signed' },
  })
  announce({ noun: 'marking', id: eventId })
  announce({ noun: 'results', id: eventId })
  return getDesk(writing, { eventId })
}
