import type { EntryStatus } from '../contests/vocabulary'
import type { DecimalText } from '../exact'
import type { EntryId } from '../ids'
import type { RoundingPoint } from '../marking/total'
import type { AwardRule } from './awards'
import type { TitleSplit } from './title-quota'

/**
 * Everything that turns the marks of one event × group into ranks, awards and titles, as data of the contest.
 * `parts` weigh theory, practice or modules (rule book 4.1); without any, the scheme's 100 marks are the total.
 */
export interface RulePack {
  readonly parts: readonly PartWeight[]
  readonly roundingPoint: RoundingPoint
  readonly ranking: RankingRule
  readonly awards: AwardRule | null
  /** How the title 山东省技术能手 is split over groups; null gives the whole quota to the workers. */
  readonly titleSplit: readonly TitleSplit[] | null
}

/** A part of an event, such as theory 理论 or practice 实操, and its weight in percent. */
export interface PartWeight {
  readonly code: string
  readonly name: string
  readonly weightPercent: DecimalText
}

/**
 * How one group of an event is ranked, as data of the contest (rule book 5).
 * `total` counts first, high before low, unless the list itself says where it stands.
 */
export interface RankingRule {
  readonly tieBreaks: readonly TieBreak[]
  readonly lastResort: LastResort
  /** Totals and parts are compared as shown, rounded half up to so many places; null compares exact values. */
  readonly decimals?: number | null | undefined
}

export const tieBreakKeys = ['total', 'part', 'time'] as const

/** One key that separates equal entries; `part` names a part or module such as `practical`; time is better `low`. */
export interface TieBreak {
  readonly key: (typeof tieBreakKeys)[number]
  readonly part?: string | undefined
  readonly direction: 'high' | 'low'
}

export const lastResorts = ['share', 'ruling', 'lots', 'extra_round'] as const
/** When all keys are equal: share the rank, or have it decided by the chief judge, by lot, or by an extra round. */
export type LastResort = (typeof lastResorts)[number]

/** One entry with its marks (of 100) and time (seconds); null where it has none, which ranks behind any value. */
export interface RankingEntry {
  readonly entryId: EntryId
  readonly status: EntryStatus
  readonly total: DecimalText | null
  readonly parts?: Readonly<Record<string, DecimalText | null>> | undefined
  readonly time?: DecimalText | null | undefined
}

/** A recorded decision over entries that no key separates, best first. */
export interface Ruling {
  readonly order: readonly EntryId[]
  readonly reason: string
}

export const separators = ['total', 'part', 'time', 'ruling', 'lots', 'extra_round', 'shared', 'unresolved'] as const

/** What set an entry apart from its neighbour, or that nothing did: `shared`, or `unresolved` where a decision is due. */
export interface Separator {
  readonly by: (typeof separators)[number]
  readonly part?: string | undefined
}

/** One row of a ranking, best first. */
export interface RankRow {
  readonly entryId: EntryId
  readonly status: EntryStatus
  /** Shared ranks skip: 1, 2, 2, 4. Null for whoever is not ranked. */
  readonly rank: number | null
  readonly shared: boolean
  /** The rank is that of a tie still to be decided. */
  readonly unresolved: boolean
  /** What put it behind the row above; null for the first and for whoever is not ranked. */
  readonly decidedBy: Separator | null
  /** What put it ahead of the row below; null for the last ranked row. */
  readonly aheadBy: Separator | null
}

/** Entries from `rank` on that only a recorded decision may order. */
export interface UnresolvedTie {
  readonly rank: number
  readonly entryIds: readonly EntryId[]
  readonly lastResort: Exclude<LastResort, 'share'>
}

/** Entries from `rank` on that the rules compare by a part nobody has a mark of, so that no order among them is right. */
export interface MissingPart {
  readonly part: string
  readonly rank: number
  readonly entryIds: readonly EntryId[]
}

export interface Ranking {
  readonly rows: readonly RankRow[]
  readonly missingParts: readonly MissingPart[]
  readonly unresolved: readonly UnresolvedTie[]
}
