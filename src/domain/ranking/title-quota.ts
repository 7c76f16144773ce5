import type { TeamSize } from '../contests/team-size'
import type { ContestClass, GroupKind } from '../contests/vocabulary'
import { accept, decide, refuse, type Decision, type Reason } from '../decision'
import type { EntryId } from '../ids'
import type { RankRow } from './rule-pack'

/** A contest's share of its title quota for one group, such as worker 2 and teacher 1. */
export interface TitleSplit {
  readonly group: GroupKind
  readonly count: number
}

export interface TitleInput {
  readonly contestClass: ContestClass
  readonly size: TeamSize
  readonly groups: readonly { readonly kind: GroupKind; readonly rows: readonly RankRow[] }[]
  /** Null or left out: the whole quota goes to the workers, or to the only group where groups are not kept apart. */
  readonly split?: readonly TitleSplit[] | null | undefined
}

/** Why an entry gets no title: students never do; only a tie keeps someone within reach of it undecided. */
export type NoTitle = 'student' | 'not_ranked' | 'beyond_quota' | 'tie_at_edge'

export interface TitleRow {
  readonly entryId: EntryId
  readonly group: GroupKind
  readonly rank: number | null
  readonly title: boolean
  readonly because: NoTitle | null
}

export interface Titles {
  readonly quota: number
  readonly rows: readonly TitleRow[]
}

/**
 * How many entries of one event earn the title 山东省技术能手: class one gives it to the first 3 singles,
 * the first 2 pairs or the first team of three; class two to the first. Source: rule book 5.
 * Larger teams have no rule in the sources and are refused.
 */
export function titleQuota(contestClass: ContestClass, size: TeamSize): Decision<number> {
  if (size === 'team') return refuse({ code: 'awards.title_quota_unknown', params: { size } })
  if (contestClass === 'two') return accept(1)
  return accept({ single: 3, pair: 2, three: 1 }[size])
}

/** Who of an event earns the title, and why each other entry does not. A tie across the last place is left open. */
export function grantTitles({ contestClass, size, groups, split }: TitleInput): Decision<Titles> {
  const quota = titleQuota(contestClass, size)
  if (quota.kind === 'refused') return quota
  const reasons = splitReasons(split ?? [], quota.value)
  const rows = groups.flatMap(({ kind, rows: ranking }) => {
    const count = split ? countFor(kind, split) : kind === 'worker' || kind === 'open' ? quota.value : 0
    return ranking.map((row) => titleRow(row, ranking, kind, count))
  })
  return decide(reasons, { quota: quota.value, rows })
}

function splitReasons(split: readonly TitleSplit[], quota: number): Reason[] {
  const reasons: Reason[] = []
  const sum = split.reduce((total, { count }) => total + count, 0)
  if (sum > quota) reasons.push({ code: 'awards.title_split_over_quota', params: { split: sum, quota }, path: 'split' })
  if (countFor('student', split) > 0) reasons.push({ code: 'awards.title_split_student', path: 'split' })
  return reasons
}

function countFor(kind: GroupKind, split: readonly TitleSplit[]): number {
  return split.filter(({ group }) => group === kind).reduce((total, { count }) => total + count, 0)
}

function titleRow(row: RankRow, ranking: readonly RankRow[], group: GroupKind, count: number): TitleRow {
  const because = whyNot(row, ranking, group, count)
  return { entryId: row.entryId, group, rank: row.rank, title: because === null, because }
}

function whyNot({ rank }: RankRow, ranking: readonly RankRow[], group: GroupKind, count: number): NoTitle | null {
  if (group === 'student') return 'student'
  if (rank === null) return 'not_ranked'
  if (rank > count) return 'beyond_quota'
  const lowest = rank - 1 + ranking.filter((other) => other.rank === rank).length
  return lowest > count ? 'tie_at_edge' : null
}
