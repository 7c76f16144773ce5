import type { EditableContestData } from '#contract/contest-draft'
import type { ContestId } from '#domain/ids'
import { found } from '../core/problems'
import type { Reading } from '../core/use-case'
import type { Database } from '../db/database'
import { findContest } from './detail-store'
import { loadDraft, loadHanging, type ContestRow, type EditionRow } from './draft-store'

export async function getDraft({ db, authorize }: Reading, { contestId }: { contestId: string }) {
  const { contest, edition } = found(await findContest(db, contestId), contestId)
  authorize('contest.edit', { contestId: contestId as ContestId, phase: contest.phase })
  return loadEditable(db, contest, edition)
}

export async function loadEditable(
  db: Database,
  contest: ContestRow,
  edition: EditionRow,
): Promise<EditableContestData> {
  return {
    contestId: contest.id,
    editionId: edition.id,
    version: contest.version,
    draft: await loadDraft(db, contest, edition),
    context: {
      programme: edition.programme,
      editionYear: edition.year,
      reported: contest.reported !== null,
      hanging: await loadHanging(db, contest.id),
    },
  }
}
