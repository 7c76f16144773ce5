import type { ComponentType } from 'react'
import { createStore } from '../mount'

/** waiting: lies ready · changed: another tab has changed to it, and this page should when its reader has a moment. */
export type NewerState = 'waiting' | 'changed'

/** A newer version of the app, and what says so: code of this page's own version, which the server may not have any more. */
export interface NewerVersion {
  readonly state: NewerState
  readonly Notice: ComponentType<{ readonly state: NewerState }>
}

/** Null while this page runs the newest version it knows of; the worker tells (keep-app.ts), the shell shows it. */
export const newerVersion = createStore<NewerVersion | null>(null)

let change = () => location.reload()

/** How this page gets to the newer version, as the worker knows it. */
export function onVersionWanted(how: () => void): void {
  change = how
}

export function startNewVersion(): void {
  change()
}
