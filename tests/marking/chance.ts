/** Chance from a seed, the same on every machine: mulberry32. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  readonly happens: (share: number) => boolean
  readonly pick: <One>(from: readonly One[]) => One
  readonly shuffle: <One>(list: readonly One[]) => One[]
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  function whole(least: number, most: number): number {
    return least + Math.floor(next() * (most - least + 1))
  }
  function pick<One>(from: readonly One[]): One {
    const one = from[whole(0, from.length - 1)]
    if (one === undefined) throw new RangeError('nothing to pick from')
    return one
  }
  function shuffle<One>(list: readonly One[]): One[] {
    const left = [...list]
    const shuffled: One[] = []
    while (left.length > 0) shuffled.push(...left.splice(whole(0, left.length - 1), 1))
    return shuffled
  }
  return { whole, happens: (share) => next() < share, pick, shuffle }
}
