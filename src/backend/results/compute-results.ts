import { asc, eq } from 'drizzle-orm'
import type { Reason } from '#domain/decision'
import { compareExact, exact, zero } from '#domain/exact'
import type { EntryId } from '#domain/ids'
import { giveAwards } from '#domain/ranking/awards'
import { rankEntries, decideRankingIsFinal } from '#domain/ranking/rank'
import type { RankingEntry, RankRow } from '#domain/ranking/rule-pack'
import { decidingKey } from '#domain/ranking/separator-text'
import { partLabel, partMarks, placeTieBreaks, type NamedPart } from '#domain/ranking/tie-break-parts'
import { grantTitles } from '#domain/ranking/title-quota'
import type { EventScope } from '../core/event-scope'
import type { Database } from '../db/database'
import { entries, groups } from '../db/tables/entries'
import type { ResultRow } from './result-store'
import { loadEventMarks, type MarkedPart, type MarkedWork } from '../marking/event-marks'

type GroupRow = typeof groups.$inferSelect
type EntryRow = typeof entries.$inferSelect

export interface ComputedGroup {
  readonly group: GroupRow
  readonly rows: readonly Omit<ResultRow, 'resultId'>[]
  /** Ties that only a recorded ruling may order; a ranking with any cannot be published. */
  readonly unresolved: readonly Reason[]
}

/**
 * Ranks every group of an event from its marks, by the event's rule pack: ranks, awards, titles.
 * Whoever's event a standing penalty made void is disqualified (rule book 4.2).
 */
export async function computeResults(db: Database, { event, contest }: EventScope): Promise<ComputedGroup[]> {
  const groupRows = await db.select().from(groups).where(eq(groups.eventId, event.id)).orderBy(asc(groups.position))
  const entryRows = await db
    .select()
    .from(entries)
    .where(eq(entries.eventId, event.id))
    .orderBy(asc(entries.entryNumber))
  const { scheme, markWork } = await loadEventMarks(db, event.id)
  const worked = new Map(
    entryRows.map((entry) => [entry.id, entry.workCode === null ? null : markWork(entry.workCode)]),
  )
  const { parts: namedParts, ranking: rule, awards: awardRule, titleSplit } = event.rulePack
  const schemeParts = scheme?.parts ?? []
  const tieBreaks = placeTieBreaks(rule.tieBreaks, schemeParts)
  const kindOf = new Map(schemeParts.map(({ code, kind }) => [code, kind]))
  const known = [...schemeParts, ...namedParts]

  const ranked = groupRows.map((group) => {
    const own = entryRows.filter(({ groupId }) => groupId === group.id)
    const ranking = rankEntries({
      ...rule,
      tieBreaks,
      entries: own.map((entry) => rankingEntry(entry, worked.get(entry.id) ?? null)),
    })
    return { group, own, ranking }
  })
  const titled = titledEntries()

  return ranked.map(({ group, own, ranking }) => {
    const awards = awardRule === null ? [] : giveAwards(ranking.rows, awardRule).awards
    const awardOf = new Map(awards.map(({ entryId, award }) => [entryId, award]))
    const entryOf = new Map(own.map((entry) => [entry.id, entry]))
    const final = decideRankingIsFinal(ranking)
    return {
      group,
      rows: ranking.rows.map((row, index) => ({
        entryId: row.entryId,
        position: index + 1,
        rank: row.rank,
        shared: row.shared,
        status: row.status,
        ...totalOf(row, worked.get(row.entryId) ?? null),
        decidedBy: decidingKey(row),
        award: awardOf.get(row.entryId) ?? null,
        title: titled.has(row.entryId),
      })),
      unresolved: final.kind === 'refused' ? final.reasons.map((reason) => named(reason, entryOf, known)) : [],
    }
  })

  function rankingEntry(entry: EntryRow, marked: MarkedWork | null): RankingEntry {
    return {
      entryId: entry.id as EntryId,
      status: marked?.void === true && competes(entry.status) ? 'dsq' : entry.status,
      total: marked?.total ?? null,
      parts: partMarks(
        (marked?.parts ?? []).filter(isMarked).map((part) => ({ ...part, kind: kindOf.get(part.code) })),
      ),
      time: entry.timeSeconds === null ? null : String(entry.timeSeconds),
    }
  }

  function titledEntries(): ReadonlySet<EntryId> {
    const size = groupRows[0]?.teamSize
    if (contest.class === null || size === undefined) return new Set()
    const titles = grantTitles({
      contestClass: contest.class,
      size,
      groups: ranked.map(({ group, ranking }) => ({ kind: group.kind, rows: ranking.rows })),
      split: titleSplit,
    })
    if (titles.kind === 'refused') return new Set()
    return new Set(titles.value.rows.filter(({ title }) => title).map(({ entryId }) => entryId))
  }
}

function totalOf({ status }: RankRow, marked: MarkedWork | null) {
  if (!competes(status)) return { total: null, deducted: null, parts: [] }
  const parts = (marked?.parts ?? []).map(({ code, name, max, mark }) => ({ code, name, max, mark }))
  const deducted = marked?.total == null || compareExact(exact(marked.deducted), zero) === 0 ? null : marked.deducted
  return { total: marked?.total ?? null, deducted, parts }
}

/** A part without criteria is no part to be better in. */
function isMarked({ max }: MarkedPart): boolean {
  return compareExact(exact(max), zero) > 0
}

function competes(status: RankRow['status']): boolean {
  return status === 'confirmed' || status === 'registered' || status === 'out_of_contest'
}

/** Entries by their numbers, and a part by the name the scheme or the rules give it. */
function named(reason: Reason, entryOf: ReadonlyMap<string, EntryRow>, parts: readonly NamedPart[]): Reason {
  const related = (reason.related ?? []).map((one) => ({ ...one, label: entryOf.get(one.id)?.entryNumber ?? one.id }))
  const part = reason.params?.['part']
  const params = part === undefined ? reason.params : { ...reason.params, part: partLabel(String(part), parts) }
  return { ...reason, ...(params && { params }), related }
}
