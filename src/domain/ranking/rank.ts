import { decide, type Decision } from '../decision'
import type { EntryStatus } from '../contests/vocabulary'
import type { EntryId } from '../ids'
import { comparableEntry, keysOf, separate, type ComparableEntry } from './compare-entries'
import { rulingFor } from './rulings'
import type {
  MissingPart,
  Ranking,
  RankingEntry,
  RankingRule,
  RankRow,
  Ruling,
  Separator,
  UnresolvedTie,
} from './rule-pack'

/** The entries of one group of one event, under its rule, with the decisions recorded so far. */
export interface RankInput extends RankingRule {
  readonly entries: readonly RankingEntry[]
  readonly rulings?: readonly Ruling[] | undefined
}

const rankedStatuses: readonly EntryStatus[] = ['registered', 'confirmed']
const unrankedOrder: readonly EntryStatus[] = [
  'registered',
  'confirmed',
  'out_of_contest',
  'dnf',
  'dns',
  'dsq',
  'withdrawn',
]

/** A run of entries that no key separates, ordered by a ruling where one covers them. */
interface Tie {
  readonly members: readonly ComparableEntry[]
  readonly ruled: boolean
}

/**
 * Ranks one group, best first. Source: rule book 5.
 * Shared ranks skip (1, 2, 2, 4); without sharing an undecided tie is named, never guessed.
 * Entries that did not start, did not finish, were disqualified, withdrew or run out of contest follow without a rank,
 * as do entries that have no total yet.
 */
export function rankEntries({ entries, rulings = [], lastResort, decimals = 2, ...rest }: RankInput): Ranking {
  const keys = keysOf({ ...rest, lastResort })
  const comparable = entries.map((entry) => comparableEntry(entry, keys, decimals))
  const ordered = comparable
    .filter(isRanked)
    .sort((left, right) => separate(left, right, keys)?.order ?? compareIds(left, right))
  const ties = tiesIn(ordered, keys).map((members) => settle(members, lastResort === 'share' ? [] : rulings))

  const rows: RankRow[] = []
  const unresolved: UnresolvedTie[] = []
  for (const [index, tie] of ties.entries()) {
    const rank = rows.length + 1
    const inside = insideSeparator(tie, lastResort)
    const above = separatorBetween(ties[index - 1], tie)
    const below = separatorBetween(tie, ties[index + 1])
    const open = tie.members.length > 1 && !tie.ruled && lastResort !== 'share'
    if (open) unresolved.push({ rank, entryIds: tie.members.map(({ entry }) => entry.entryId), lastResort })
    for (const [place, { entry }] of tie.members.entries()) {
      rows.push({
        entryId: entry.entryId,
        status: entry.status,
        rank: tie.ruled ? rank + place : rank,
        shared: tie.members.length > 1 && !tie.ruled && !open,
        unresolved: open,
        decidedBy: place === 0 ? above : inside,
        aheadBy: place === tie.members.length - 1 ? below : inside,
      })
    }
  }
  const unranked = comparable.filter((one) => !isRanked(one)).sort(compareUnranked)
  return {
    rows: [...rows, ...unranked.map(({ entry }) => unrankedRow(entry))],
    missingParts: missingParts(ordered, keys),
    unresolved,
  }

  function separatorBetween(upper: Tie | undefined, lower: Tie | undefined): Separator | null {
    const [left, right] = [upper?.members[0], lower?.members[0]]
    return left === undefined || right === undefined ? null : (separate(left, right, keys)?.by ?? null)
  }
}

/**
 * A ranking may be signed only when no tie is left to decide, and none was passed over because nobody has a mark of the
 * part that decides it; names each tie. Rule book 5.
 */
export function decideRankingIsFinal({ rows, missingParts: passedOver, unresolved }: Ranking): Decision<Ranking> {
  const waiting = new Set(passedOver.flatMap(({ entryIds }) => entryIds))
  const open = unresolved.filter(({ entryIds }) => !entryIds.some((id) => waiting.has(id)))
  const reasons = [
    ...passedOver.map(({ part, rank, entryIds }) => ({
      code: 'ranking.part_missing' as const,
      params: { part, rank, count: entryIds.length },
      related: related(entryIds),
    })),
    ...open.map(({ rank, entryIds }) => ({
      code: 'ranking.tie_unresolved' as const,
      params: { rank, count: entryIds.length },
      related: related(entryIds),
    })),
  ]
  return decide(reasons, { rows, missingParts: passedOver, unresolved })
}

function related(entryIds: readonly EntryId[]) {
  return entryIds.map((id) => ({ kind: 'entry', id, label: id }))
}

/** Entries equal in all that the rules ask before a part of which nobody has a mark: later keys may not decide for it. */
function missingParts(ordered: readonly ComparableEntry[], keys: ReturnType<typeof keysOf>): MissingPart[] {
  const at = keys.findIndex(({ key, part }) => key === 'part' && !ordered.some(({ entry }) => hasPart(entry, part)))
  const part = keys[at]?.part
  if (part === undefined) return []
  let rank = 1
  return tiesIn(ordered, keys.slice(0, at)).flatMap((members) => {
    const first = rank
    rank += members.length
    return members.length === 1 ? [] : { part, rank: first, entryIds: members.map(({ entry }) => entry.entryId) }
  })
}

function hasPart({ parts = {} }: RankingEntry, part: string | undefined): boolean {
  return part !== undefined && parts[part] !== undefined
}

function isRanked({ entry }: ComparableEntry): boolean {
  return entry.total !== null && rankedStatuses.includes(entry.status)
}

function tiesIn(ordered: readonly ComparableEntry[], keys: ReturnType<typeof keysOf>): ComparableEntry[][] {
  const ties: ComparableEntry[][] = []
  for (const one of ordered) {
    const last = ties.at(-1)
    const head = last?.[0]
    if (last !== undefined && head !== undefined && separate(head, one, keys) === null) last.push(one)
    else ties.push([one])
  }
  return ties
}

function settle(members: readonly ComparableEntry[], rulings: readonly Ruling[]): Tie {
  const ruling =
    members.length > 1
      ? rulingFor(
          members.map(({ entry }) => entry.entryId),
          rulings,
        )
      : null
  if (ruling === null) return { members, ruled: false }
  const placeOf = ({ entry }: ComparableEntry) => ruling.order.indexOf(entry.entryId)
  return { members: members.toSorted((left, right) => placeOf(left) - placeOf(right)), ruled: true }
}

function insideSeparator(tie: Tie, lastResort: RankingRule['lastResort']): Separator {
  if (lastResort === 'share') return { by: 'shared' }
  return { by: tie.ruled ? lastResort : 'unresolved' }
}

function unrankedRow({ entryId, status }: RankingEntry): RankRow {
  return { entryId, status, rank: null, shared: false, unresolved: false, decidedBy: null, aheadBy: null }
}

function compareUnranked(left: ComparableEntry, right: ComparableEntry): number {
  const byStatus = unrankedOrder.indexOf(left.entry.status) - unrankedOrder.indexOf(right.entry.status)
  return byStatus === 0 ? compareIds(left, right) : byStatus
}

/** Equal entries still need one order, the same on every machine; the id says nothing about merit. */
function compareIds(left: ComparableEntry, right: ComparableEntry): number {
  return left.entry.entryId < right.entry.entryId ? -1 : 1
}
