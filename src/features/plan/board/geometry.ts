import type { LaidRow } from './layout'
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

/** How far to scroll so that a stretch is in view; as little as possible, with some air around it. */
export function scrolledTo(stretch: { from: number; to: number }, scrolled: number, view: number, air: number): number {
  if (stretch.from - air < scrolled) return Math.max(0, stretch.from - air)
  if (stretch.to + air > scrolled + view) return stretch.to + air - view
  return scrolled
}
