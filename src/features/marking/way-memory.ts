import { ways, type Way } from './board'

const key = 'saiheng.marking.way'

/** The way through a form this device used last. */
export function rememberedWay(): Way {
  try {
    const kept = localStorage.getItem(key)
    return ways.find((way) => way === kept) ?? 'work'
  } catch {
    return 'work'
  }
}

export function rememberWay(way: Way): void {
  try {
    localStorage.setItem(key, way)
  } catch {
    // A device without storage asks again next time; nothing else depends on it.
  }
}
