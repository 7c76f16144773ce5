import { and, count, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { noPhaseFacts, type PhaseFacts } from '#domain/contests/phase'
import type { Phase } from '#domain/contests/vocabulary'
import type { Database } from '../db/database'
import { entries, events } from '../db/tables/entries'
import { forms, schemes } from '../db/tables/marking'
import { audit } from '../db/tables/office'
import { stages } from '../db/tables/programme'

/** What the database knows of a contest's readiness to move on. */
export async function loadPhaseFacts(db: Database, contestId: string): Promise<PhaseFacts> {
  const stageRows = await db.select().from(stages).where(eq(stages.contestId, contestId))
  const eventRows = await db.select().from(events).where(eq(events.contestId, contestId))
  const eventIds = eventRows.map(({ id }) => id)
  const final = stageRows.find(({ kind }) => kind === 'final')
  const entered = await countOf(db, contestId)
  const postponed = await db
    .select({ before: audit.before })
    .from(audit)
    .where(
      and(
        eq(audit.contestId, contestId),
        eq(audit.action, 'contest.advance'),
        sql`${audit.after} ->> 'phase' = 'postponed'`,
      ),
    )
    .orderBy(sql`${audit.seq} desc`)
    .limit(1)
  const from = postponed[0]?.before?.['phase']
  return {
    ...noPhaseFacts,
    hasFinalDates: final?.startsOn != null,
    hasVenue: final?.venueId != null,
    hasPreliminary: stageRows.some(({ kind }) => kind === 'preliminary'),
    entries: entered.all,
    openEligibility: entered.open,
    unlockedSchemes: await countUnlocked(db, eventIds),
    unsignedForms: await countUnsigned(db, eventIds),
    resultsSigned: eventRows.length > 0 && eventRows.every(({ markingState }) => markingState === 'published'),
    postponedFrom: typeof from === 'string' ? (from as Phase) : null,
  }
}

async function countOf(db: Database, contestId: string) {
  const rows = await db
    .select({ status: entries.status, entries: count() })
    .from(entries)
    .innerJoin(events, eq(events.id, entries.eventId))
    .where(eq(events.contestId, contestId))
    .groupBy(entries.status)
  const all = rows.reduce((sum, row) => sum + row.entries, 0)
  return { all, open: rows.find(({ status }) => status === 'registered')?.entries ?? 0 }
}

/** Only an event's newest scheme counts: the drafts it replaced are never locked. */
async function countUnlocked(db: Database, eventIds: readonly string[]): Promise<number> {
  if (eventIds.length === 0) return 0
  const newest = await db
    .selectDistinctOn([schemes.eventId], { lockedAt: schemes.lockedAt })
    .from(schemes)
    .where(inArray(schemes.eventId, [...eventIds]))
    .orderBy(schemes.eventId, desc(schemes.revision))
  return newest.filter(({ lockedAt }) => lockedAt === null).length
}

async function countUnsigned(db: Database, eventIds: readonly string[]): Promise<number> {
  if (eventIds.length === 0) return 0
  const [row] = await db
    .select({ forms: count() })
    .from(forms)
    .innerJoin(schemes, eq(schemes.id, forms.schemeId))
    .innerJoin(events, eq(events.id, schemes.eventId))
    .where(and(inArray(schemes.eventId, [...eventIds]), isNull(forms.signedAt), ne(events.markingState, 'published')))
  return row?.forms ?? 0
}
