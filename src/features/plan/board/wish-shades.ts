import type { Moving } from './board-machine'
import type { BoardGeometry } from './geometry'
import type { BoardStage } from './plan-world'
import { stretchOf } from './time-scale'

/** The row of what is held: another venue's when it hovers there, else its own, else that of its city. */
export function rowOfHeld({ rows }: BoardGeometry, { target, grabbed }: Moving, stage: BoardStage): number {
  const over = target.venueId === undefined ? -1 : rows.findIndex(({ key }) => key === (target.venueId ?? 'none'))
  if (over >= 0) return over
  const own = rows.findIndex(({ bars }) => bars.some((bar) => bar.stage.stageId === grabbed))
  return own >= 0 ? own : rows.findIndex(({ key }) => key === stage.cityCode)
}

/** Shades the days a held stage may be held on and those wished for, in its row; nothing where it has none. */
export function shadeWishes(
  shades: readonly HTMLElement[],
  geometry: BoardGeometry,
  { row, stage }: { readonly row: number; readonly stage: BoardStage },
): void {
  for (const shade of shades) {
    const days = shade.dataset['wish'] === 'window' ? stage.window : stage.preferred
    const stretch = days === null ? null : stretchOf(geometry.scale, days)
    shade.hidden = stretch === null || row < 0
    if (stretch === null || row < 0) continue
    shade.style.insetInlineStart = `${geometry.headWidth + stretch.x}px`
    shade.style.insetBlockStart = `${geometry.tops[row] ?? 0}px`
    shade.style.inlineSize = `${stretch.width}px`
    shade.style.blockSize = `${geometry.rows[row]?.height ?? 0}px`
  }
}
