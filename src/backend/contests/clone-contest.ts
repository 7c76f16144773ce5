import { eq } from 'drizzle-orm'
import type { ContestDraft } from '#domain/contests/contest-draft'
import { found } from '../core/problems'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { events } from '../db/tables/entries'
import { insertContest } from './create-contest'
import { findContest } from './detail-store'
import { loadDraft } from './draft-store'

export interface CloneContest extends Pick<ContestDraft, 'freeName' | 'nameParts'> {
  readonly contestId: string
  readonly editionId: string
}

/** The structure of a contest as a new one, its rules of ranking included; days belong to their year and stay behind. */
export async function cloneContest(writing: Writing, { contestId, editionId, freeName, nameParts }: CloneContest) {
  const { db, authorize, record, announce } = writing
  authorize('contest.create', {})
  const { contest, edition } = found(await findContest(db, contestId), contestId)
  const source = await loadDraft(db, contest, edition)
  const noDays = { preferredFrom: null, preferredTo: null, windowFrom: null, windowTo: null }
  const draft = {
    ...source,
    freeName,
    nameParts,
    stages: source.stages.map((stage) => ({ ...stage, ...noDays })),
  }
  const { name, ...created } = await insertContest(writing, { editionId, draft })
  await copyRulePacks(db, contestId, created.contestId)
  await record({
    action: 'contest.clone',
    subjectKind: 'contest',
    subjectId: created.contestId,
    contestId: created.contestId,
    after: { name, code: created.code, from: contest.name },
  })
  announce({ noun: 'contests', id: created.contestId })
  return created
}

/** Weights, ties, awards and titles go with the events, which stand in the same order in both. */
async function copyRulePacks(db: Database, fromId: string, toId: string): Promise<void> {
  const [from, to] = [await eventRows(db, fromId), await eventRows(db, toId)]
  for (const [index, { id }] of to.entries()) {
    const rulePack = from[index]?.rulePack
    if (rulePack !== undefined) await db.update(events).set({ rulePack }).where(eq(events.id, id))
  }
}

async function eventRows(db: Database, contestId: string) {
  return db
    .select({ id: events.id, rulePack: events.rulePack })
    .from(events)
    .where(eq(events.contestId, contestId))
    .orderBy(events.position)
}
