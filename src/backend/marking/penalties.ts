import { and, eq } from 'drizzle-orm'
import type { PenaltiesData } from '#contract/marking-penalties'
import { abilities } from '#domain/access/can'
import { isMarkingLocked } from '#domain/contests/marking-locked'
import { decide } from '#domain/decision'
import type { WorkCode } from '#domain/ids'
import { standingPenalties, type PenaltyKind, type PenaltyRung } from '#domain/marking/penalty'
import {
  decideLadder,
  decidePenalty,
  decideRevocation,
  decideSentAgain,
  type ImposedPenalty,
} from '#domain/marking/penalty-rules'
import { loadEventScope } from '../core/event-scope'
import { demand, found, fresh } from '../core/problems'
import type { Reading, Writing } from '../core/use-case'
import { events } from '../db/tables/entries'
import { penalties } from '../db/tables/marks'
import { loadWorks, lockEvent } from './form-store'
import { loadModules } from './modules'
import { loadPenalties, type PenaltyRow } from './penalty-store'
import { loadPersonNames } from './person-names'

/** Conduct penalties of an event by work code, revoked ones included. */
export async function getPenalties(reading: Reading, { eventId }: { eventId: string }): Promise<PenaltiesData> {
  const { db, asker, authorize } = reading
  const { event, subject } = await loadEventScope(db, eventId)
  authorize('event.readMarking', subject)
  const rows = await loadPenalties(db, eventId)
  const standing = new Set(standingPenalties(rows).map(({ id }) => id))
  const nameOf = await loadPersonNames(
    db,
    rows.map(({ enteredBy }) => enteredBy),
  )
  return {
    event: { id: event.id, name: event.name, version: event.version },
    ladder: event.penaltyLadder,
    rows: rows.map((row) => ({
      id: row.id,
      workCode: row.workCode,
      kind: row.kind,
      module: row.module,
      points: row.points,
      revokes: row.revokes,
      stands: standing.has(row.id),
      reason: row.reason,
      person: nameOf(row.enteredBy),
      enteredAt: row.enteredAt.toISOString(),
    })),
    modules: await loadVoidable(reading, eventId),
    works: (await loadWorks(db, eventId)).map(({ workCode }) => workCode),
    can: abilities(asker.actor, subject, ['event.penalise', 'event.setLadder']),
  }
}

export interface ImposePenalty extends ImposedPenalty {
  readonly eventId: string
  readonly id: string
  readonly workCode: string
  readonly reason: string
}

/** The chief imposes a penalty; one sent again after a lost answer is the same penalty, if it says the same. */
export async function imposePenalty(writing: Writing, input: ImposePenalty): Promise<PenaltiesData> {
  const { db, authorize } = writing
  const { subject } = await loadEventScope(db, input.eventId)
  authorize('event.penalise', subject)
  await lockOpenMarking(writing, input.eventId)
  const recorded = (await loadPenalties(db, input.eventId)).find(({ id }) => id === input.id)
  if (recorded !== undefined) {
    demand(decideSentAgain(recorded, input))
    return getPenalties(writing, input)
  }
  const work = found(
    (await loadWorks(db, input.eventId)).find(({ workCode }) => workCode === (input.workCode as WorkCode)),
    input.workCode,
  )
  const modules = await loadVoidable(writing, input.eventId)
  const imposed = demand(
    decidePenalty(
      input,
      modules.map(({ code }) => code),
    ),
  )
  return append(writing, input, { ...imposed, id: input.id, entryId: work.entryId, workCode: work.workCode })
}

/** Takes a penalty back; both stay on record. */
export async function revokePenalty(
  writing: Writing,
  input: { eventId: string; penaltyId: string; reason: string },
): Promise<PenaltiesData> {
  const { db, newId, authorize } = writing
  const { subject } = await loadEventScope(db, input.eventId)
  authorize('event.penalise', subject)
  await lockOpenMarking(writing, input.eventId)
  const all = await loadPenalties(db, input.eventId)
  const asked: PenaltyRow = found(
    all.find(({ id }) => id === input.penaltyId),
    input.penaltyId,
  )
  const { id, entryId, workCode } = demand(decideRevocation(all, asked))
  const revocation = { id: newId(), kind: 'revoke' as const, module: null, points: null, revokes: id }
  return append(writing, input, { ...revocation, entryId, workCode })
}

/** What conduct costs the first time, the second time and so on; penalties already imposed stay as they are. */
export async function setLadder(
  writing: Writing,
  { eventId, version, ladder }: { eventId: string; version: number; ladder: readonly PenaltyRung[] },
): Promise<PenaltiesData> {
  const { db, authorize, record, announce } = writing
  const { event, contest, subject } = await loadEventScope(db, eventId)
  authorize('event.setLadder', subject)
  demand(decideLadder(ladder))
  fresh(
    await db
      .update(events)
      .set({ penaltyLadder: ladder, version: version + 1 })
      .where(and(eq(events.id, eventId), eq(events.version, version)))
      .returning(),
  )
  await record({
    action: 'penalty.setLadder',
    subjectKind: 'event',
    subjectId: eventId,
    contestId: contest.id,
    before: { ladder: event.penaltyLadder },
    after: { ladder },
  })
  announce({ noun: 'marking', id: eventId })
  return getPenalties(writing, { eventId })
}

interface NewPenalty {
  readonly id: string
  readonly entryId: string
  readonly workCode: string
  readonly kind: PenaltyKind
  readonly module: string | null
  readonly points: string | null
  readonly revokes?: string
}

async function append(
  writing: Writing,
  { eventId, reason }: { eventId: string; reason: string },
  { workCode, ...penalty }: NewPenalty,
): Promise<PenaltiesData> {
  const { db, asker, now, record, announce } = writing
  const { contest } = await loadEventScope(db, eventId)
  await db.insert(penalties).values({ ...penalty, eventId, reason, enteredBy: asker.id, enteredAt: now })
  await record({
    action: penalty.kind === 'revoke' ? 'penalty.revoke' : 'penalty.impose',
    subjectKind: 'event',
    subjectId: eventId,
    contestId: contest.id,
    after: { workCode, kind: penalty.kind, module: penalty.module, points: penalty.points },
    reason,
  })
  announce({ noun: 'marking', id: eventId })
  return getPenalties(writing, { eventId })
}

/** Keeps two revocations of one penalty, or a penalty and the chief's signature, from passing each other unseen. */
async function lockOpenMarking({ db }: Writing, eventId: string): Promise<void> {
  await lockEvent(db, eventId)
  const { event } = await loadEventScope(db, eventId)
  const closed = isMarkingLocked(event.markingState)
  demand(decide(closed ? [{ code: 'access.marking_closed' }] : [], event), 'FORBIDDEN')
}

/** What may be void: the criteria of the scheme, and its weighted parts. */
export async function loadVoidable({ db }: Reading, eventId: string): Promise<PenaltiesData['modules']> {
  const { criteria, parts } = await loadModules(db, eventId)
  return [...new Map([...criteria, ...parts].map((module) => [module.code, module])).values()]
}
