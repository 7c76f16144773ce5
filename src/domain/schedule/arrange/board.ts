import { costOf, type Problem, type ProblemStage } from './problem'

/** Where a stage stands while a plan is tried out. */
export interface Spot {
  readonly slot: number
  readonly start: number
}

/** A plan being tried out: who is where, and whether one more fits. Places are taken and given back in place, for speed. */
export interface Board {
  readonly spots: (Spot | null)[]
  readonly fits: (stage: ProblemStage, slot: number, start: number) => boolean
  readonly put: (index: number, spot: Spot) => void
  readonly take: (index: number) => void
  /** What putting the stage there adds to the cost of the plan. */
  readonly added: (stage: ProblemStage, slot: number, start: number) => number
  /** The stages in the way of a place, once each. */
  readonly inTheWay: (stage: ProblemStage, slot: number, start: number) => number[]
  readonly cost: () => number
}

/** An empty plan of a problem. */
export function emptyBoard(problem: Problem): Board {
  const { stages, venues, cityOfVenue, cityRoom, groups, pairs, monthOf, monthRoom, monthWeight } = problem
  const { size } = problem.timeline
  const inVenue = new Int32Array(venues.length * size).fill(-1)
  const room = cityRoom.slice()
  const inGroup = new Int32Array(groups.length * size).fill(-1)
  const finals = new Int32Array(monthRoom.length)
  const spots: (Spot | null)[] = stages.map(() => null)
  const earlier = stages.map((_, index) => pairs.filter(({ second }) => second === index))
  const later = stages.map((_, index) => pairs.filter(({ first }) => first === index))

  function startBounds(stage: ProblemStage): readonly [number, number] {
    let [low, high] = [0, size]
    for (const { first, gap } of earlier[stage.index] ?? []) {
      const spot = spots[first]
      if (spot) low = Math.max(low, spot.start + (stages[first]?.length ?? 0) + gap)
    }
    for (const { second, gap } of later[stage.index] ?? []) {
      const spot = spots[second]
      if (spot) high = Math.min(high, spot.start - stage.length - gap)
    }
    return [low, high]
  }

  function fits(stage: ProblemStage, slot: number, start: number): boolean {
    if (stage.open[slot * size + start] !== 1) return false
    const venue = stage.venues[slot] as number
    const end = start + stage.length + stage.after
    for (let day = start - stage.before; day < end; day += 1) if (inVenue[venue * size + day] !== -1) return false
    if (stage.final) {
      const city = (cityOfVenue[venue] as number) * size
      for (let day = start; day < start + stage.length; day += 1) if ((room[city + day] as number) <= 0) return false
    }
    for (const group of stage.groups)
      for (let day = start; day < start + stage.length; day += 1) if (inGroup[group * size + day] !== -1) return false
    const [low, high] = startBounds(stage)
    return start >= low && start <= high
  }

  function set(stage: ProblemStage, { slot, start }: Spot, on: boolean): void {
    const venue = stage.venues[slot] as number
    const value = on ? stage.index : -1
    inVenue.fill(value, venue * size + start - stage.before, venue * size + start + stage.length + stage.after)
    for (const group of stage.groups) inGroup.fill(value, group * size + start, group * size + start + stage.length)
    if (!stage.final) return
    const city = (cityOfVenue[venue] as number) * size
    for (let day = start; day < start + stage.length; day += 1)
      room[city + day] = (room[city + day] as number) + (on ? -1 : 1)
    const month = monthOf[start] as number
    finals[month] = (finals[month] as number) + (on ? 1 : -1)
  }

  function added(stage: ProblemStage, slot: number, start: number): number {
    const month = monthOf[start] as number
    const crowded = stage.final && (finals[month] as number) >= (monthRoom[month] as number)
    return costOf(stage, slot, start) + (crowded ? monthWeight : 0)
  }

  function inTheWay(stage: ProblemStage, slot: number, start: number): number[] {
    const found = new Set<number>()
    const venue = stage.venues[slot] as number
    for (let day = start - stage.before; day < start + stage.length + stage.after; day += 1)
      found.add(inVenue[venue * size + day] as number)
    for (const group of stage.groups)
      for (let day = start; day < start + stage.length; day += 1) found.add(inGroup[group * size + day] as number)
    if (stage.final) addCrowd(stage, venue, start, found)
    for (const { first, gap } of earlier[stage.index] ?? []) {
      const spot = spots[first]
      if (spot && spot.start + (stages[first]?.length ?? 0) + gap > start) found.add(first)
    }
    for (const { second, gap } of later[stage.index] ?? []) {
      const spot = spots[second]
      if (spot && start + stage.length + gap > spot.start) found.add(second)
    }
    found.delete(-1)
    found.delete(stage.index)
    return [...found]
  }

  /** In a full city the final that ends last makes way. */
  function addCrowd(stage: ProblemStage, venue: number, start: number, found: Set<number>): void {
    const city = cityOfVenue[venue] as number
    for (let day = start; day < start + stage.length; day += 1) {
      if ((room[city * size + day] as number) > 0) continue
      let best = -1
      for (const [index, spot] of spots.entries()) {
        const other = stages[index]
        if (!spot || other === undefined || !other.final || index === stage.index) continue
        if (cityOfVenue[other.venues[spot.slot] as number] !== city) continue
        if (spot.start > day || spot.start + other.length <= day) continue
        if (found.has(index)) {
          best = -1
          break
        }
        best = index
      }
      if (best >= 0) found.add(best)
    }
  }

  function cost(): number {
    let sum = 0
    for (const [index, spot] of spots.entries()) {
      const stage = stages[index]
      if (stage !== undefined) sum += spot ? costOf(stage, spot.slot, spot.start) : problem.unplacedCost
    }
    for (const [month, count] of finals.entries()) sum += monthWeight * Math.max(0, count - (monthRoom[month] ?? 0))
    return sum
  }

  return {
    spots,
    fits,
    added,
    inTheWay,
    cost,
    put(index, spot) {
      const stage = stages[index]
      if (stage === undefined) return
      set(stage, spot, true)
      spots[index] = spot
    },
    take(index) {
      const stage = stages[index]
      const spot = spots[index]
      if (stage === undefined || !spot) return
      set(stage, spot, false)
      spots[index] = null
    },
  }
}
