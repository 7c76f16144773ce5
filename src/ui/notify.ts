import type { ShownReason } from './problem'

export interface Toast {
  readonly id: number
  readonly kind: 'done' | 'refused' | 'failed'
  readonly text: string | null
  readonly reasons: readonly ShownReason[]
}

/*
 * Toasts may be asked for anywhere, even before anything is shown, so they are kept here
 * and the shell shows them (Toasts.tsx).
 */
let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

export function notifyDone(text: string): void {
  add({ kind: 'done', text, reasons: [] }, 4000)
}

export function notifyFailed(text: string): void {
  add({ kind: 'failed', text, reasons: [] }, 10_000)
}

export function notifyRefused(reasons: readonly ShownReason[]): void {
  add({ kind: 'refused', text: null, reasons }, null)
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}

export function currentToasts(): readonly Toast[] {
  return toasts
}

export function watchToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A refusal stays until it is closed: it says what to do next. */
function add(toast: Omit<Toast, 'id'>, closesAfter: number | null): void {
  lastId += 1
  const id = lastId
  set([...toasts.slice(-3), { ...toast, id }])
  if (closesAfter !== null) setTimeout(() => dismissToast(id), closesAfter)
}

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
