import { eq } from 'drizzle-orm'
import { checkContestDraft } from '#domain/contests/check-contest-draft'
import { inOrder, type ContestDraft } from '#domain/contests/contest-draft'
import { nothingHanging } from '#domain/contests/draft-context'
import { nextContestCode } from '#domain/contests/next-code'
import { decide } from '#domain/decision'
import type { ContestId } from '#domain/ids'
import { demand, found } from '../core/problems'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { settings } from '../db/tables/office'
import { contests, editions } from '../db/tables/programme'
import { findNameTaken, nameColumns } from './contest-name'
import type { EditionRow } from './draft-store'
import { saveParts } from './save-parts'

export interface CreateContest {
  readonly editionId: string
  readonly draft: ContestDraft
}

export async function createContest(writing: Writing, { editionId, draft }: CreateContest) {
  const { authorize, record, announce } = writing
  authorize('contest.create', {})
  const created = await insertContest(writing, { editionId, draft })
  await record({
    action: 'contest.create',
    subjectKind: 'contest',
    subjectId: created.contestId,
    contestId: created.contestId,
    after: { name: created.name, code: created.code, phase: 'applied' },
  })
  announce({ noun: 'contests', id: created.contestId })
  return created
}

/** A checked draft as a new contest that has been applied for; its stages wait in the plan's tray. */
export async function insertContest(writing: Writing, input: CreateContest) {
  const { db, newId, now } = writing
  const edition = found(await lockEdition(db, input.editionId), input.editionId)
  const draft = inOrder(input.draft)
  const { programme, year: editionYear } = edition
  const context = { programme, editionYear, reported: false, before: null, hanging: nothingHanging }
  const reasons = [
    ...checkContestDraft(draft, context),
    ...(await findNameTaken(db, draft, { editionId: edition.id, contestId: null })),
  ]
  demand(decide(reasons, draft))
  const contestId = newId() as ContestId
  const code = await nextCode(db, edition)
  const columns = await nameColumns(draft)
  await db.insert(contests).values({
    id: contestId,
    editionId: edition.id,
    code,
    ...columns,
    class: draft.class,
    sector: draft.sector,
    cityCode: draft.cityCode,
    phase: 'applied',
    sample: await isSampleWorld(db),
    reported: null,
    updatedAt: now,
  })
  await saveParts({ db, newId, contestId, before: null, draft })
  return { contestId, code, name: columns.name, version: 1 }
}

/** Locked, so that two new contests do not get the same number. */
async function lockEdition(db: Database, editionId: string): Promise<EditionRow | undefined> {
  const [row] = await db.select().from(editions).where(eq(editions.id, editionId)).for('update')
  return row
}

const prefixes = { provincial: 'SD', yellow_river: 'YR', worldskills: 'WS' } as const

async function nextCode(db: Database, { id, programme, year }: EditionRow): Promise<string> {
  const rows = await db.select({ code: contests.code }).from(contests).where(eq(contests.editionId, id))
  return nextContestCode(
    rows.map(({ code }) => code),
    `${prefixes[programme]}-${year}`,
  )
}

async function isSampleWorld(db: Database): Promise<boolean> {
  const [row] = await db.select({ key: settings.key }).from(settings).where(eq(settings.key, 'sample'))
  return row !== undefined
}
