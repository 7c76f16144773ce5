import { naiveOrder } from '#domain/schedule/rotation/first-orders'
import { visitPlacer } from '#domain/schedule/rotation/place-visits'
import type { RotationProblem } from '#domain/schedule/rotation/problem'
import { runRotation } from '#domain/schedule/rotation/solve-rotation'
import { figureOf, type Figure } from './figures'

const sizes = [6, 10, 20] as const
/** Equal: the construction is best. Differing: one module is in use all day. Tight: work and rest of a team take as long as a module. */
const kinds = ['equal', 'differing', 'tight', 'with lunch', 'balanced'] as const
const limit = 10_000

/**
 * The rotation of as many batches as modules: how long the day is beside the proven bound (`target`) and beside what one
 * does without thinking, batch after batch as the list has them (`list`); and how long it takes to know.
 */
export async function measureRotation(quick: boolean): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of sizes) {
    for (const kind of kinds) {
      console.log(`rotating ${size} × ${size}, ${kind} …`)
      figures.push(...measureOne(`${size} × ${size}, ${kind}`, problemOf(size, kind), quick))
    }
  }
  return figures
}

function measureOne(name: string, problem: RotationProblem, quick: boolean): Figure[] {
  const began = performance.now()
  let first = Number.NaN
  const answer = runRotation(problem, { tries: quick ? 1000 : 5_000_000, exactStates: 2_000_000 }, () => {
    if (Number.isNaN(first)) first = performance.now() - began
    return performance.now() - began > limit
  })
  const took = performance.now() - began
  const group = 'rotation: every batch through every module'
  const list = { name: 'list', value: visitPlacer(problem)(naiveOrder(problem)).end - problem.start }
  const target = answer.bound - problem.start
  return [
    figureOf({
      group,
      name: `${name}: length`,
      unit: 'min',
      samples: [answer.end - problem.start],
      baseline: list,
      target,
    }),
    figureOf({ group, name: `${name}: gap at most`, unit: '%', samples: [answer.gap * 100] }),
    figureOf({ group, name: `${name}: first rotation`, unit: 'ms', samples: [first] }),
    figureOf({
      group,
      name: `${name}: ${answer.proven ? 'proven and tidied' : 'stopped'}`,
      unit: 'ms',
      samples: [took],
    }),
  ]
}

function problemOf(size: number, kind: (typeof kinds)[number]): RotationProblem {
  const minutes = (index: number) =>
    kind === 'equal' ? 15 : kind === 'tight' ? 17 + ((index * 3) % 7) : 8 + ((index * 7) % 15)
  return {
    teams: size,
    modules: Array.from({ length: size }, (_, index) => ({
      code: String(index + 1),
      minutes: minutes(index),
      stations: 1,
      changeover: kind === 'equal' ? 0 : 3,
    })),
    // Balanced: the rests of a team take about as long as the busiest module is in use, which leaves the least room.
    rest: kind === 'equal' ? 0 : kind === 'balanced' ? 10 : 5,
    transfer: 3,
    start: 480,
    pauses: kind === 'with lunch' || kind === 'balanced' ? [{ from: 720, to: 780 }] : [],
  }
}
