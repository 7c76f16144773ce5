import { createStore } from '../mount'

/**
 * none: this page runs the newest version it knows of · waiting: a newer one lies ready ·
 * changed: another tab has changed to it, and this page should when its reader has a moment.
 */
export type AppVersion = 'none' | 'waiting' | 'changed'

/** Which version of the app is at hand; the worker tells (keep-app.ts), the shell shows it (NewVersion.tsx). */
export const appVersion = createStore<AppVersion>('none')

let change = () => location.reload()

/** How this page gets to the newer version, as the worker knows it. */
export function onVersionWanted(how: () => void): void {
  change = how
}

export function startNewVersion(): void {
  change()
}
