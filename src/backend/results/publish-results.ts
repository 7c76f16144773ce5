import { and, eq } from 'drizzle-orm'
import type { EventResultsData } from '#contract/results'
import { loadEventScope } from '../core/event-scope'
import { fresh, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { events } from '../db/tables/entries'
import { resultRows, results } from '../db/tables/results'
import { computeResults, type ComputedGroup } from './compute-results'
import { getResults } from './get-results'
import { loadNewestResults, loadResultRows } from './result-store'

export interface PublishResults {
  readonly eventId: string
  readonly state: 'provisional' | 'official'
  readonly version: number
}

/** Publishes the ranking of every group as a new revision; official follows provisional with the very same rows. */
export async function publishResults(
  writing: Writing,
  { eventId, state, version }: PublishResults,
): Promise<EventResultsData> {
  const { db, authorize, record, announce } = writing
  const scope = await loadEventScope(db, eventId)
  authorize('results.publish', scope.subject)
  // Official is the end of it: a ranking does not become provisional again.
  const { resultsState } = scope.subject
  if (resultsState === state || resultsState === 'official')
    throw problem('REFUSED', [{ code: 'request.already_published' }])
  fresh(
    await db
      .update(events)
      .set({ markingState: 'published', version: version + 1 })
      .where(and(eq(events.id, eventId), eq(events.version, version)))
      .returning(),
  )
  const earlier = await loadNewestResults(db, [eventId])
  if (earlier.length === 0) await publishComputed(writing, await computeResults(db, scope), { eventId, state })
  else await confirmPublished(writing, earlier, state)
  await record({
    action: 'results.publish',
    subjectKind: 'event',
    subjectId: eventId,
    contestId: scope.contest.id,
    before: { state: resultsState },
    after: { state },
  })
  announce({ noun: 'results', id: eventId })
  announce({ noun: 'contests', id: scope.contest.id })
  return getResults(writing, { eventId })
}

async function publishComputed(
  { db, newId, now, asker }: Writing,
  computed: readonly ComputedGroup[],
  { eventId, state }: { eventId: string; state: 'provisional' | 'official' },
): Promise<void> {
  const unresolved = computed.flatMap((group) => group.unresolved)
  if (unresolved.length > 0) throw problem('REFUSED', unresolved)
  const scope = await loadEventScope(db, eventId)
  for (const { group, rows } of computed) {
    const id = newId()
    await db.insert(results).values({
      id,
      eventId,
      groupId: group.id,
      revision: 1,
      state,
      rulePack: scope.event.rulePack,
      publishedAt: now,
      publishedBy: asker.id,
    })
    if (rows.length > 0) await db.insert(resultRows).values(rows.map((row) => ({ ...row, resultId: id })))
  }
}

/** Frozen when first published (rule book 5.1): later corrections never move the others. */
async function confirmPublished(
  { db, newId, now, asker }: Writing,
  earlier: Awaited<ReturnType<typeof loadNewestResults>>,
  state: 'provisional' | 'official',
): Promise<void> {
  const rows = await loadResultRows(
    db,
    earlier.map(({ id }) => id),
  )
  for (const result of earlier) {
    const id = newId()
    await db
      .insert(results)
      .values({ ...result, id, state, revision: result.revision + 1, publishedAt: now, publishedBy: asker.id })
    const own = rows.filter(({ resultId }) => resultId === result.id)
    if (own.length > 0) await db.insert(resultRows).values(own.map((row) => ({ ...row, resultId: id })))
  }
}
