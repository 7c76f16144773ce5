import { gapOf, idleMinutes, lastEnd, outsidePauses, tidyPauses, type RotationProblem, type Visit } from './problem'

/** A rotation with what it is judged by: first the end, then the idle minutes. */
export interface Rotation {
  readonly visits: readonly Visit[]
  readonly end: number
  readonly idle: number
}

/** Visits by number, team by team: `team * modules + module`. An order of all of them says who goes first. */
export type VisitOrder = readonly number[]

/** Turns orders into rotations: each visit in turn gets the earliest time left for its team and its module. */
export function visitPlacer(problem: RotationProblem): (order: VisitOrder) => Rotation {
  const { modules, start } = problem
  const gap = gapOf(problem)
  const pauses = tidyPauses(problem.pauses)

  return (order) => {
    const teamTimes: number[][] = Array.from({ length: problem.teams }, () => [])
    const placeTimes: number[][][] = modules.map(({ stations }) =>
      Array.from({ length: Math.min(stations, problem.teams) }, () => []),
    )
    const visits: Visit[] = []
    for (const number of order) {
      const team = Math.floor(number / modules.length)
      const index = number % modules.length
      const module = modules[index]
      const [own, places] = [teamTimes[team], placeTimes[index]]
      if (module === undefined || own === undefined || places === undefined) continue
      const { minutes, changeover } = module
      let at = start
      let place: number[] | undefined
      for (;;) {
        at = outsidePauses(pauses, at, minutes)
        const later = freeFrom(own, at, minutes, gap)
        if (later > at) {
          at = later
          continue
        }
        let soonest = Number.POSITIVE_INFINITY
        for (const times of places) {
          const free = freeFrom(times, at, minutes, changeover)
          if (free < soonest) [soonest, place] = [free, times]
          if (free === at) break
        }
        if (soonest === at) break
        at = soonest
      }
      keep(own, at, at + minutes)
      if (place !== undefined) keep(place, at, at + minutes)
      visits.push({ team, module: index, start: at, end: at + minutes })
    }
    return { visits, end: lastEnd(problem, visits), idle: idleMinutes(problem, visits) }
  }
}

/** The first minute from `at` on that leaves the gap to every time already kept; times are start, end, start, end … */
function freeFrom(times: readonly number[], at: number, minutes: number, gap: number): number {
  let free = at
  for (let index = 0; index < times.length; index += 2) {
    const [start = 0, end = 0] = [times[index], times[index + 1]]
    if (start >= free + minutes + gap) break
    if (end + gap > free) free = end + gap
  }
  return free
}

function keep(times: number[], start: number, end: number): void {
  let index = times.length
  while (index > 0 && (times[index - 2] ?? 0) > start) index -= 2
  times.splice(index, 0, start, end)
}

/** Whether one rotation is better: it ends earlier, or as early with less standing about. */
export function isBetter(left: Rotation, right: Rotation | null): boolean {
  return right === null || left.end < right.end || (left.end === right.end && left.idle < right.idle)
}
