import { and, eq, sql } from 'drizzle-orm'
import type { ContestFacts, EventFacts, KnownContest, StageFacts } from '#domain/exchange/contest-facts'
import type { ContestField } from '#domain/exchange/contest-fields'
import type { FieldChange } from '#domain/exchange/row-plan'
import type { VenueId } from '#domain/ids'
import { samePlacement, type Placement } from '#domain/schedule/plan'
import { searchKeysOf } from '../contests/search-keys'
import { fresh } from '../core/problems'
import type { Writing } from '../core/use-case'
import { events, groups } from '../db/tables/entries'
import { contestHosts, contests, stages } from '../db/tables/programme'
import type { DraftPlacement } from './draft-store'
import { draftOf, insertEvents, newStage, stageColumns } from './insert-contests'

export interface ContestChange {
  readonly before: KnownContest
  readonly after: ContestFacts
  readonly changes: readonly FieldChange<ContestField>[]
  readonly inForce: ReadonlyMap<string, Placement | null>
}

/** Brings one contest to what its row says; answers what the draft has to take over. */
export async function changeContest(writing: Writing, change: ContestChange): Promise<DraftPlacement[]> {
  const { db, now, record } = writing
  const { before, after, changes } = change
  const { contestId, version } = before
  const renamed =
    after.name === before.name ? {} : { name: after.name, nameParts: null, ...(await searchKeysOf(after.name)) }
  fresh(
    await db
      .update(contests)
      .set({
        ...renamed,
        class: after.class,
        sector: after.sector,
        cityCode: after.cityCode,
        version: version + 1,
        updatedAt: now,
      })
      .where(and(eq(contests.id, contestId), eq(contests.version, version)))
      .returning({ id: contests.id }),
  )
  if (after.hosts !== before.hosts) await replaceHosts(writing, contestId, after.hosts)
  await saveEvents(writing, before, after.events)
  const placed = await saveStages(writing, change)
  await record({
    action: 'contest.edit',
    subjectKind: 'contest',
    subjectId: contestId,
    contestId,
    before: Object.fromEntries(changes.map(({ field, from }) => [field, from])),
    after: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
  })
  return placed
}

/** A host that stays keeps its id. */
async function replaceHosts({ db, newId }: Writing, contestId: string, hosts: ContestFacts['hosts']): Promise<void> {
  const known = await db.delete(contestHosts).where(eq(contestHosts.contestId, contestId)).returning()
  const rows = hosts.map(({ role, name }, index) => {
    const id = known.find((host) => host.role === role && host.name === name)?.id ?? newId()
    return { id, contestId, position: index + 1, role, name }
  })
  if (rows.length > 0) await db.insert(contestHosts).values(rows)
}

async function saveEvents(writing: Writing, before: KnownContest, after: readonly EventFacts[]): Promise<void> {
  const { db, newId } = writing
  const { contestId } = before
  const added = after.filter(({ eventId }) => eventId === null)
  const rows = added.map((event, index) => ({
    id: newId(),
    contestId,
    position: before.events.length + index + 1,
    event,
  }))
  await insertEvents(writing, rows)
  for (const known of before.events) {
    const event = after.find(({ eventId }) => eventId === known.eventId)
    if (event === undefined || sameEvent(event, known)) continue
    const { occupationCode, occupationName, workstations } = event
    await db
      .update(events)
      .set({ occupationCode, occupationName, workstations, version: sql`${events.version} + 1` })
      .where(eq(events.id, known.eventId))
    await saveGroups({ db, newId }, known.eventId, known.groups, event.groups)
  }
}

async function saveGroups(
  { db, newId }: Pick<Writing, 'db' | 'newId'>,
  eventId: string,
  before: EventFacts['groups'],
  after: EventFacts['groups'],
): Promise<void> {
  for (const [index, { kind, teamSize }] of after.entries()) {
    const known = before.find((group) => group.kind === kind)
    if (known === undefined)
      await db.insert(groups).values({ id: newId(), eventId, position: index + 1, kind, teamSize })
    else if (known.teamSize !== teamSize) {
      await db
        .update(groups)
        .set({ teamSize })
        .where(and(eq(groups.eventId, eventId), eq(groups.kind, kind)))
    }
  }
}

async function saveStages({ db, newId }: Writing, change: ContestChange): Promise<DraftPlacement[]> {
  const { before, after } = change
  const { contestId } = before
  const placed: DraftPlacement[] = []
  for (const stage of after.stages) {
    const known = before.stages.find(({ stageId }) => stageId === stage.stageId)
    if (known !== undefined && !sameColumns(known, stage)) {
      await db
        .update(stages)
        .set({ ...stageColumns(stage), version: sql`${stages.version} + 1` })
        .where(eq(stages.id, known.stageId))
    }
    if (known !== undefined) placed.push(...moveOf(known.stageId, known, stage, change))
  }
  const added = after.stages.filter(({ stageId }) => stageId === null)
  if (added.length === 0) return placed
  const rows = after.stages.flatMap((stage, index) =>
    stage.stageId === null ? [{ id: newId(), contestId, position: index + 1, stage }] : [],
  )
  await makeRoom(db, contestId, after.stages)
  await db.insert(stages).values(rows.map(newStage))
  return [...placed, ...rows.flatMap(({ id, stage }) => draftOf({ stageId: id, contestId, stage }))]
}

/** Stages keep the order they are held in; positions are unique, so they first step aside. */
async function makeRoom(db: Writing['db'], contestId: string, after: readonly StageFacts[]): Promise<void> {
  await db
    .update(stages)
    .set({ position: sql`${stages.position} + 1000` })
    .where(eq(stages.contestId, contestId))
  for (const [index, { stageId }] of after.entries()) {
    if (stageId === null) continue
    await db
      .update(stages)
      .set({ position: index + 1 })
      .where(eq(stages.id, stageId))
  }
}

function sameEvent(left: EventFacts, right: EventFacts): boolean {
  const told = ({ occupationCode, occupationName, workstations, groups: own }: EventFacts) =>
    JSON.stringify([occupationCode, occupationName, workstations, own])
  return told(left) === told(right)
}

function sameColumns(before: StageFacts, after: StageFacts): boolean {
  return JSON.stringify(stageColumns(before)) === JSON.stringify(stageColumns(after))
}

function moveOf(stageId: string, known: StageFacts, stage: StageFacts, { before, inForce }: ContestChange) {
  const [was, now] = [placementOf(known), placementOf(stage)]
  if (now === null || samePlacement(was, now)) return []
  const published = inForce.get(stageId) ?? null
  return [{ stageId, contestId: before.contestId, before: was, after: now, inForce: samePlacement(published, now) }]
}

function placementOf({ startsOn, endsOn, venueId }: StageFacts): Placement | null {
  return startsOn === null || endsOn === null ? null : { startsOn, endsOn, venueId: venueId as VenueId | null }
}
