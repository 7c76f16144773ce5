import { and, eq } from 'drizzle-orm'
import type { ChainData } from '#contract/draws'
import type { Grant } from '#domain/access/actor'
import { decideHolder, decideSupervisor, type PersonInEvent } from '#domain/draws/appointment'
import type { DrawKind } from '#domain/draws/draw'
import type { EventId } from '#domain/ids'
import { demand, found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { assignments, people } from '../db/tables/entries'
import { personas } from '../db/tables/office'
import { lockEvent } from '../marking/form-store'
import { loadChainPeople } from './draw-store'
import { loadEventScope } from '../core/event-scope'
import { loadEventSides } from './event-sides'
import { getChain } from './get-chain'

export interface Appointment {
  readonly eventId: string
  readonly part: DrawKind | 'supervisor'
  readonly personId: string
  readonly instead: string | null
  readonly reason?: string | undefined
}

/** Gives a link to its holder, or the chain to its supervisor; whoever had it before is released, with a reason. */
export async function appoint(writing: Writing, input: Appointment): Promise<ChainData> {
  const { db, now, newId, authorize, record, announce } = writing
  const { eventId, part, personId, instead } = input
  await lockEvent(db, eventId)
  const { contest, subject } = await loadEventScope(db, eventId)
  authorize('draws.appoint', subject)
  const [person] = await db.select().from(people).where(eq(people.id, personId))
  const appointed = found(person, personId)
  const link = part === 'supervisor' ? null : part
  const seated = await loadChainPeople(db, eventId)
  const present = seated.find((one) => (link === null ? one.role === 'supervisor' : one.link === link))
  if ((present?.name ?? null) !== instead) throw problem('STALE', [{ code: 'request.stale' }])
  const standing = await loadPersonInEvent(db, eventId, personId)
  demand(link === null ? decideSupervisor(standing) : decideHolder(link, standing))
  const reason = input.reason?.trim() ?? ''
  if (present !== undefined && reason === '') {
    throw problem('REFUSED', [{ code: 'draws.replacement_reason_missing', path: 'reason' }])
  }

  if (present !== undefined) await release(writing, eventId, present.personId)
  const role = link === null ? ('supervisor' as const) : ('holder' as const)
  await db
    .insert(assignments)
    .values({ id: newId(), eventId, personId, role, link, delegationId: null, releasedAt: null })
    .onConflictDoUpdate({ target: [assignments.eventId, assignments.personId], set: { releasedAt: null } })
  const grant: Grant =
    link === null
      ? { role: 'supervisor', eventId: eventId as EventId }
      : { role: 'holder', eventId: eventId as EventId, link }
  await changeGrants(db, personId, (grants) => [...grants, grant])
  await record({
    action: 'draw.appoint',
    subjectKind: 'event',
    subjectId: eventId,
    contestId: contest.id,
    before: { part, name: present?.name ?? null },
    after: { part, name: appointed.name, at: now.toISOString() },
    reason: reason === '' ? null : reason,
  })
  announce({ noun: 'draws', id: eventId })
  return getChain(writing, { eventId })
}

async function release({ db, now }: Writing, eventId: string, personId: string): Promise<void> {
  await db
    .update(assignments)
    .set({ releasedAt: now })
    .where(and(eq(assignments.eventId, eventId), eq(assignments.personId, personId)))
  await changeGrants(db, personId, (grants) =>
    grants.filter((one) => !((one.role === 'holder' || one.role === 'supervisor') && one.eventId === eventId)),
  )
}

async function loadPersonInEvent(db: Database, eventId: string, personId: string): Promise<PersonInEvent> {
  const [row] = await db
    .select()
    .from(assignments)
    .where(and(eq(assignments.eventId, eventId), eq(assignments.personId, personId)))
  const { competing, leading, organising } = await loadEventSides(db, eventId)
  const part = row === undefined ? null : { role: row.role, link: row.link, released: row.releasedAt !== null }
  return {
    part,
    competes: competing.has(personId),
    leads: leading.has(personId),
    organises: organising.has(personId),
  }
}

/** There are no accounts yet: what a sample person may do is kept with the persona. */
async function changeGrants(
  db: Database,
  personId: string,
  change: (grants: readonly Grant[]) => readonly Grant[],
): Promise<void> {
  const rows = await db.select().from(personas).where(eq(personas.personId, personId)).for('update')
  for (const { id, grants } of rows) {
    await db
      .update(personas)
      .set({ grants: change(grants) })
      .where(eq(personas.id, id))
  }
}
