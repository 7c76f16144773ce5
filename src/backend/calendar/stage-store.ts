import { and, asc, eq, inArray, isNotNull, max, sql, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database'
import { audit } from '../db/tables/office'
import { contests, editions, stages, venues } from '../db/tables/programme'
import type { CalendarStage } from './calendar-text'

/** Which stages a calendar is about; what is left out is not asked for. */
export interface CalendarScope {
  readonly editionId?: string | undefined
  readonly cityCode?: string | undefined
  readonly venueId?: string | undefined
  readonly contestIds?: readonly string[] | undefined
}

/** Changes that readers of the plan in force can see. */
const visibleActions = ['stage.move', 'plan.publish', 'contest.advance', 'contest.edit']

/** The stages of the plan in force with their days; a contest that was dropped is still told of. */
export async function loadCalendarStages(db: Database, scope: CalendarScope): Promise<CalendarStage[]> {
  const rows = await db
    .select({ stage: stages, contest: contests, venueName: venues.name })
    .from(stages)
    .innerJoin(contests, eq(contests.id, stages.contestId))
    .leftJoin(venues, eq(venues.id, stages.venueId))
    .where(and(isNotNull(stages.startsOn), isNotNull(stages.endsOn), ...conditionsOf(scope)))
    .orderBy(asc(stages.startsOn), asc(stages.id))
  const changes = await loadChanges(db, [...new Set(rows.map(({ contest }) => contest.id))])
  return rows.flatMap(({ stage, contest, venueName }): CalendarStage[] => {
    const { startsOn, endsOn } = stage
    if (startsOn === null || endsOn === null) return []
    const changed = changes.get(contest.id)
    return [
      {
        stageId: stage.id,
        contestId: contest.id,
        contestName: contest.name,
        class: contest.class,
        kind: stage.kind,
        phase: contest.phase,
        startsOn,
        endsOn,
        venueName,
        sequence: stage.version + contest.version - 2,
        changedAt: changed !== undefined && changed > contest.updatedAt ? changed : contest.updatedAt,
      },
    ]
  })
}

function conditionsOf({ editionId, cityCode, venueId, contestIds }: CalendarScope): (SQL | undefined)[] {
  return [
    editionId === undefined ? undefined : eq(contests.editionId, editionId),
    cityCode === undefined ? undefined : sql`coalesce(${venues.cityCode}, ${contests.cityCode}) = ${cityCode}`,
    venueId === undefined ? undefined : eq(stages.venueId, venueId),
    contestIds === undefined ? undefined : inArray(stages.contestId, [...contestIds]),
  ]
}

async function loadChanges(db: Database, contestIds: readonly string[]): Promise<Map<string, Date>> {
  if (contestIds.length === 0) return new Map()
  const rows = await db
    .select({ contestId: audit.contestId, at: max(audit.at) })
    .from(audit)
    .where(and(inArray(audit.contestId, [...contestIds]), inArray(audit.action, visibleActions)))
    .groupBy(audit.contestId)
  return new Map(rows.flatMap(({ contestId, at }) => (contestId === null || at === null ? [] : [[contestId, at]])))
}

export async function findEditionName(db: Database, editionId: string) {
  const [row] = await db.select({ name: editions.name }).from(editions).where(eq(editions.id, editionId))
  return row?.name
}

export async function findVenueName(db: Database, venueId: string) {
  const [row] = await db.select({ name: venues.name }).from(venues).where(eq(venues.id, venueId))
  return row?.name
}

export async function findContestName(db: Database, contestId: string) {
  const [row] = await db.select({ name: contests.name }).from(contests).where(eq(contests.id, contestId))
  return row?.name
}
