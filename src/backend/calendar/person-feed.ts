import { eq, inArray } from 'drizzle-orm'
import type { JudgeRole } from '#domain/contests/vocabulary'
import { hashToken } from '../core/asker'
import type { Database } from '../db/database'
import { assignments, entries, entryMembers, events } from '../db/tables/entries'
import { feedTokens } from '../db/tables/exchange'
import { personas } from '../db/tables/office'

const judgeRoles: Readonly<Record<JudgeRole, string>> = {
  chief: '裁判长',
  judge: '裁判员',
  supervisor: '监督',
  arbitrator: '仲裁',
  holder: '加密员',
}

/** Whose calendar a token opens; a token taken back opens none. */
export async function findFeedOwner(db: Database, token: string): Promise<string | null> {
  const [row] = await db
    .select({ personId: feedTokens.personId })
    .from(feedTokens)
    .where(eq(feedTokens.tokenHash, await hashToken(token)))
  return row?.personId ?? null
}

/** The contests a person has a part in, and what part: judging, competing, leading a delegation, organising. */
export async function loadOwnParts(db: Database, personId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const judging = await db
    .select({ contestId: events.contestId, role: assignments.role })
    .from(assignments)
    .innerJoin(events, eq(events.id, assignments.eventId))
    .where(eq(assignments.personId, personId))
  const competing = await db
    .select({ contestId: events.contestId, status: entries.status })
    .from(entryMembers)
    .innerJoin(entries, eq(entries.id, entryMembers.entryId))
    .innerJoin(events, eq(events.id, entries.eventId))
    .where(eq(entryMembers.personId, personId))
  const granted = await loadGranted(db, personId)
  const parts = new Map<string, Set<string>>()
  const add = (contestId: string, part: string) => parts.set(contestId, (parts.get(contestId) ?? new Set()).add(part))
  for (const { contestId, role } of judging) add(contestId, judgeRoles[role])
  for (const { contestId, status } of competing) {
    if (status !== 'withdrawn') add(contestId, '参赛选手')
  }
  for (const contestId of granted.organising) add(contestId, '承办')
  for (const contestId of granted.leading) add(contestId, '领队')
  return new Map([...parts].map(([contestId, own]) => [contestId, [...own]]))
}

async function loadGranted(db: Database, personId: string) {
  const rows = await db.select({ grants: personas.grants }).from(personas).where(eq(personas.personId, personId))
  const grants = rows.flatMap((row) => row.grants)
  const organising = grants.flatMap((grant) => (grant.role === 'organizer' ? [grant.contestId] : []))
  const delegationIds = grants.flatMap((grant) => (grant.role === 'leader' ? [grant.delegationId] : []))
  const led =
    delegationIds.length === 0
      ? []
      : await db
          .selectDistinct({ contestId: events.contestId })
          .from(entries)
          .innerJoin(events, eq(events.id, entries.eventId))
          .where(inArray(entries.delegationId, delegationIds))
  return { organising, leading: led.map(({ contestId }) => contestId) }
}
