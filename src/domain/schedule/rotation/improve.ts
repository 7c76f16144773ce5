import { isBetter, type Rotation, type VisitOrder } from './place-visits'

export interface Improver {
  readonly best: () => Rotation
  /** Tries that many changes; tells whether the best got better. */
  readonly run: (tries: number) => boolean
}

interface Improving {
  readonly order: VisitOrder
  readonly place: (order: VisitOrder) => Rotation
  readonly chance: () => number
  /** Tries after which only improvements are taken. */
  readonly cooling: number
}

/** Simulated annealing over orders: one visit is put elsewhere or two change places; worse ones are taken less and less. */
export function improver({ order, place, chance, cooling }: Improving): Improver {
  let present = [...order]
  let standing = place(present)
  let best = standing
  let done = 0
  const heat = Math.max(1, meanLength(standing) / 2)
  return { best: () => best, run }

  function run(tries: number): boolean {
    const before = best
    for (let tried = 0; tried < tries; tried += 1) {
      const changed = change()
      const tested = place(changed)
      const warmth = heat * Math.max(0, 1 - (done % cooling) / cooling)
      done += 1
      const worse = weigh(tested) - weigh(standing)
      if (worse > 0 && chance() >= Math.exp(-worse / Math.max(warmth, 1e-6))) continue
      standing = tested
      present = inOrderOfTime(tested, changed)
      if (isBetter(standing, best)) best = standing
    }
    return best !== before
  }

  function change(): number[] {
    const changed = [...present]
    const from = Math.floor(chance() * changed.length)
    const reach = Math.max(2, Math.floor(changed.length * (0.02 + 0.3 * chance())))
    const to = Math.max(0, Math.min(changed.length - 1, from + Math.floor((chance() - 0.5) * 2 * reach)))
    if (chance() < 0.5) {
      const [moved] = changed.splice(from, 1)
      if (moved !== undefined) changed.splice(to, 0, moved)
    } else {
      ;[changed[from], changed[to]] = [changed[to] ?? 0, changed[from] ?? 0]
    }
    return changed
  }
}

/** The end counts most; a little for the idle minutes, so that among equals the quieter day wins. */
function weigh({ end, idle, visits }: Rotation): number {
  return end + idle / (visits.length * 4)
}

function meanLength({ visits }: Rotation): number {
  return visits.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, visits.length)
}

/** The same rotation as an order by time, so that later changes have to do with what happens next to each other. */
function inOrderOfTime({ visits }: Rotation, order: VisitOrder): number[] {
  return order
    .map((number, index) => ({ number, start: visits[index]?.start ?? 0 }))
    .sort((left, right) => left.start - right.start)
    .map(({ number }) => number)
}
