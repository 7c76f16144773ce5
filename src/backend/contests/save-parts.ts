import { eq, inArray } from 'drizzle-orm'
import type { ContestDraft, DraftEvent, DraftStage } from '#domain/contests/contest-draft'
import { same } from '#domain/contests/merge-trees'
import { plainRulePack } from '#domain/ranking/plain-rule-pack'
import { isStillInUse, problem } from '../core/problems'
import type { Database } from '../db/database'
import { events, groups } from '../db/tables/entries'
import { planDraftRows } from '../db/tables/plan'
import { contestHosts, stages } from '../db/tables/programme'

export interface SaveParts {
  readonly db: Database
  readonly newId: () => string
  readonly contestId: string
  /** The parts as they are saved; null for a new contest. */
  readonly before: ContestDraft | null
  readonly draft: ContestDraft
}

/** Writes hosts, events with their groups, and stages; parts keep their ids, unknown ids are new parts. */
export async function saveParts(parts: SaveParts): Promise<void> {
  try {
    await saveHosts(parts)
    await saveEvents(parts)
    await saveStages(parts)
  } catch (error) {
    if (isStillInUse(error)) throw problem('REFUSED', [{ code: 'request.still_in_use' }])
    throw error
  }
}

async function saveHosts({ db, newId, contestId, before, draft }: SaveParts): Promise<void> {
  if (before !== null && same(before.hosts, draft.hosts)) return
  const known = new Set(before?.hosts.map(({ id }) => id))
  await db.delete(contestHosts).where(eq(contestHosts.contestId, contestId))
  if (draft.hosts.length === 0) return
  await db.insert(contestHosts).values(
    draft.hosts.map(({ id, role, name }, index) => ({
      id: known.has(id) ? id : newId(),
      contestId,
      position: index + 1,
      role,
      name,
    })),
  )
}

async function saveEvents({ db, newId, contestId, before, draft }: SaveParts): Promise<void> {
  const kept = new Set(draft.events.map(({ id }) => id))
  const removed = (before?.events ?? []).filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (removed.length > 0) {
    await db.delete(groups).where(inArray(groups.eventId, removed))
    await db.delete(events).where(inArray(events.id, removed))
  }
  for (const [index, event] of draft.events.entries()) {
    const position = index + 1
    const was = before?.events.find(({ id }) => id === event.id) ?? null
    const wasAt = (before?.events.findIndex(({ id }) => id === event.id) ?? -1) + 1
    if (was !== null && wasAt === position && same(was, event)) continue
    const id = was === null ? newId() : event.id
    if (was === null) await insertEvent(db, { ...event, id }, contestId, position)
    else await updateEvent(db, event, position)
    await saveGroups({ db, newId }, { ...event, id }, was)
  }
}

async function insertEvent(db: Database, event: DraftEvent, contestId: string, position: number): Promise<void> {
  await db.insert(events).values({
    ...columnsOf(event),
    id: event.id,
    contestId,
    position,
    rulePack: { ...plainRulePack, titleSplit: event.titleSplit },
  })
}

/** Of the rules only the titles are edited here; weights, ties and awards stay as they are. */
async function updateEvent(db: Database, event: DraftEvent, position: number): Promise<void> {
  const [row] = await db
    .select({ rulePack: events.rulePack, version: events.version })
    .from(events)
    .where(eq(events.id, event.id))
  if (row === undefined) return
  await db
    .update(events)
    .set({
      ...columnsOf(event),
      position,
      rulePack: { ...row.rulePack, titleSplit: event.titleSplit },
      version: row.version + 1,
    })
    .where(eq(events.id, event.id))
}

function columnsOf({ name, nameEn, occupationName, occupationCode, workstations }: DraftEvent) {
  return { name, nameEn, occupationName, occupationCode, workstations }
}

async function saveGroups(
  { db, newId }: Pick<SaveParts, 'db' | 'newId'>,
  event: DraftEvent,
  was: DraftEvent | null,
): Promise<void> {
  const known = new Set(was?.groups.map(({ id }) => id))
  const removed = [...known].filter((id) => !event.groups.some((group) => group.id === id))
  if (removed.length > 0) await db.delete(groups).where(inArray(groups.id, removed))
  for (const [index, { id, kind, teamSize }] of event.groups.entries()) {
    const row = { position: index + 1, kind, teamSize }
    if (known.has(id)) await db.update(groups).set(row).where(eq(groups.id, id))
    else await db.insert(groups).values({ ...row, id: newId(), eventId: event.id })
  }
}

async function saveStages({ db, newId, contestId, before, draft }: SaveParts): Promise<void> {
  const kept = new Set(draft.stages.map(({ id }) => id))
  const removed = (before?.stages ?? []).filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (removed.length > 0) {
    await db.delete(planDraftRows).where(inArray(planDraftRows.stageId, removed))
    await db.delete(stages).where(inArray(stages.id, removed))
  }
  for (const [index, stage] of draft.stages.entries()) {
    const position = index + 1
    const was = before?.stages.find(({ id }) => id === stage.id) ?? null
    const columns = { ...stageColumns(stage), position }
    if (was === null) {
      await db.insert(stages).values({ ...columns, id: newId(), contestId })
      continue
    }
    const [row] = await db.select({ version: stages.version }).from(stages).where(eq(stages.id, stage.id))
    const version = (row?.version ?? 0) + (same(was, stage) ? 0 : 1)
    await db
      .update(stages)
      .set({ ...columns, version })
      .where(eq(stages.id, stage.id))
  }
}

function stageColumns({ id: _id, ...columns }: DraftStage) {
  return columns
}
