import { and, desc, eq } from 'drizzle-orm'
import { checkContestDraft } from '#domain/contests/check-contest-draft'
import { draftName, inOrder, type ContestDraft } from '#domain/contests/contest-draft'
import { changesOfDraft } from '#domain/contests/merge-drafts'
import { same } from '#domain/contests/merge-trees'
import { decide, type Reason } from '#domain/decision'
import type { ContestId } from '#domain/ids'
import { brokenConstraint, demand, found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { audit } from '../db/tables/office'
import { contests } from '../db/tables/programme'
import { findNameTaken, nameColumns } from './contest-name'
import { findContest } from './detail-store'
import { loadEditable } from './editable-contest'
import { saveParts } from './save-parts'
import { findVenueReasons } from './venue-clashes'

export interface EditContest {
  readonly contestId: string
  readonly version: number
  readonly draft: ContestDraft
}

export async function editContest(writing: Writing, { contestId, version, draft: wanted }: EditContest) {
  const { db, authorize, record, announce, newId, now } = writing
  const { contest, edition } = found(await findContest(db, contestId), contestId)
  authorize('contest.edit', { contestId: contestId as ContestId, phase: contest.phase })
  if (contest.version !== version) throw await stale(db, contestId, version)
  const { draft: before, context } = await loadEditable(db, contest, edition)
  const draft = inOrder(wanted)
  if (same(before, draft)) return loadEditable(db, contest, edition)
  const reasons = [
    ...checkContestDraft(draft, { ...context, before }),
    ...(await findNameTaken(db, draft, { editionId: edition.id, contestId })),
    ...(contest.phase === 'postponed' ? [] : await findSideDayReasons(db, contest, before, draft)),
  ]
  demand(decide(reasons, draft))
  const [changed] = await db
    .update(contests)
    .set({
      ...(await nameColumns(draft)),
      class: draft.class,
      sector: draft.sector,
      cityCode: draft.cityCode,
      version: version + 1,
      updatedAt: now,
    })
    .where(and(eq(contests.id, contestId), eq(contests.version, version)))
    .returning()
  if (changed === undefined) throw await stale(db, contestId, version)
  await saveHeld(() => saveParts({ db, newId, contestId, before, draft }))
  await record({
    action: 'contest.edit',
    subjectKind: 'contest',
    subjectId: contestId,
    contestId,
    ...recorded(before, draft),
  })
  announce({ noun: 'contests', id: contestId })
  return loadEditable(db, changed, edition)
}

/** Longer set-up or take-down of a stage that stands in a venue must not run into somebody else's days. */
async function findSideDayReasons(
  db: Database,
  contest: { readonly id: string; readonly name: string },
  before: ContestDraft,
  draft: ContestDraft,
): Promise<Reason[]> {
  const longer = draft.stages.filter((stage) => {
    const was = before.stages.find(({ id }) => id === stage.id)
    return was !== undefined && (stage.setUpDays > was.setUpDays || stage.takeDownDays > was.takeDownDays)
  })
  if (longer.length === 0) return []
  const [first] = longer
  const reasons = await findVenueReasons(db, contest, longer)
  return reasons.map((reason) => ({ ...reason, path: `stages.${first?.id}.setUpDays` }))
}

async function saveHeld(save: () => Promise<void>): Promise<void> {
  try {
    await save()
  } catch (error) {
    if (brokenConstraint(error) !== 'stages_venue_free') throw error
    throw problem('REFUSED', [{ code: 'request.venue_just_taken', path: 'stages' }])
  }
}

/** Place by place what was and what is; the name is told as it is printed. */
function recorded(before: ContestDraft, after: ContestDraft) {
  const changes = changesOfDraft(before, after).filter(({ path }) => !/^(freeName|nameParts)/.test(path))
  const names = [draftName(before), draftName(after)]
  const named = names[0] === names[1] ? [] : [{ path: 'name', before: names[0], after: names[1] }]
  const all = [...named, ...changes]
  return {
    before: Object.fromEntries(all.map((change) => [change.path, change.before ?? null])),
    after: Object.fromEntries(all.map((change) => [change.path, change.after ?? null])),
  }
}

/** Somebody was first: what the contest is now, and who made it so since the version the caller saw. */
async function stale(db: Database, contestId: string, seen: number) {
  const { contest, edition } = found(await findContest(db, contestId), contestId)
  const rows = await db
    .select()
    .from(audit)
    .where(and(eq(audit.subjectKind, 'contest'), eq(audit.subjectId, contestId)))
    .orderBy(desc(audit.seq))
    .limit(Math.max(0, contest.version - seen))
  return problem('STALE', [{ code: 'request.stale' }], {
    present: await loadEditable(db, contest, edition),
    changes: rows.map(({ at, actorName, action }) => ({ at: at.toISOString(), actorName, action })),
  })
}
