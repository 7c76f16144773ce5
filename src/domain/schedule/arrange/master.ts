import { lineBuilder, noLines } from './lines'
import { brokenRows, takesPart, type ResourceRow, type Weighted } from './master-rows'
import { eachCheap, pricesOf, type Prices } from './prices'
import { columnOf, costOf, placeOf, type Problem } from './problem'
import type { LinearModel, NewColumns, NewRows, Search, SolverAnswer, SolverRequest } from './solver'

/** The relaxation of the whole question: stages may be held in parts, here a third, there two thirds. */
export interface Relaxed {
  /** No plan with every stage placed costs less than this, nor one with stages left out, each at `unplacedCost`. */
  readonly bound: number
  readonly prices: Prices
  readonly weighted: readonly Weighted[]
  /** Places the relaxation has been given so far. */
  readonly columns: readonly number[]
  /** Stages it leaves out, wholly or in part. */
  readonly leftOut: readonly number[]
  readonly finished: boolean
}

const negative = 1e-7
const columnsPerStage = 8

/**
 * Solves the relaxation over every place of every stage without ever writing them all down: it starts from a few cheap
 * ones, adds the limits the answer breaks and the places whose reduced cost is below 0, and ends when there are none.
 */
export function* relax(
  problem: Problem,
  first: readonly number[],
  tell: (bound: number) => SolverRequest,
): Search<Relaxed> {
  const { stages, monthRoom, monthWeight, unplacedCost } = problem
  const fixedColumns = stages.length + monthRoom.length
  const fixedRows = fixedColumns
  const columns = [...new Set(first)]
  const known = new Set(columns)
  const rows: ResourceRow[] = []
  const rowsSeen = new Set<string>()
  let bound = 0
  let prices: Prices | null = null
  let answer: SolverAnswer = yield { ask: 'lp', model: firstModel(problem, columns) }
  for (;;) {
    const weighted = columns.flatMap((column, at): Weighted[] => {
      const value = answer.values[fixedColumns + at] ?? 0
      return value > 1e-7 ? [{ column, value }] : []
    })
    const duals = {
      stage: (index: number) => answer.duals[index] ?? 0,
      month: (month: number) => Math.max(-monthWeight, Math.min(0, answer.duals[stages.length + month] ?? 0)),
      rows,
      row: (number: number) => Math.min(0, answer.duals[fixedRows + number] ?? 0),
    }
    const broken = brokenRows(problem, weighted).filter((row) => isNew(rowsSeen, row))
    prices = pricesOf(problem, duals)
    const least = new Float64Array(stages.length)
    const cheap = stages.map((): { column: number; price: number }[] => [])
    eachCheap(problem, prices, -negative, (stage, slot, start, price) => {
      if (price < (least[stage.index] as number)) least[stage.index] = price
      const column = columnOf(problem, stage.index, slot, start)
      if (!known.has(column)) cheap[stage.index]?.push({ column, price })
    })
    const charged = rows.reduce((sum, { limit }, number) => sum + limit * duals.row(number), 0)
    const monthly = monthRoom.reduce((sum, room, month) => sum + room * duals.month(month), 0)
    const worth = stages.reduce(
      (sum, { index }) => sum + Math.min(duals.stage(index) + (least[index] as number), unplacedCost),
      0,
    )
    bound = Math.max(bound, worth + charged + monthly)
    const added = cheap.flatMap((list) =>
      list
        .sort((left, right) => left.price - right.price || left.column - right.column)
        .slice(0, columnsPerStage)
        .map(({ column }) => column),
    )
    const finished = broken.length === 0 && added.length === 0
    if (finished || answer.stop || answer.status !== 'solved') {
      const leftOut = stages.flatMap(({ index }) => ((answer.values[index] ?? 0) > 1e-6 ? [index] : []))
      return { bound, prices, weighted, columns, leftOut, finished }
    }
    if ((yield tell(bound)).stop) return { bound, prices, weighted, columns, leftOut: [], finished: false }
    rows.push(...broken)
    const newRows = rowsFor(problem, broken, columns, fixedColumns)
    for (const column of added) known.add(column)
    columns.push(...added)
    answer = yield { ask: 'grow', rows: newRows, columns: columnsFor(problem, added, rows) }
  }
}

