/** A stream of chance that gives the same values for the same seed on every machine. */
export interface Random {
  /** From 0 to below 1. */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  shuffle<Item>(items: readonly Item[]): Item[]
  /** About normal, by the sum of twelve. */
  normal(mean: number, deviation: number): number
  /** A stream of its own, so that drawing more in one part of the sample leaves the other parts as they were. */
  fork(label: string): Random
}

/** The generator sfc32 (PractRand, public domain), seeded through a text hash. */
export function createRandom(seed: number | string): Random {
  const next = sfc32(hashText(String(seed)))

  function int(from: number, to: number): number {
    return from + Math.floor(next() * (to - from + 1))
  }

  function pick<Item>(items: readonly Item[]): Item {
    const item = items[int(0, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }

  function shuffle<Item>(items: readonly Item[]): Item[] {
    const keyed = items.map((item, index) => ({ item, index, key: next() }))
    return keyed.sort((left, right) => left.key - right.key || left.index - right.index).map(({ item }) => item)
  }

  function normal(mean: number, deviation: number): number {
    let sum = -6
    for (let draw = 0; draw < 12; draw += 1) sum += next()
    return mean + sum * deviation
  }

  return {
    next,
    int,
    pick,
    shuffle,
    normal,
    chance: (probability) => next() < probability,
    fork: (label) => createRandom(`${seed}/${label}`),
  }
}

type Words = readonly [number, number, number, number]

function sfc32([first, second, third, fourth]: Words): () => number {
  let [a, b, c, counter] = [first, second, third, fourth]
  function step(): number {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let warmUp = 0; warmUp < 15; warmUp += 1) step()
  return step
}

/** FNV-1a with four different starts. */
function hashText(text: string): Words {
  return [
    hashFrom(0x811c9dc5, text),
    hashFrom(0x1b873593, text),
    hashFrom(0x9e3779b9, text),
    hashFrom(0x85ebca6b, text),
  ]
}

function hashFrom(start: number, text: string): number {
  let hash = start
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash | 0
}
