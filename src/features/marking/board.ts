/** The order in which someone goes through the cells of a form. */

export const ways = ['work', 'aspect'] as const
/** `work`: one work, all aspects of the form; `aspect`: one aspect, all works. */
export type Way = (typeof ways)[number]

export interface Cell {
  readonly aspectId: string
  readonly workCode: string
}

export interface Board {
  readonly aspects: readonly string[]
  readonly works: readonly string[]
}

export type Direction = 'up' | 'down' | 'left' | 'right'

export function sameCell(left: Cell, right: Cell): boolean {
  return left.aspectId === right.aspectId && left.workCode === right.workCode
}

/** All cells, lane after lane: a lane is what one goes through without changing the work (or the aspect). */
export function cellsInOrder({ aspects, works }: Board, way: Way): readonly Cell[] {
  return way === 'work'
    ? works.flatMap((workCode) => aspects.map((aspectId) => ({ aspectId, workCode })))
    : aspects.flatMap((aspectId) => works.map((workCode) => ({ aspectId, workCode })))
}

/** The cells of the lane a cell lies in. */
export function laneOf({ aspects, works }: Board, way: Way, cell: Cell): readonly Cell[] {
  return way === 'work'
    ? aspects.map((aspectId) => ({ aspectId, workCode: cell.workCode }))
    : works.map((workCode) => ({ aspectId: cell.aspectId, workCode }))
}

/** Up and down move within the lane, left and right between lanes; the edge holds. */
export function step(board: Board, way: Way, cell: Cell, direction: Direction): Cell {
  const within = direction === 'up' || direction === 'down'
  const by = direction === 'down' || direction === 'right' ? 1 : -1
  const moveAspect = (way === 'work') === within
  return moveAspect
    ? { ...cell, aspectId: neighbour(board.aspects, cell.aspectId, by) }
    : { ...cell, workCode: neighbour(board.works, cell.workCode, by) }
}

/** The next cell that still wants something, after `from` and round again; null when none does. */
export function nextOpen(board: Board, way: Way, from: Cell, isOpen: (cell: Cell) => boolean): Cell | null {
  const cells = cellsInOrder(board, way)
  const at = cells.findIndex((cell) => sameCell(cell, from))
  const following = [...cells.slice(at + 1), ...cells.slice(0, at + 1)]
  return following.find((cell) => isOpen(cell) && !sameCell(cell, from)) ?? null
}

/** Where to begin: the first cell that wants something, or the very first. */
export function firstCell(board: Board, way: Way, isOpen: (cell: Cell) => boolean): Cell | null {
  const cells = cellsInOrder(board, way)
  return cells.find(isOpen) ?? cells[0] ?? null
}

function neighbour(line: readonly string[], here: string, by: number): string {
  return line[line.indexOf(here) + by] ?? here
}
