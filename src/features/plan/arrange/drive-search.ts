import type { Highs, Model } from 'highs'
import type { LinearModel, Progress, Search, SolverAnswer, SolverRequest } from '#domain/schedule/arrange/solver'

export interface DriveOptions {
  readonly timeLimitMs: number
  /** Stop once the best plan is at most this share dearer than the bound; 0 for a full proof. */
  readonly gap: number
  readonly now: () => number
  readonly tell: (progress: Progress, elapsedMs: number) => void
}

/** Runs a search to its end: answers what it asks with HiGHS, in this thread. */
export function driveSearch<Result>(highs: Highs, search: Search<Result>, options: DriveOptions): Result {
  const began = options.now()
  const elapsed = () => options.now() - began
  let lp: Model | null = null
  let enough = false

  function tell(progress: Progress): void {
    if (progress.cost !== null && progress.bound !== null)
      enough ||= options.gap > 0 && progress.cost - progress.bound <= options.gap * Math.max(1, progress.cost)
    options.tell(progress, elapsed())
  }

  const isOver = () => enough || elapsed() >= options.timeLimitMs

  function answerTo(request: SolverRequest): SolverAnswer {
    if (request.ask === 'tell') {
      tell(request.progress)
      return { ...nothing, stop: isOver() }
    }
    if (request.ask === 'mip')
      return solveInteger(highs, request, { left: options.timeLimitMs - elapsed(), now: options.now, isOver, tell })
    if (request.ask === 'lp') {
      lp?.dispose()
      lp = highs.createModel(modelData(highs, request.model, false))
      lp.options.set({ output_flag: false, solver: 'simplex' })
    } else if (lp !== null) grow(highs, lp, request)
    if (lp === null) return { ...nothing, stop: true }
    lp.zeroAllClocks()
    lp.options.set('time_limit', Math.max(0.1, (options.timeLimitMs - elapsed()) / 1000))
    lp.run()
    const solved = lp.getModelStatus() === highs.constants.modelStatus.optimal
    const { colValue, rowDual } = lp.getSolution()
    return {
      status: solved ? 'solved' : 'stopped',
      objective: lp.getObjectiveValue(),
      bound: Number.NEGATIVE_INFINITY,
      values: colValue,
      duals: rowDual,
      stop: isOver(),
    }
  }

  try {
    let step = search.next()
    while (!step.done) step = search.next(answerTo(step.value))
    return step.value
  } finally {
    disposeOf(lp)
  }
}

const nothing: SolverAnswer = {
  status: 'stopped',
  objective: Number.NaN,
  bound: Number.NEGATIVE_INFINITY,
  values: new Float64Array(0),
  duals: new Float64Array(0),
  stop: false,
}

function disposeOf(model: Model | null): void {
  model?.dispose()
}

/** How often a bound alone is told while an integer program is solved. */
const tellEveryMs = 250

interface IntegerTerms {
  readonly now: () => number
  readonly left: number
  readonly isOver: () => boolean
  readonly tell: (progress: Progress) => void
}

function solveInteger(
  highs: Highs,
  request: Extract<SolverRequest, { ask: 'mip' }>,
  { left, now, isOver, tell }: IntegerTerms,
): SolverAnswer {
  const { callbackType, modelStatus } = highs.constants
  let told = now()
  return highs.withModel(modelData(highs, request.model, true), (model): SolverAnswer => {
    model.options.set({
      output_flag: false,
      mip_abs_gap: request.within,
      mip_rel_gap: 0,
      random_seed: 0,
      time_limit: Math.max(0.1, (left * request.share) / 1000),
    })
    if (request.start !== null) model.setSolution({ colValue: request.start })
    model.run({
      [callbackType.mipImprovingSolution]: ({ data }) => {
        if (data.mip_solution !== undefined)
          tell(request.heard(data.mip_solution, data.mip_dual_bound ?? Number.NEGATIVE_INFINITY))
        return undefined
      },
      [callbackType.mipInterrupt]: (event) => {
        const time = now()
        if (time - told >= tellEveryMs) {
          told = time
          tell(request.heard(null, event.data.mip_dual_bound ?? Number.NEGATIVE_INFINITY))
        }
        if (isOver()) event.interrupt()
        return undefined
      },
    })
    const status = model.getModelStatus()
    const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
    return {
      status: status === modelStatus.optimal ? 'solved' : status === modelStatus.infeasible ? 'infeasible' : 'stopped',
      objective: model.getObjectiveValue(),
      bound: Number(model.info.get('mip_dual_bound')),
      values: found ? model.getSolution().colValue : new Float64Array(0),
      duals: new Float64Array(0),
      stop: isOver(),
    }
  })
}

function modelData(highs: Highs, { cost, upper, rows }: LinearModel, integer: boolean) {
  const bounded = (values: Float64Array) =>
    values.map((value) =>
      value === Number.POSITIVE_INFINITY
        ? highs.infinity
        : value === Number.NEGATIVE_INFINITY
          ? -highs.infinity
          : value,
    )
  return {
    numCols: cost.length,
    numRows: rows.lower.length,
    colCost: cost,
    colLower: new Float64Array(cost.length),
    colUpper: bounded(upper),
    rowLower: bounded(rows.lower),
    rowUpper: bounded(rows.upper),
    matrix: matrix('csr', rows.lower.length, cost.length, rows),
    ...(integer && { integrality: new Int32Array(cost.length).fill(highs.constants.variableType.integer) }),
  }
}

function matrix(
  format: 'csr' | 'csc',
  numRows: number,
  numCols: number,
  lines: Omit<LinearModel['rows'], 'lower' | 'upper'>,
) {
  return { format, numRows, numCols, starts: lines.starts, indices: lines.indices, values: lines.values }
}

function grow(highs: Highs, lp: Model, { rows, columns }: Extract<SolverRequest, { ask: 'grow' }>): void {
  const { numCols } = lp.getDimensions()
  const infinite = (values: Float64Array) =>
    values.map((value) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity))
  if (rows.lower.length > 0)
    lp.addRows({
      lower: infinite(rows.lower),
      upper: rows.upper,
      matrix: matrix('csr', rows.lower.length, numCols, rows),
    })
  if (columns.cost.length > 0)
    lp.addCols({
      cost: columns.cost,
      lower: new Float64Array(columns.cost.length),
      upper: infinite(columns.upper),
      matrix: matrix('csc', lp.getDimensions().numRows, columns.cost.length, columns),
    })
}
