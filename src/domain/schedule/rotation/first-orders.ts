import type { VisitOrder } from './place-visits'
import type { RotationProblem } from './problem'

/**
 * Orders to begin with: cyclic Latin rectangles (team i is at module j in round i + j), which are the shortest there are
 * where all modules take equally long; with rounds of rest between, with stations filled together, and with the modules
 * sorted in other ways for times that differ.
 */
export function firstOrders(problem: RotationProblem): VisitOrder[] {
  const { modules } = problem
  const together = Math.max(1, Math.min(...modules.map(({ stations }) => stations)))
  const orders: VisitOrder[] = []
  for (const sequence of sequences(problem)) {
    for (const spacing of [1, 2, 3]) {
      for (const size of new Set([1, together])) orders.push(cyclic(problem, sequence, spacing, size))
    }
  }
  return orders
}

/** The order in which teams come as the list has them, module after module: what one does without thinking. */
export function naiveOrder({ teams, modules }: Pick<RotationProblem, 'teams' | 'modules'>): VisitOrder {
  return Array.from({ length: modules.length }, (_, module) =>
    Array.from({ length: teams }, (_, team) => team * modules.length + module),
  ).flat()
}

/** Modules as they are listed, the longest first, and long and short in turn. */
function sequences({ modules }: RotationProblem): readonly (readonly number[])[] {
  const listed = modules.map((_, index) => index)
  const longest = listed.toSorted((left, right) => (modules[right]?.minutes ?? 0) - (modules[left]?.minutes ?? 0))
  const inTurn = longest.map((_, index) =>
    index % 2 === 0 ? (longest[index / 2] ?? 0) : (longest[longest.length - (index + 1) / 2] ?? 0),
  )
  return [listed, longest, inTurn]
}

function cyclic(
  { teams, modules }: RotationProblem,
  sequence: readonly number[],
  spacing: number,
  size: number,
): VisitOrder {
  const groups = Math.ceil(teams / size)
  const rounds = Math.max(groups, modules.length * spacing)
  const order: { round: number; number: number }[] = []
  for (let team = 0; team < teams; team += 1) {
    for (const [position, module] of sequence.entries()) {
      const round = (Math.floor(team / size) + position * spacing) % rounds
      order.push({ round, number: team * modules.length + module })
    }
  }
  return order.sort((left, right) => left.round - right.round || left.number - right.number).map(({ number }) => number)
}
