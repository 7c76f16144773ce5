/**
 * Which of some things changed their order: `positions` are their places before, in the order of now. The longest run
 * that kept its order counts as unmoved, so that one thing put in front of ten others is one move and not ten.
 */
export function movedIndexes(positions: readonly number[]): ReadonlySet<number> {
  /** `ends[length]` is the index with the lowest position that ends a rising run of that length + 1. */
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [index, position] of positions.entries()) {
    const length = firstNotBelow(ends, position)
    previous[index] = ends[length - 1]
    ends[length] = index
  }
  const kept = new Set<number>()
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) kept.add(index)
  return new Set([...positions.keys()].filter((index) => !kept.has(index)))

  function firstNotBelow(runs: readonly number[], position: number): number {
    let low = 0
    let high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((positions[runs[middle] ?? 0] ?? 0) < position) low = middle + 1
      else high = middle
    }
    return low
  }
}
