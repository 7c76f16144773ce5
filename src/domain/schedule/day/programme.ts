import type { GroupKind } from '../../contests/vocabulary'
import type { Day } from '../days'

export const itemKinds = [
  'report',
  'meeting',
  'familiarise',
  'check_in',
  'draw',
  'module',
  'break',
  'marking',
  'signing',
  'other',
] as const
/** 报到 → 技术说明会 → 熟悉场地 → 检录 → 抽签 → 比赛模块 → 休息 → 评分 → 签字封存. Source: rule book 3, a competition day. */
export type ItemKind = (typeof itemKinds)[number]

/** One entry of an event's programme. Times are minutes after midnight in Asia/Shanghai. */
export interface DayItem {
  readonly id: string
  readonly kind: ItemKind
  readonly title: string
  readonly day: Day
  readonly start: number
  readonly duration: number
  /** How short it may become when the day runs late; the same as `duration` for what cannot be cut. */
  readonly minDuration: number
  /** Code of the module held or marked; null where it is about none or all. */
  readonly module: string | null
  /** The batch it is for, from 1; null for everybody. */
  readonly batch: number | null
  readonly place: string | null
  /** Workstations it has; null where that does not matter. */
  readonly stations: number | null
  readonly note: string | null
  /** Keeps its time when others are shifted; a floating item follows what comes before it. */
  readonly fixed: boolean
}

/** A module of the event as the day sees it. */
export interface DayModule {
  readonly code: string
  readonly name: string
  readonly minutes: number
  /** Batches it can take at the same time. */
  readonly stations: number
}

/** What the day of one event goes by; minutes throughout, `latestEnd` after midnight. */
export interface DaySettings {
  /** Workstations drawn for; a batch has at most as many places. */
  readonly workstations: number
  /** Whether each group has batches of its own. */
  readonly batchByGroup: boolean
  /** Rest between two modules of one batch. */
  readonly minRest: number
  readonly latestEnd: number
  /** After this many minutes nobody is let in any more; 15 to 20 are usual. Source: rule book 3. */
  readonly lateEntry: number
  /** Whether check-in and draw are held again before every module. Source: rule book 3. */
  readonly drawEachModule: boolean
  /** Judges' names may be left out of the programme book on purpose. Source: rule book 3. */
  readonly judgesNamed: boolean
  readonly modules: readonly DayModule[]
}

/** How many places a batch has been given, and of which group; null for all groups together. */
export interface BatchSize {
  readonly number: number
  readonly group: GroupKind | null
  readonly size: number
}

/** What a new programme starts from: nobody is cut short of rest, the hall closes at six, names stay out. */
export const defaultDaySettings: DaySettings = {
  workstations: 10,
  batchByGroup: false,
  minRest: 15,
  latestEnd: 18 * 60,
  lateEntry: 15,
  drawEachModule: true,
  judgesNamed: false,
  modules: [],
}

/** The minute at which an item ends. */
export function endOf(item: Pick<DayItem, 'start' | 'duration'>): number {
  return item.start + item.duration
}

/** Whether competitors are taken up by it: marking and signing go on without them. */
export function occupiesCompetitors({ kind }: Pick<DayItem, 'kind'>): boolean {
  return kind !== 'marking' && kind !== 'signing'
}

/** Whether two items are about some of the same competitors. */
export function sharesBatch(left: Pick<DayItem, 'batch'>, right: Pick<DayItem, 'batch'>): boolean {
  return left.batch === null || right.batch === null || left.batch === right.batch
}

/** The order a programme is read in: by day, time, batch, and its own order where those are the same. */
export function inOrder(items: readonly DayItem[]): DayItem[] {
  return items.toSorted(
    (left, right) =>
      (left.day < right.day ? -1 : left.day > right.day ? 1 : 0) ||
      left.start - right.start ||
      (left.batch ?? 0) - (right.batch ?? 0),
  )
}

/** Whether two items say the same in every field. */
export function sameItem(left: DayItem | undefined, right: DayItem | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  const keys = Object.keys(right) as (keyof DayItem)[]
  return keys.every((key) => left[key] === right[key])
}
