import { emptyState, stateRules } from './exact-state'
import { gapOf, type RotationProblem, type Visit } from './problem'

export interface ExactSearch {
  /** Looks at that many further states; true once all have been looked at or ruled out. */
  readonly run: (states: number) => boolean
  /** The best rotation that beats the end it began with; null while there is none. */
  readonly best: () => readonly Visit[] | null
}

interface Step extends Visit {
  readonly place: number
  readonly teamFreeBefore: number
  readonly placeFreeBefore: number
  readonly lastBefore: number
  readonly endBefore: number
}

interface Level {
  readonly choices: readonly { readonly team: number; readonly module: number; readonly at: number }[]
  next: number
  /** The visit that led here, to be taken back on the way up. */
  readonly step: Step | null
}

/** States remembered so that they are not searched twice; more would cost more memory than they save time. */
const remembered = 200_000

/**
 * Branch and bound over rotations in which no visit could begin earlier without moving another. Some shortest rotation
 * is of that kind: take, of all shortest, one whose begins add up to least. So visits may be placed in the order they
 * begin, each as early as can be, and a choice is left out where a visit that still waits would be over, rest and
 * changeover included, before it begins.
 */
export function exactSearch(problem: RotationProblem, below: number): ExactSearch {
  const { modules, teams } = problem
  const gap = gapOf(problem)
  const rules = stateRules(problem)
  const state = emptyState(problem)
  const seen = new Set<string>()
  const path: Visit[] = []
  const stack: Level[] = []
  let target = below
  let best: readonly Visit[] | null = null
  if (rules.bound(state) < target) stack.push({ choices: choicesNow(), next: 0, step: null })
  return { run, best: () => best }

  function run(states: number): boolean {
    for (let looked = 0; looked < states && stack.length > 0; looked += 1) {
      const level = stack.at(-1)
      const choice = level?.choices[level.next]
      if (level === undefined || choice === undefined) {
        stack.pop()
        if (level?.step) takeBack(level.step)
        continue
      }
      level.next += 1
      const step = take(choice.team, choice.module, choice.at)
      if (!goesOn()) takeBack(step)
      else stack.push({ choices: choicesNow(), next: 0, step })
    }
    return stack.length === 0
  }

  function goesOn(): boolean {
    if (rules.bound(state) >= target) return false
    if (state.left === 0) {
      target = state.end
      best = [...path]
      return false
    }
    const key = rules.keyOf(state)
    if (seen.has(key)) return false
    if (seen.size < remembered) seen.add(key)
    return true
  }

  function choicesNow(): Level['choices'] {
    const waiting: { team: number; module: number; at: number }[] = []
    let latest = Number.POSITIVE_INFINITY
    for (let team = 0; team < teams; team += 1) {
      for (const [module, { minutes, changeover }] of modules.entries()) {
        if (((state.done[team] ?? 0) & (1 << module)) !== 0) continue
        const at = rules.earliest(state, team, module)
        latest = Math.min(latest, at + minutes + Math.max(gap, changeover))
        waiting.push({ team, module, at })
      }
    }
    return waiting
      .filter(({ team, module, at }) => at >= state.last && at < latest && !hasTwin(team, module))
      .sort(
        (left, right) =>
          left.at - right.at || (modules[right.module]?.minutes ?? 0) - (modules[left.module]?.minutes ?? 0),
      )
  }

  /** Of teams that have done the same and are free at the same time, and of equal modules, only the first is tried. */
  function hasTwin(team: number, module: number): boolean {
    for (let other = 0; other < team; other += 1) {
      if (state.done[other] === state.done[team] && state.teamFree[other] === state.teamFree[team]) return true
    }
    const own = modules[module]
    return modules.some(
      (twin, index) =>
        index < module &&
        twin.minutes === own?.minutes &&
        twin.stations === own.stations &&
        twin.changeover === own.changeover &&
        state.done.every((done) => ((done >> index) & 1) === ((done >> module) & 1)) &&
        String(state.placeFree[index]) === String(state.placeFree[module]),
    )
  }

  function take(team: number, module: number, at: number): Step {
    const { minutes = 0, changeover = 0 } = modules[module] ?? {}
    const places = state.placeFree[module] ?? []
    const place = places.indexOf(Math.min(...places))
    const before = { teamFreeBefore: state.teamFree[team] ?? 0, placeFreeBefore: places[place] ?? 0 }
    const step = {
      team,
      module,
      start: at,
      end: at + minutes,
      place,
      ...before,
      lastBefore: state.last,
      endBefore: state.end,
    }
    state.done[team] = (state.done[team] ?? 0) | (1 << module)
    state.teamFree[team] = step.end + gap
    places[place] = step.end + changeover
    state.last = at
    state.end = Math.max(state.end, step.end)
    state.left -= 1
    path.push({ team, module, start: at, end: step.end })
    return step
  }

  function takeBack({ team, module, place, teamFreeBefore, placeFreeBefore, lastBefore, endBefore }: Step): void {
    state.done[team] = (state.done[team] ?? 0) & ~(1 << module)
    state.teamFree[team] = teamFreeBefore
    const places = state.placeFree[module]
    if (places !== undefined) places[place] = placeFreeBefore
    state.last = lastBefore
    state.end = endBefore
    state.left += 1
    path.pop()
  }
}
