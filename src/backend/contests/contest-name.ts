import { and, eq, ne } from 'drizzle-orm'
import { draftName, type ContestDraft } from '#domain/contests/contest-draft'
import type { Reason } from '#domain/decision'
import type { Database } from '../db/database'
import { contests } from '../db/tables/programme'
import { searchKeysOf } from './search-keys'

type Named = Pick<ContestDraft, 'freeName' | 'nameParts'>

/** Another contest of the edition that already has the name. */
export async function findNameTaken(
  db: Database,
  draft: Named,
  { editionId, contestId }: { editionId: string; contestId: string | null },
): Promise<Reason[]> {
  const name = draftName(draft)
  const [other] = await db
    .select({ id: contests.id, code: contests.code })
    .from(contests)
    .where(
      and(
        eq(contests.editionId, editionId),
        eq(contests.name, name),
        contestId === null ? undefined : ne(contests.id, contestId),
      ),
    )
    .limit(1)
  if (other === undefined) return []
  const related = [{ kind: 'contest', id: other.id, label: name }]
  const path = draft.freeName === null ? 'nameParts.ordinal' : 'freeName'
  return [{ code: 'contest.name_taken', params: { name, code: other.code }, path, related }]
}

/** The columns a contest's name stands in: the text, its parts, and what it is searched by. */
export async function nameColumns(draft: Named) {
  const name = draftName(draft)
  const nameParts = draft.freeName === null ? draft.nameParts : null
  return { name, nameParts, ...(await searchKeysOf(name)) }
}
