import type { StageId } from '#domain/ids'
import { laneHeight, type LaidRow } from './layout'
import type { TimeScale } from './time-scale'
import type { RowKind } from './url-state'

/** The sticky row heads' width; the days begin to the right of it. Venues and hosts have long names. */
export function headWidthOf(kind: RowKind): number {
  return kind === 'venue' || kind === 'host' ? 216 : 112
}

/** What the pointer and the painter need to know of the board as it is drawn, without asking the page. */
export interface BoardGeometry {
  readonly scale: TimeScale
  readonly headWidth: number
  readonly rows: readonly LaidRow[]
  /** The top of each row, and the end of the last. */
  readonly tops: readonly number[]
}

export function topsOf(rows: readonly LaidRow[]): number[] {
  const tops = [0]
  for (const { height } of rows) tops.push((tops.at(-1) ?? 0) + height)
  return tops
}

/** The row at a height; above the first and below the last there is none. */
export function rowAt({ tops }: Pick<BoardGeometry, 'tops'>, y: number): number | null {
  const index = tops.findIndex((top) => top > y) - 1
  return index < 0 ? null : index
}

/** The bars a frame between two corners touches; corners are counted from the first day's edge and the first row's top. */
export function barsWithin(
  { rows, tops }: Pick<BoardGeometry, 'rows' | 'tops'>,
  one: { readonly x: number; readonly y: number },
  other: { readonly x: number; readonly y: number },
): StageId[] {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)]
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)]
  return rows.flatMap(({ bars }, index) =>
    bars
      .filter((bar) => {
        const at = (tops[index] ?? 0) + bar.top
        return bar.left <= right && bar.left + bar.width >= left && at <= bottom && at + laneHeight - 2 >= top
      })
      .map(({ stage }) => stage.stageId),
  )
}

/** How far to scroll so that a stretch is in view; as little as possible, with some air around it. */
export function scrolledTo(stretch: { from: number; to: number }, scrolled: number, view: number, air: number): number {
  if (stretch.from - air < scrolled) return Math.max(0, stretch.from - air)
  if (stretch.to + air > scrolled + view) return stretch.to + air - view
  return scrolled
}
