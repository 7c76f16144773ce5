import type { ContestFacts, EventFacts, StageFacts } from '#domain/exchange/contest-facts'
import { plainRulePack } from '#domain/ranking/plain-rule-pack'
import type { VenueId } from '#domain/ids'
import { searchKeysOf } from '../contests/search-keys'
import type { Writing } from '../core/use-case'
import { events, groups } from '../db/tables/entries'
import { contestHosts, contests, stages } from '../db/tables/programme'
import type { DraftPlacement } from './draft-store'

const rowsPerInsert = 500

/** New contests stand at the beginning of their life; their days wait in the draft. */
export async function insertContests(
  { db, newId, now, record }: Writing,
  editionId: string,
  made: readonly ContestFacts[],
): Promise<DraftPlacement[]> {
  const withIds = made.map((facts) => ({ facts, contestId: newId() }))
  const contestRows = await Promise.all(
    withIds.map(async ({ facts: { code, name, class: contestClass, sector, cityCode }, contestId }) => ({
      id: contestId,
      editionId,
      code,
      name,
      class: contestClass,
      sector,
      cityCode,
      sample: false,
      ...(await searchKeysOf(name)),
      phase: 'applied' as const,
      updatedAt: now,
    })),
  )
  await inChunks(contestRows, (rows) => db.insert(contests).values(rows))
  const hostRows = withIds.flatMap(({ facts, contestId }) =>
    facts.hosts.map(({ role, name }, index) => ({ contestId, position: index + 1, role, name })),
  )
  await inChunks(hostRows, (rows) => db.insert(contestHosts).values(rows))
  const eventRows = withIds.flatMap(({ facts, contestId }) =>
    facts.events.map((event, index) => ({ id: newId(), contestId, position: index + 1, event })),
  )
  await insertEvents({ db, newId }, eventRows)
  const stageRows = withIds.flatMap(({ facts, contestId }) =>
    facts.stages.map((stage, index) => ({ id: newId(), contestId, position: index + 1, stage })),
  )
  await inChunks(stageRows, (rows) => db.insert(stages).values(rows.map(newStage)))
  for (const { facts, contestId } of withIds) {
    await record({
      action: 'contest.create',
      subjectKind: 'contest',
      subjectId: contestId,
      contestId,
      after: { code: facts.code, name: facts.name },
    })
  }
  return stageRows.flatMap(({ id, contestId, stage }) => draftOf({ stageId: id, contestId, stage }))
}

export interface NewEvent {
  readonly id: string
  readonly contestId: string
  readonly position: number
  readonly event: EventFacts
}

export async function insertEvents({ db, newId }: Pick<Writing, 'db' | 'newId'>, rows: readonly NewEvent[]) {
  await inChunks(rows, (chunk) =>
    db.insert(events).values(
      chunk.map(({ id, contestId, position, event }) => ({
        id,
        contestId,
        position,
        name: event.name,
        occupationCode: event.occupationCode,
        occupationName: event.occupationName,
        workstations: event.workstations,
        markingState: 'not_started' as const,
        rulePack: plainRulePack,
      })),
    ),
  )
  const groupRows = rows.flatMap(({ id, event }) =>
    event.groups.map(({ kind, teamSize }, index) => ({
      id: newId(),
      eventId: id,
      position: index + 1,
      kind,
      teamSize,
    })),
  )
  await inChunks(groupRows, (chunk) => db.insert(groups).values([...chunk]))
}

/** A stage without days: those are the draft's to say until it is published. */
export function newStage({ id, contestId, position, stage }: NewStage) {
  return { id, contestId, position, kind: stage.kind, ...stageColumns(stage) }
}

export interface NewStage {
  readonly id: string
  readonly contestId: string
  readonly position: number
  readonly stage: StageFacts
}

export function stageColumns({ setUpDays, takeDownDays, plannedDays, preferred, window }: StageFacts) {
  return {
    setUpDays,
    takeDownDays,
    plannedDays,
    preferredFrom: preferred?.from ?? null,
    preferredTo: preferred?.to ?? null,
    windowFrom: window?.from ?? null,
    windowTo: window?.to ?? null,
  }
}

/** A new stage with days as the draft is to have it. */
export function draftOf(made: {
  readonly stageId: string
  readonly contestId: string
  readonly stage: StageFacts
}): DraftPlacement[] {
  const { stageId, contestId, stage } = made
  const { startsOn, endsOn, venueId } = stage
  if (startsOn === null || endsOn === null) return []
  const after = { startsOn, endsOn, venueId: venueId as VenueId | null }
  return [{ stageId, contestId, before: null, after, inForce: false }]
}

async function inChunks<Row>(rows: readonly Row[], insert: (chunk: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    await insert(rows.slice(start, start + rowsPerInsert))
  }
}
