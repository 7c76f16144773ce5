import { gapOf, outsidePauses, tidyPauses, type RotationProblem } from './problem'

/** A part of a rotation while it is searched: who has done what, and when everybody and everything is free again. */
export interface SearchState {
  /** Modules done, one bit each, by team. */
  readonly done: number[]
  readonly teamFree: number[]
  readonly placeFree: number[][]
  /** When the visit placed last begins; visits are placed in the order they begin. */
  last: number
  end: number
  left: number
}

export function emptyState({ teams, modules, start }: RotationProblem): SearchState {
  return {
    done: Array.from({ length: teams }, () => 0),
    teamFree: Array.from({ length: teams }, () => start),
    placeFree: modules.map(({ stations }) => Array.from({ length: Math.min(stations, teams) }, () => start)),
    last: start,
    end: start,
    left: teams * modules.length,
  }
}

export interface StateRules {
  readonly earliest: (state: SearchState, team: number, module: number) => number
  /** No completion of the state ends before this. */
  readonly bound: (state: SearchState) => number
  /** Says the same of states that differ only in which of several equal teams is which. */
  readonly keyOf: (state: SearchState) => string
}

export function stateRules(problem: RotationProblem): StateRules {
  const { modules } = problem
  const gap = gapOf(problem)
  const pauses = tidyPauses(problem.pauses)
  return { earliest, bound, keyOf }

  function earliest({ teamFree, placeFree }: SearchState, team: number, module: number): number {
    const ready = Math.max(teamFree[team] ?? 0, Math.min(...(placeFree[module] ?? [])))
    return outsidePauses(pauses, ready, modules[module]?.minutes ?? 0)
  }

  function bound(state: SearchState): number {
    let highest = state.end
    for (const [team, done] of state.done.entries()) {
      let minutes = -gap
      for (const [module, { minutes: own }] of modules.entries()) if ((done & (1 << module)) === 0) minutes += own + gap
      if (minutes >= 0)
        highest = Math.max(highest, pastPauses(Math.max(state.teamFree[team] ?? 0, state.last), minutes))
    }
    for (const [module, { minutes, changeover }] of modules.entries()) {
      const free = (state.placeFree[module] ?? []).map((at) => Math.max(at, state.last))
      for (const done of state.done) {
        if ((done & (1 << module)) !== 0) continue
        const place = free.indexOf(Math.min(...free))
        const end = outsidePauses(pauses, free[place] ?? 0, minutes) + minutes
        free[place] = end + changeover
        highest = Math.max(highest, end)
      }
    }
    return highest
  }

  /** Work may be cut into pieces here, which a real rotation may not: that keeps it a bound. */
  function pastPauses(from: number, minutes: number): number {
    let end = from + minutes
    for (const { from: begins, to } of pauses) {
      if (to <= from || begins >= end) continue
      end += to - Math.max(begins, from)
    }
    return end
  }

  function keyOf({ done, teamFree, placeFree, last }: SearchState): string {
    const teams = done.map((mask, team) => mask * 4096 + (teamFree[team] ?? 0)).sort((left, right) => left - right)
    const places = placeFree.map((free) => free.toSorted((left, right) => left - right).join(','))
    return `${teams.join(' ')}|${places.join(' ')}|${last}`
  }
}
