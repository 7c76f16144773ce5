import { gapOf, type RotationProblem } from './problem'

/**
 * The end of the shortest rotation, by trying every order of all visits; for tests on a few teams and modules. It shares
 * nothing with the solver but the problem: no bounds, no twins, no order of time.
 */
export function shortestByForce(problem: RotationProblem): number {
  const { teams, modules, start } = problem
  const gap = gapOf(problem)
  const known = new Map<string, number>()
  return shortest(
    Array.from({ length: teams }, () => ({ free: start, done: 0 })),
    modules.map(({ stations }) => Array.from({ length: stations }, () => start)),
  )

  function shortest(people: readonly { free: number; done: number }[], places: readonly (readonly number[])[]): number {
    const key = JSON.stringify([people, places])
    const before = known.get(key)
    if (before !== undefined) return before
    let best = Number.POSITIVE_INFINITY
    let open = false
    for (const [team, { free, done }] of people.entries()) {
      for (const [module, { minutes, changeover }] of modules.entries()) {
        if ((done & (1 << module)) !== 0) continue
        open = true
        for (const [place, placeFree] of (places[module] ?? []).entries()) {
          let at = Math.max(free, placeFree)
          while (problem.pauses.some(({ from, to }) => at < to && at + minutes > from)) at += 1
          const end = at + minutes
          const nextPeople = people.with(team, { free: end + gap, done: done | (1 << module) })
          const nextPlaces = places.with(
            module,
            (places[module] ?? []).with(place, end + changeover).toSorted((a, b) => a - b),
          )
          best = Math.min(best, Math.max(end, shortest(nextPeople, nextPlaces)))
        }
      }
    }
    const answer = open ? best : start
    known.set(key, answer)
    return answer
  }
}
