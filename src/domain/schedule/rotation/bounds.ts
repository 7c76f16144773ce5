import { gapOf, outsidePauses, tidyPauses, type Pause, type RotationProblem } from './problem'

/** The earliest minute at which a rotation can possibly be over, and what stands in the way of an earlier one. */
export interface RotationBound {
  readonly end: number
  /** `team`: what one team has to do; otherwise the index of the busiest module. */
  readonly because: 'team' | number
}

/** The best of the proven bounds: the work of one team with its rests, and the work of each module. */
export function rotationBound(problem: RotationProblem): RotationBound {
  let best: RotationBound = { end: teamBound(problem), because: 'team' }
  for (const index of problem.modules.keys()) {
    const end = moduleBound(problem, index)
    if (end > best.end) best = { end, because: index }
  }
  return best
}

/** The busiest place of a module takes ⌈teams ÷ stations⌉ teams one after the other; equal visits are best begun as early as can be. */
function moduleBound({ teams, modules, pauses, start }: RotationProblem, index: number): number {
  const module = modules[index]
  if (module === undefined || teams === 0) return start
  const tidy = tidyPauses(pauses)
  let [free, end] = [start, start]
  for (let visit = 0; visit < Math.ceil(teams / module.stations); visit += 1) {
    end = outsidePauses(tidy, free, module.minutes) + module.minutes
    free = end + module.changeover
  }
  return end
}

/**
 * One team needs all its modules with a gap between each. Before each pause at most the fullest set of modules that fits
 * can be done; counting every module for every stretch can only make the bound lower, so it stays a bound.
 */
function teamBound(problem: RotationProblem): number {
  const { teams, modules, start } = problem
  if (teams === 0 || modules.length === 0) return start
  const gap = gapOf(problem)
  const lengths = modules.map(({ minutes }) => minutes + gap)
  let left = lengths.reduce((sum, length) => sum + length, 0)
  let from = start
  for (const pause of tidyPauses(problem.pauses)) {
    if (pause.to <= from) continue
    const fits = fullestSum(lengths, stretch(from, pause) + gap)
    if (fits >= left) break
    left -= fits
    from = Math.max(from, pause.to)
  }
  return from + left - gap
}

function stretch(from: number, pause: Pause): number {
  return Math.max(0, pause.from - from)
}

/** The greatest sum of some of the numbers that does not exceed the limit. */
function fullestSum(numbers: readonly number[], limit: number): number {
  const reached = new Set([0])
  for (const number of numbers) {
    for (const sum of Array.from(reached)) if (sum + number <= limit) reached.add(sum + number)
  }
  return Math.max(...reached)
}
