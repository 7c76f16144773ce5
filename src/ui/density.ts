import { useSyncExternalStore } from 'react'

export const densities = ['comfortable', 'compact'] as const
/** How much air rows have; the public starts comfortable, and what was chosen is kept in this browser. */
export type Density = (typeof densities)[number]

const storageKey = 'saiheng.density'
const listeners = new Set<() => void>()

function currentDensity(): Density {
  return document.documentElement.dataset.density === 'compact' ? 'compact' : 'comfortable'
}

export function setDensity(density: Density): void {
  document.documentElement.dataset.density = density
  localStorage.setItem(storageKey, density)
  for (const listener of listeners) listener()
}

/** Called once at start. */
export function restoreDensity(): void {
  document.documentElement.dataset.density = localStorage.getItem(storageKey) === 'compact' ? 'compact' : 'comfortable'
}

export function useDensity(): Density {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentDensity)
}
