import { and, count, desc, eq, isNull, ne, sql, type SQL } from 'drizzle-orm'
import { noPhaseFacts, type PhaseFacts } from '#domain/contests/phase'
import type { Phase } from '#domain/contests/vocabulary'
import { groupBy } from '#domain/group-by'
import type { Database } from '../db/database'
import { entries, events } from '../db/tables/entries'
import { forms, schemes } from '../db/tables/marking'
import { audit } from '../db/tables/office'
import { contests, stages } from '../db/tables/programme'

export type ContestScope = { readonly contestId: string } | { readonly editionId: string }

/** What the database knows of a contest's readiness to move on. */
export async function loadPhaseFacts(db: Database, contestId: string): Promise<PhaseFacts> {
  return (await loadAllPhaseFacts(db, { contestId })).get(contestId) ?? noPhaseFacts
}

/** The same of every contest in scope, with as many questions for an edition as for one contest. */
export async function loadAllPhaseFacts(db: Database, scope: ContestScope): Promise<ReadonlyMap<string, PhaseFacts>> {
  const wanted = 'contestId' in scope ? eq(contests.id, scope.contestId) : eq(contests.editionId, scope.editionId)
  const rows = await db.select({ id: contests.id }).from(contests).where(wanted)
  const stagesOf = groupBy(await loadStages(db, wanted), ({ contestId }) => contestId)
  const eventsOf = groupBy(await loadMarkingStates(db, wanted), ({ contestId }) => contestId)
  const entriesOf = groupBy(await countEntries(db, wanted), ({ contestId }) => contestId)
  const unlocked = groupBy(await loadNewestSchemes(db, wanted), ({ contestId }) => contestId)
  const unsigned = new Map((await countUnsigned(db, wanted)).map((row) => [row.contestId, row.forms]))
  const postponed = new Map((await loadPostponed(db, wanted)).map((row) => [row.contestId, row.before?.['phase']]))
  return new Map(
    rows.map(({ id }): [string, PhaseFacts] => {
      const own = stagesOf.get(id) ?? []
      const final = own.find(({ kind }) => kind === 'final')
      const states = eventsOf.get(id) ?? []
      const entered = entriesOf.get(id) ?? []
      const from = postponed.get(id)
      return [
        id,
        {
          ...noPhaseFacts,
          hasFinalDates: final?.startsOn != null,
          hasVenue: final?.venueId != null,
          hasPreliminary: own.some(({ kind }) => kind === 'preliminary'),
          entries: entered.reduce((sum, row) => sum + row.entries, 0),
          openEligibility: entered.find(({ status }) => status === 'registered')?.entries ?? 0,
          unlockedSchemes: (unlocked.get(id) ?? []).filter(({ lockedAt }) => lockedAt === null).length,
          unsignedForms: unsigned.get(id) ?? 0,
          resultsSigned: states.length > 0 && states.every(({ markingState }) => markingState === 'published'),
          postponedFrom: typeof from === 'string' ? (from as Phase) : null,
        },
      ]
    }),
  )
}

function loadStages(db: Database, wanted: SQL) {
  return db
    .select({
      contestId: stages.contestId,
      kind: stages.kind,
      startsOn: stages.startsOn,
      venueId: stages.venueId,
    })
    .from(stages)
    .innerJoin(contests, eq(contests.id, stages.contestId))
    .where(wanted)
}

function loadMarkingStates(db: Database, wanted: SQL) {
  return db
    .select({ contestId: events.contestId, markingState: events.markingState })
    .from(events)
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(wanted)
}

function countEntries(db: Database, wanted: SQL) {
  return db
    .select({ contestId: events.contestId, status: entries.status, entries: count() })
    .from(entries)
    .innerJoin(events, eq(events.id, entries.eventId))
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(wanted)
    .groupBy(events.contestId, entries.status)
}

/** Only an event's newest scheme counts: the drafts it replaced are never locked. */
function loadNewestSchemes(db: Database, wanted: SQL) {
  return db
    .selectDistinctOn([schemes.eventId], { contestId: events.contestId, lockedAt: schemes.lockedAt })
    .from(schemes)
    .innerJoin(events, eq(events.id, schemes.eventId))
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(wanted)
    .orderBy(schemes.eventId, desc(schemes.revision))
}

function countUnsigned(db: Database, wanted: SQL) {
  return db
    .select({ contestId: events.contestId, forms: count() })
    .from(forms)
    .innerJoin(schemes, eq(schemes.id, forms.schemeId))
    .innerJoin(events, eq(events.id, schemes.eventId))
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(and(wanted, isNull(forms.signedAt), ne(events.markingState, 'published')))
    .groupBy(events.contestId)
}

/** The record of its last postponement, which says from where. */
function loadPostponed(db: Database, wanted: SQL) {
  return db
    .selectDistinctOn([contests.id], { contestId: contests.id, before: audit.before })
    .from(audit)
    .innerJoin(contests, eq(contests.id, audit.contestId))
    .where(and(wanted, eq(audit.action, 'contest.advance'), sql`${audit.after} ->> 'phase' = 'postponed'`))
    .orderBy(contests.id, desc(audit.seq))
}
