/** Row and column, counted from 0. */
export type Cell = readonly [row: number, column: number]

export function placeOf([row, column]: Cell): string {
  return `${row} ${column}`
}

/** Where Tab leads: to the cell last focused while it is there, else to the first one; never nowhere. */
export function tabStop(cells: readonly Cell[], at: string | null): string | null {
  const here = cells.find((cell) => placeOf(cell) === at) ?? cells[0]
  return here === undefined ? null : placeOf(here)
}

/** The nearest cell in a direction; up and down may shift aside where the column has a gap. */
export function neighbour(
  cells: readonly Cell[],
  [row, column]: Cell,
  [down, right]: readonly [down: number, right: number],
): Cell | null {
  let best: { readonly cell: Cell; readonly far: number } | null = null
  for (const cell of cells) {
    const [r, c] = cell
    const along = down === 0 ? (c - column) * right : (r - row) * down
    const aside = down === 0 ? Math.abs(r - row) : Math.abs(c - column)
    if (along <= 0 || (down === 0 && aside > 0)) continue
    const far = along * 100 + aside
    if (best === null || far < best.far) best = { cell, far }
  }
  return best?.cell ?? null
}
