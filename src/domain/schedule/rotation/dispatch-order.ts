import type { VisitOrder } from './place-visits'
import { gapOf, outsidePauses, tidyPauses, type RotationProblem } from './problem'

/**
 * Begins, minute after minute, the visit that can begin first; of several the one whose team and module have most left
 * to do. `noise` from 0 to 1 mixes in chance, so that repeated calls give other orders.
 */
export function dispatchOrder(problem: RotationProblem, chance: () => number, noise: number): VisitOrder {
  const { teams, modules, start } = problem
  const gap = gapOf(problem)
  const pauses = tidyPauses(problem.pauses)
  const teamFree = Array.from({ length: teams }, () => start)
  const placeFree = modules.map(({ stations }) => Array.from({ length: Math.min(stations, teams) }, () => start))
  const work = modules.reduce((sum, { minutes }) => sum + minutes, 0)
  const teamLeft = Array.from({ length: teams }, () => work)
  const moduleLeft = modules.map(({ minutes, changeover, stations }) => (teams * (minutes + changeover)) / stations)
  const open = new Set(Array.from({ length: teams * modules.length }, (_, number) => number))
  const order: number[] = []
  while (open.size > 0) {
    let [best, bestAt, bestWeight] = [-1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const number of open) {
      const team = Math.floor(number / modules.length)
      const index = number % modules.length
      const ready = Math.max(teamFree[team] ?? 0, Math.min(...(placeFree[index] ?? [])))
      const at = outsidePauses(pauses, ready, modules[index]?.minutes ?? 0)
      if (at > bestAt) continue
      const weight = ((teamLeft[team] ?? 0) + (moduleLeft[index] ?? 0)) * (1 - noise + noise * chance())
      if (at < bestAt || weight > bestWeight) [best, bestAt, bestWeight] = [number, at, weight]
    }
    const team = Math.floor(best / modules.length)
    const index = best % modules.length
    const { minutes = 0, changeover = 0, stations = 1 } = modules[index] ?? {}
    teamFree[team] = bestAt + minutes + gap
    const places = placeFree[index] ?? []
    places[places.indexOf(Math.min(...places))] = bestAt + minutes + changeover
    teamLeft[team] = (teamLeft[team] ?? 0) - minutes
    moduleLeft[index] = (moduleLeft[index] ?? 0) - (minutes + changeover) / stations
    open.delete(best)
    order.push(best)
  }
  return order
}
