import type { OwnEntryData } from '#contract/entries'
import type { Grant } from '#domain/access/actor'
import { explainResult } from '#domain/results/explain'
import type { Database } from '../db/database'
import type { ResultPart } from '../db/tables/results'
import { loadNewestResults, loadResultRows, type ResultRow } from '../results/result-store'
import { problem } from '../core/problems'
import type { Reading } from '../core/use-case'
import { loadOwnEntries } from './entry-store'

/** What a competitor or team leader sees: own entries, and own results once they are published. */
export async function listOwnEntries({ db, asker }: Reading): Promise<{ rows: OwnEntryData[] }> {
  if (asker.actor.kind === 'public') throw problem('UNAUTHORIZED', [{ code: 'access.sign_in_required' }])
  const { grants } = asker.actor
  const own = await loadOwnEntries(db, {
    entryIds: grants.flatMap((grant) => (grant.role === 'competitor' ? grant.entryIds : [])),
    delegationIds: grants.flatMap((grant) => (grant.role === 'leader' ? [grant.delegationId] : [])),
  })
  const results = await loadOwnResults(
    db,
    own.map(({ event }) => event.id),
  )
  return {
    rows: own.map(({ entry, ...rest }) => ({
      ...rest,
      id: entry.id,
      name: entry.name,
      entryNumber: entry.entryNumber,
      stationNumber: isBlind(grants, rest.event.id) && !results.has(entry.id) ? null : entry.stationNumber,
      status: entry.status,
      result: results.get(entry.id) ?? null,
    })),
  }
}

/** Whoever marks there, or keeps a link, must not learn at which station an entry works before its result is published. */
function isBlind(grants: readonly Grant[], eventId: string): boolean {
  return grants.some((grant) => 'eventId' in grant && grant.eventId === eventId)
}

async function loadOwnResults(db: Database, eventIds: readonly string[]) {
  const published = await loadNewestResults(db, [...new Set(eventIds)])
  const rows = await loadResultRows(
    db,
    published.map(({ id }) => id),
  )
  const explained = new Map<string, OwnEntryData['result']>()
  for (const result of published) {
    const group = rows.filter(({ resultId }) => resultId === result.id)
    const ranked = group.filter(({ rank }) => rank !== null)
    const marksOf = new Map(group.map((row) => [row.entryId, partMarks(row.parts)]))
    for (const row of group) {
      explained.set(row.entryId, {
        state: result.state,
        publishedAt: result.publishedAt.toISOString(),
        ranked: ranked.length,
        ...standing(row),
        parts: explainParts(
          row,
          ranked.map(({ entryId }) => marksOf.get(entryId) ?? {}),
        ),
      })
    }
  }
  return explained
}

function standing({ rank, shared, total, deducted, award, title, decidedBy }: ResultRow) {
  return { rank, shared, total, deducted, award, title, decidedBy }
}

function explainParts(row: ResultRow, group: readonly Readonly<Record<string, string>>[]) {
  const explained = explainResult({ own: partMarks(row.parts), group, parts: row.parts.map(({ code }) => code) })
  return row.parts.map((part) => {
    const beside = explained.find((one) => one.part === part.code)
    return { ...part, max: part.max ?? null, median: beside?.median ?? null, best: beside?.best ?? null }
  })
}

function partMarks(parts: readonly ResultPart[]): Record<string, string> {
  return Object.fromEntries(parts.map(({ code, mark }) => [code, mark]))
}
