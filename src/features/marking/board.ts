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
  const all = board.aspects.length * board.works.length
  const here = Math.max(0, placeOf(board, way, from))
  for (let past = 1; past < all; past += 1) {
    const cell = cellAt(board, way, (here + past) % all)
    if (cell !== null && isOpen(cell)) return cell
  }
  return null
}

/** The first or the last cell of the lane. */
export function endOf(board: Board, way: Way, cell: Cell, end: 'first' | 'last'): Cell {
  const at = end === 'first' ? 0 : -1
  return way === 'work'
    ? { ...cell, aspectId: board.aspects.at(at) ?? cell.aspectId }
    : { ...cell, workCode: board.works.at(at) ?? cell.workCode }
}

/** Lane after lane: a lane is what one goes through without changing the work (or the aspect). */
function cellAt({ aspects, works }: Board, way: Way, place: number): Cell | null {
  const width = way === 'work' ? aspects.length : works.length
  if (width === 0) return null
  const lane = Math.floor(place / width)
  const aspectId = aspects[way === 'work' ? place % width : lane]
  const workCode = works[way === 'work' ? lane : place % width]
  return aspectId === undefined || workCode === undefined ? null : { aspectId, workCode }
}

function placeOf({ aspects, works }: Board, way: Way, { aspectId, workCode }: Cell): number {
  const aspect = aspects.indexOf(aspectId)
  const work = works.indexOf(workCode)
  return way === 'work' ? work * aspects.length + aspect : aspect * works.length + work
}

function neighbour(line: readonly string[], here: string, by: number): string {
  return line[line.indexOf(here) + by] ?? here
}
