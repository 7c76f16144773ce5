/** A station everybody passes once: how long it takes and how many teams fit in at the same time. */
export interface RotationModule {
  readonly code: string
  readonly minutes: number
  readonly stations: number
  /** Minutes between two teams on the same place of it. */
  readonly changeover: number
}

/** A stretch in which nobody works, such as lunch; minutes after midnight, the end not included. */
export interface Pause {
  readonly from: number
  readonly to: number
}

/** Teams (competitors or batches) through modules, in any order. Whole minutes throughout. */
export interface RotationProblem {
  readonly teams: number
  readonly modules: readonly RotationModule[]
  /** Least rest of a team between two modules. */
  readonly rest: number
  /** Least time to walk from one module to the next; counts as rest. */
  readonly transfer: number
  /** Nobody works before this minute of the day. */
  readonly start: number
  readonly pauses: readonly Pause[]
}

/** One team at one module, both by their index. */
export interface Visit {
  readonly team: number
  readonly module: number
  readonly start: number
  readonly end: number
}

/** Minutes a team needs between two modules: rest and walk at once. */
export function gapOf({ rest, transfer }: Pick<RotationProblem, 'rest' | 'transfer'>): number {
  return Math.max(rest, transfer)
}

/** Pauses in order, those that touch or overlap made one, empty ones left out. */
export function tidyPauses(pauses: readonly Pause[]): Pause[] {
  const tidy: Pause[] = []
  for (const pause of pauses.filter(({ from, to }) => to > from).toSorted((left, right) => left.from - right.from)) {
    const last = tidy.at(-1)
    if (last !== undefined && pause.from <= last.to) {
      tidy[tidy.length - 1] = { from: last.from, to: Math.max(last.to, pause.to) }
    } else tidy.push(pause)
  }
  return tidy
}

/** The first minute from `at` on at which work of that length does not run into a pause. Pauses must be tidy. */
export function outsidePauses(pauses: readonly Pause[], at: number, minutes: number): number {
  let start = at
  for (const { from, to } of pauses) if (start < to && start + minutes > from) start = to
  return start
}

/** The minute the last visit ends; the start of the day where there is none. */
export function lastEnd({ start }: Pick<RotationProblem, 'start'>, visits: readonly Visit[]): number {
  return visits.reduce((latest, { end }) => Math.max(latest, end), start)
}

/** Minutes teams stand about between their first and last module, besides pauses; the second aim. */
export function idleMinutes(problem: RotationProblem, visits: readonly Visit[]): number {
  const pauses = tidyPauses(problem.pauses)
  let idle = 0
  for (let team = 0; team < problem.teams; team += 1) {
    const own = visits.filter((visit) => visit.team === team)
    if (own.length === 0) continue
    const work = own.reduce((sum, { start, end }) => sum + end - start, 0)
    const [first, last] = [Math.min(...own.map(({ start }) => start)), Math.max(...own.map(({ end }) => end))]
    const paused = pauses.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, last) - Math.max(from, first)),
      0,
    )
    idle += last - first - work - paused
  }
  return idle
}
