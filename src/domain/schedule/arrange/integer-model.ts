import { lineBuilder } from './lines'
import { costOf, placeOf, type Column, type Problem } from './problem'
import type { LinearModel } from './solver'

/** The question with whole stages only, over chosen places, with every limit those places could break. */
export interface IntegerModel {
  readonly model: LinearModel
  /** The chosen places, in the order of the first columns of the model. */
  readonly columns: readonly number[]
}

interface Piece {
  readonly at: number
  readonly index: number
  readonly from: number
  readonly to: number
}

/** `mayLeaveOut`: whether a stage may go without a place, at `unplacedCost`. */
export function integerModel(problem: Problem, columns: readonly number[], mayLeaveOut: boolean): IntegerModel {
  const { stages, monthRoom, monthWeight, monthOf, unplacedCost, cityRoom } = problem
  const { size } = problem.timeline
  const places = columns.map((column) => placeOf(problem, column))
  const lines = lineBuilder()
  const lower: number[] = []
  const upper: number[] = []
  const endRow = (least: number, most: number) => {
    lines.end()
    lower.push(least)
    upper.push(most)
  }
  const crowded = columns.length
  const leftOut = crowded + monthRoom.length
  const byStage = stages.map((): number[] => [])
  const byMonth = [...monthRoom].map((): number[] => [])
  for (const [at, { index, start }] of places.entries()) {
    byStage[index]?.push(at)
    if (stages[index]?.final === true) byMonth[monthOf[start] ?? -1]?.push(at)
  }
  for (const [index, list] of byStage.entries()) {
    for (const at of list) lines.add(at, 1)
    if (mayLeaveOut) lines.add(leftOut + index, 1)
    endRow(1, 1)
  }
  for (const [month, list] of byMonth.entries()) {
    if (list.length <= (monthRoom[month] ?? 0)) continue
    for (const at of list) lines.add(at, 1)
    lines.add(crowded + month, -1)
    endRow(Number.NEGATIVE_INFINITY, monthRoom[month] ?? 0)
  }
  for (const { pieces, of } of resources(problem, places)) {
    const limitOf = (day: number) => (of < 0 ? 1 : (cityRoom[of * size + day] ?? 0))
    for (const { members, limit } of cliques(pieces, limitOf)) {
      for (const at of members) lines.add(at, 1)
      endRow(Number.NEGATIVE_INFINITY, limit)
    }
  }
  for (const members of orderRows(problem, places)) {
    for (const at of members) lines.add(at, 1)
    endRow(Number.NEGATIVE_INFINITY, 1)
  }
  const cost = [
    ...places.map(({ index, slot, start }) => {
      const stage = stages[index]
      return stage === undefined ? 0 : costOf(stage, slot, start)
    }),
    ...[...monthRoom].map(() => monthWeight),
    ...(mayLeaveOut ? stages.map(() => unplacedCost) : []),
  ]
  const most = cost.map((_, at) => (at >= crowded && at < leftOut ? stages.length : 1))
  return {
    columns,
    model: {
      cost: Float64Array.from(cost),
      upper: Float64Array.from(most),
      rows: { ...lines.pack(), lower: Float64Array.from(lower), upper: Float64Array.from(upper) },
    },
  }
}

/** The days each place takes of each venue, city (`of` from 0) and group of people. */
function resources(problem: Problem, places: readonly Column[]): { readonly of: number; readonly pieces: Piece[] }[] {
  const { stages, cityOfVenue } = problem
  const found = new Map<string, { of: number; pieces: Piece[] }>()
  const add = (key: string, of: number, piece: Piece) => {
    const known = found.get(key)
    if (known === undefined) found.set(key, { of, pieces: [piece] })
    else known.pieces.push(piece)
  }
  for (const [at, { index, slot, start }] of places.entries()) {
    const stage = stages[index]
    if (stage === undefined) continue
    const venue = stage.venues[slot] ?? 0
    const last = start + stage.length - 1
    add(`venue ${venue}`, -1, { at, index, from: start - stage.before, to: last + stage.after })
    const city = cityOfVenue[venue] ?? 0
    if (stage.final) add(`city ${city}`, city, { at, index, from: start, to: last })
    for (const group of stage.groups) add(`group ${group}`, -1, { at, index, from: start, to: last })
  }
  return [...found.values()]
}

/** Sets of places of which all take one day, none of them within another of the same limit, if they can be too many. */
function cliques(
  pieces: readonly Piece[],
  limitOf: (day: number) => number,
): { readonly members: readonly number[]; readonly limit: number }[] {
  const starting = new Map<number, Piece[]>()
  const lastDays = new Set<number>()
  for (const piece of pieces) {
    const list = starting.get(piece.from)
    if (list === undefined) starting.set(piece.from, [piece])
    else list.push(piece)
    lastDays.add(piece.to)
  }
  const days = [...new Set([...starting.keys(), ...lastDays])].sort((left, right) => left - right)
  const first = days[0] ?? 0
  const last = days.at(-1) ?? -1
  const rows: { readonly members: readonly number[]; readonly limit: number }[] = []
  let open: Piece[] = []
  let grown = false
  for (let day = first; day <= last; day += 1) {
    const begun = starting.get(day) ?? []
    if (begun.length > 0) {
      open.push(...begun)
      grown = true
    }
    const limit = limitOf(day)
    // A day whose limit differs from the next day's needs its own row, even where nothing ends on it; so does the next.
    const changes = limit !== limitOf(day + 1)
    if ((grown && lastDays.has(day)) || changes) {
      if (new Set(open.map(({ index }) => index)).size > limit) rows.push({ members: open.map(({ at }) => at), limit })
      grown = changes
    }
    if (lastDays.has(day)) open = open.filter(({ to }) => to > day)
  }
  return rows
}

/** For each day on which a final could start: it has not started by then, or its preliminary was early enough. */
function orderRows(problem: Problem, places: readonly Column[]): number[][] {
  const { stages, pairs } = problem
  const byStage = new Map<number, { at: number; start: number }[]>()
  for (const [at, { index, start }] of places.entries()) {
    const list = byStage.get(index)
    if (list === undefined) byStage.set(index, [{ at, start }])
    else list.push({ at, start })
  }
  return pairs.flatMap(({ first, second, gap }) => {
    const length = stages[first]?.length ?? 0
    const finals = byStage.get(second) ?? []
    const preliminaries = byStage.get(first) ?? []
    return [...new Set(finals.map(({ start }) => start))].flatMap((day) => {
      const late = preliminaries.filter(({ start }) => start + length - 1 >= day - gap)
      if (late.length === 0) return []
      return [[...finals.filter(({ start }) => start <= day), ...late].map(({ at }) => at)]
    })
  })
}