function isNew(seen: Set<string>, { kind, of, day }: ResourceRow): boolean {
  const key = `${kind} ${of} ${day}`
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

/** Each stage once (or left out, at a price), months with what is too many, and the first few places. */
function firstModel(problem: Problem, columns: readonly number[]): LinearModel {
  const { stages, monthRoom, monthWeight, unplacedCost, monthOf } = problem
  const rows = lineBuilder()
  const fixed = stages.length + monthRoom.length
  const places = columns.map((column) => placeOf(problem, column))
  const ofStage = stages.map((): number[] => [])
  const ofMonth = [...monthRoom].map((): number[] => [])
  for (const [at, { index, start }] of places.entries()) {
    ofStage[index]?.push(fixed + at)
    if (stages[index]?.final === true) ofMonth[monthOf[start] ?? -1]?.push(fixed + at)
  }
  for (const [index, list] of ofStage.entries()) {
    rows.add(index, 1)
    for (const column of list) rows.add(column, 1)
    rows.end()
  }
  for (const [month, list] of ofMonth.entries()) {
    rows.add(stages.length + month, -1)
    for (const column of list) rows.add(column, 1)
    rows.end()
  }
  const count = fixed + columns.length
  return {
    cost: Float64Array.from({ length: count }, (_, at) => {
      if (at < stages.length) return unplacedCost
      return at < fixed ? monthWeight : placeCost(problem, columns[at - fixed] ?? 0)
    }),
    upper: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    rows: {
      ...rows.pack(),
      lower: Float64Array.from({ length: fixed }, (_, at) => (at < stages.length ? 1 : Number.NEGATIVE_INFINITY)),
      upper: Float64Array.from({ length: fixed }, (_, at) =>
        at < stages.length ? 1 : (monthRoom[at - stages.length] ?? 0),
      ),
    },
  }
}

function placeCost(problem: Problem, column: number): number {
  const { index, slot, start } = placeOf(problem, column)
  const stage = problem.stages[index]
  return stage === undefined ? 0 : costOf(stage, slot, start)
}

function rowsFor(
  problem: Problem,
  rows: readonly ResourceRow[],
  columns: readonly number[],
  fixedColumns: number,
): NewRows {
  const lines = lineBuilder()
  const places = columns.map((column) => placeOf(problem, column))
  for (const row of rows) {
    for (const [at, place] of places.entries()) if (takesPart(problem, row, place)) lines.add(fixedColumns + at, 1)
    lines.end()
  }
  return {
    ...lines.pack(),
    lower: new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY),
    upper: Float64Array.from(rows, ({ limit }) => limit),
  }
}

function columnsFor(problem: Problem, columns: readonly number[], rows: readonly ResourceRow[]): NewColumns {
  const { stages, monthRoom, monthOf } = problem
  if (columns.length === 0) return { ...noLines, cost: new Float64Array(0), upper: new Float64Array(0) }
  const fixedRows = stages.length + monthRoom.length
  const lines = lineBuilder()
  for (const column of columns) {
    const place = placeOf(problem, column)
    lines.add(place.index, 1)
    if (stages[place.index]?.final === true) lines.add(stages.length + (monthOf[place.start] ?? 0), 1)
    for (const [number, row] of rows.entries()) if (takesPart(problem, row, place)) lines.add(fixedRows + number, 1)
    lines.end()
  }
  return {
    ...lines.pack(),
    cost: Float64Array.from(columns, (column) => placeCost(problem, column)),
    upper: new Float64Array(columns.length).fill(Number.POSITIVE_INFINITY),
  }
}
