import { isOpen, type CellView } from './cells'

/** How many cells of a sheet are in which state, as I see it. */
export interface Tally {
  readonly all: number
  /** Cells in which nothing is left for me to enter. */
  readonly done: number
  /** Cells whose mark is settled. */
  readonly settled: number
  readonly spreads: number
  readonly conflicts: number
  readonly unusable: number
  readonly unsure: number
  readonly flags: number
}

export const emptyTally: Tally = {
  all: 0,
  done: 0,
  settled: 0,
  spreads: 0,
  conflicts: 0,
  unusable: 0,
  unsure: 0,
  flags: 0,
}

export function countAll(lanes: ReadonlyMap<string, ReadonlyMap<string, CellView>>): Tally {
  const tally = { ...emptyTally }
  for (const lane of lanes.values()) for (const view of lane.values()) add(tally, view, 1)
  return tally
}

/** The count after one cell became another. */
export function recount(tally: Tally, before: CellView, after: CellView): Tally {
  const next = { ...tally }
  add(next, before, -1)
  add(next, after, 1)
  return next
}

type Counting = { -readonly [Count in keyof Tally]: number }

function add(tally: Counting, view: CellView, by: number): void {
  tally.all += by
  if (!isOpen(view)) tally.done += by
  if (view.state === 'settled') tally.settled += by
  if (view.state === 'spread') tally.spreads += by
  if (view.state === 'conflict') tally.conflicts += by
  if (view.state === 'unusable') tally.unusable += by
  if (view.open.some(({ kind }) => kind === 'unsure')) tally.unsure += by
  if (view.open.some(({ kind }) => kind === 'flag')) tally.flags += by
}
