import { and, asc, count, eq, inArray } from 'drizzle-orm'
import type { ContestDraft, DraftEvent } from '#domain/contests/contest-draft'
import { provincialSeries } from '#domain/contests/display-name'
import { groupBy } from '#domain/group-by'
import type { Database } from '../db/database'
import { assignments, entries, events, groups } from '../db/tables/entries'
import { schemes } from '../db/tables/marking'
import { planDraftRows, planVersionRows } from '../db/tables/plan'
import { contestHosts, stages, type contests, type editions } from '../db/tables/programme'
import { results } from '../db/tables/results'

export type ContestRow = typeof contests.$inferSelect
export type EditionRow = typeof editions.$inferSelect

/** A contest as it is edited; a name nobody gave parts to is a text of its own. */
export async function loadDraft(db: Database, contest: ContestRow, edition: EditionRow): Promise<ContestDraft> {
  const hosts = await db
    .select({ id: contestHosts.id, role: contestHosts.role, name: contestHosts.name })
    .from(contestHosts)
    .where(eq(contestHosts.contestId, contest.id))
    .orderBy(asc(contestHosts.position))
  const stageRows = await db.select().from(stages).where(eq(stages.contestId, contest.id)).orderBy(asc(stages.position))
  return {
    freeName: contest.nameParts === null ? contest.name : null,
    nameParts: contest.nameParts ?? {
      year: edition.year,
      series: provincialSeries,
      ordinal: null,
      industry: null,
      occupation: null,
    },
    class: contest.class,
    sector: contest.sector,
    cityCode: contest.cityCode,
    hosts,
    events: await loadDraftEvents(db, contest.id),
    stages: stageRows.map((stage) => ({
      id: stage.id,
      kind: stage.kind,
      plannedDays: stage.plannedDays,
      setUpDays: stage.setUpDays,
      takeDownDays: stage.takeDownDays,
      preferredFrom: stage.preferredFrom,
      preferredTo: stage.preferredTo,
      windowFrom: stage.windowFrom,
      windowTo: stage.windowTo,
    })),
  }
}

async function loadDraftEvents(db: Database, contestId: string): Promise<DraftEvent[]> {
  const rows = await db.select().from(events).where(eq(events.contestId, contestId)).orderBy(asc(events.position))
  const groupRows = await db
    .select({ group: groups })
    .from(groups)
    .innerJoin(events, eq(events.id, groups.eventId))
    .where(eq(events.contestId, contestId))
    .orderBy(asc(groups.position))
  const groupsOf = groupBy(groupRows, ({ group }) => group.eventId)
  return rows.map(({ id, name, nameEn, occupationName, occupationCode, workstations, rulePack }) => ({
    id,
    name,
    nameEn,
    occupationName,
    occupationCode,
    workstations,
    groups: (groupsOf.get(id) ?? []).map(({ group }) => ({
      id: group.id,
      kind: group.kind,
      teamSize: group.teamSize,
    })),
    titleSplit: rulePack.titleSplit,
  }))
}

/** What stands on the parts of a contest and keeps them from being removed. */
export async function loadHanging(db: Database, contestId: string) {
  const ids = (await db.select({ id: events.id }).from(events).where(eq(events.contestId, contestId))).map(
    ({ id }) => id,
  )
  if (ids.length === 0) return { events: {}, groups: {}, stages: await loadPlacedStages(db, contestId) }
  const entered = await db
    .select({ eventId: entries.eventId, groupId: entries.groupId, entries: count() })
    .from(entries)
    .where(inArray(entries.eventId, ids))
    .groupBy(entries.eventId, entries.groupId)
  const seated = await db
    .select({ eventId: assignments.eventId, judges: count() })
    .from(assignments)
    .where(inArray(assignments.eventId, ids))
    .groupBy(assignments.eventId)
  const marked = await db
    .select({ eventId: schemes.eventId, schemes: count() })
    .from(schemes)
    .where(inArray(schemes.eventId, ids))
    .groupBy(schemes.eventId)
  const ranked = await db
    .select({ eventId: results.eventId, results: count() })
    .from(results)
    .where(inArray(results.eventId, ids))
    .groupBy(results.eventId)
  const onEvents = ids.map((id) => {
    const of = <Row extends { eventId: string }>(rows: readonly Row[]) => rows.filter(({ eventId }) => eventId === id)
    return [
      id,
      {
        entries: of(entered).reduce((sum, row) => sum + row.entries, 0),
        judges: of(seated)[0]?.judges ?? 0,
        schemes: of(marked)[0]?.schemes ?? 0,
        results: of(ranked)[0]?.results ?? 0,
      },
    ] as const
  })
  return {
    events: Object.fromEntries(onEvents.filter(([, on]) => Object.values(on).some((number) => number > 0))),
    groups: Object.fromEntries(entered.map((row) => [row.groupId, { entries: row.entries }])),
    stages: await loadPlacedStages(db, contestId),
  }
}

/** Stages with days in the plan in force or in its draft, and those a published plan keeps on record. */
async function loadPlacedStages(db: Database, contestId: string) {
  const rows = await db
    .selectDistinctOn([stages.id], { stage: stages, draft: planDraftRows, published: planVersionRows.stageId })
    .from(stages)
    .leftJoin(planDraftRows, eq(planDraftRows.stageId, stages.id))
    .leftJoin(planVersionRows, and(eq(planVersionRows.stageId, stages.id)))
    .where(eq(stages.contestId, contestId))
  const placed = rows.flatMap(({ stage, draft, published }) => {
    const from = stage.startsOn ?? draft?.startsOn ?? null
    const to = stage.endsOn ?? draft?.endsOn ?? null
    return from === null && published === null ? [] : [[stage.id, { from, to, published: published !== null }] as const]
  })
  return Object.fromEntries(placed)
}
