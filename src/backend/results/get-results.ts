import { asc, eq } from 'drizzle-orm'
import type { EventResultsData, RankingRowData } from '#contract/results'
import { abilities, can } from '#domain/access/can'
import type { Reason } from '#domain/decision'
import type { TieBreak } from '#domain/ranking/rule-pack'
import { placeTieBreaks } from '#domain/ranking/tie-break-parts'
import { loadEventScope, type EventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import { groups } from '../db/tables/entries'
import { findNewestScheme } from '../marking/form-store'
import { computeResults } from './compute-results'
import { loadNames, loadNewestResults, loadResultRows, type ResultRow } from './result-store'

type Names = Awaited<ReturnType<typeof loadNames>>

export async function getResults(reading: Reading, { eventId }: { eventId: string }): Promise<EventResultsData> {
  const { db, asker, authorize } = reading
  const scope = await loadEventScope(db, eventId)
  authorize('results.read', scope.subject)
  const { event, contest, subject } = scope
  const names = await loadNames(db, eventId)
  const published = await loadPublished(reading, eventId, names)
  const { tieBreaks, lastResort } = event.rulePack.ranking
  const parts = (await findNewestScheme(db, eventId))?.parts ?? []
  const preview = published.length === 0 ? await loadPreview(reading, scope, names) : { groups: [], missing: [] }
  return {
    event: { id: event.id, name: event.name, version: event.version },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    groups: published.length > 0 ? published : preview.groups,
    tieBreaks: placeTieBreaks(tieBreaks, parts).map(keyText),
    lastResort,
    missing: preview.missing,
    can: abilities(asker.actor, subject, ['results.publish', 'event.readMarking']),
  }
}

async function loadPublished({ db }: Reading, eventId: string, names: Names) {
  const published = await loadNewestResults(db, [eventId])
  const rows = await loadResultRows(
    db,
    published.map(({ id }) => id),
  )
  const groupRows = await db.select().from(groups).where(eq(groups.eventId, eventId)).orderBy(asc(groups.position))
  return groupRows.flatMap((group) => {
    const result = published.find(({ groupId }) => groupId === group.id)
    if (result === undefined) return []
    return {
      groupId: group.id,
      kind: group.kind,
      teamSize: group.teamSize,
      state: result.state,
      revision: result.revision,
      publishedAt: result.publishedAt.toISOString(),
      rows: rows.filter(({ resultId }) => resultId === result.id).map((row) => presentRow(row, names)),
    }
  })
}

/** What would be published now: seen by staff once the chief has signed, because marks meet names only then. */
async function loadPreview({ db, asker }: Reading, scope: EventScope, names: Names) {
  if (!can(asker.actor, 'results.publish', scope.subject)) return { groups: [], missing: [] }
  const computed = await computeResults(db, scope)
  const missing: Reason[] = computed.flatMap(({ unresolved }) => [...unresolved])
  return {
    missing,
    groups: computed.map(({ group, rows }) => ({
      groupId: group.id,
      kind: group.kind,
      teamSize: group.teamSize,
      state: 'preview' as const,
      revision: null,
      publishedAt: null,
      rows: rows.map((row) => presentRow(row, names)),
    })),
  }
}

function presentRow(row: Omit<ResultRow, 'resultId'>, names: Names): RankingRowData {
  const named = names.get(row.entryId)
  return {
    entryNumber: named?.entryNumber ?? '',
    name: named?.name ?? '',
    unit: named?.unit ?? null,
    delegationName: named?.delegationName ?? '',
    rank: row.rank,
    shared: row.shared,
    status: row.status,
    total: row.total,
    deducted: row.deducted,
    parts: row.parts,
    decidedBy: row.decidedBy,
    award: row.award,
    title: row.title,
  }
}

function keyText({ key, part }: TieBreak): string {
  return part === undefined ? key : `${key}:${part}`
}
