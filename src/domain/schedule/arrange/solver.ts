import type { Plan } from '../plan'

/** Rows or columns in compressed form: entry `k` of line `i` lies between `starts[i]` and `starts[i + 1]`. */
export interface Lines {
  readonly starts: Int32Array
  readonly indices: Int32Array
  readonly values: Float64Array
}

export interface NewColumns extends Lines {
  readonly cost: Float64Array
  readonly upper: Float64Array
}

export interface NewRows extends Lines {
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/** Minimise cost over columns from 0 to `upper`, row by row within its bounds. */
export interface LinearModel {
  readonly cost: Float64Array
  readonly upper: Float64Array
  readonly rows: NewRows
}

/** What the search has so far, to be shown. */
export interface Progress {
  readonly step: 'first' | 'bound' | 'improve' | 'prove' | 'explain'
  /** Cost of the best plan so far, null before there is one that places every stage. */
  readonly cost: number | null
  /** No plan can cost less. */
  readonly bound: number | null
  /** The best plan, when it is a new one. */
  readonly plan: Plan | null
  readonly placed: number
  readonly toPlace: number
  /** Places looked at in the step. */
  readonly columns: number
}

/** What the search asks of whoever runs it: the domain itself neither solves linear programs nor knows the time. */
export type SolverRequest =
  | { readonly ask: 'tell'; readonly progress: Progress }
  | { readonly ask: 'lp'; readonly model: LinearModel }
  | { readonly ask: 'grow'; readonly columns: NewColumns; readonly rows: NewRows }
  | {
      readonly ask: 'mip'
      readonly model: LinearModel
      readonly start: Float64Array | null
      /** Stop when the answer is known to lie within this of the best. */
      readonly within: number
      /** A share of the time left that it may take, 1 for all of it. */
      readonly share: number
      /** What to show when a better answer was found, or with null only a bound. */
      readonly heard: (values: Float64Array | null, bound: number) => Progress
    }

export interface SolverAnswer {
  readonly status: 'solved' | 'infeasible' | 'stopped'
  readonly objective: number
  /** Of an integer program, below which no answer lies. */
  readonly bound: number
  readonly values: Float64Array
  readonly duals: Float64Array
  /** Whether the time is up or somebody asked to stop. */
  readonly stop: boolean
}

/** A search that hands out questions and is given their answers. */
export type Search<Result> = Generator<SolverRequest, Result, SolverAnswer>
