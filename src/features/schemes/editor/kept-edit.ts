import type { EditNode } from './edit-tree'

/** An unfinished edit as this device keeps it, with the version it started from. */
export interface KeptEdit {
  readonly scheme: EditNode
  readonly revision: number | null
  readonly origin: string
  readonly at: string
}

function keyOf(eventId: string): string {
  return `saiheng.scheme-edit.${eventId}`
}

/** What was being edited when the page was left; null where there is nothing, or nothing readable. */
export function readKeptEdit(eventId: string): KeptEdit | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(eventId)) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

/** Answers whether the device keeps it; null forgets it. */
export function keepEdit(eventId: string, kept: KeptEdit | null): boolean {
  try {
    if (kept === null) localStorage.removeItem(keyOf(eventId))
    else localStorage.setItem(keyOf(eventId), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

function isKept(value: unknown): value is KeptEdit {
  if (typeof value !== 'object' || value === null || !('scheme' in value) || !('at' in value)) return false
  return isNode(value.scheme) && 'revision' in value && 'origin' in value && typeof value.origin === 'string'
}

function isNode(value: unknown): value is EditNode {
  if (typeof value !== 'object' || value === null || !('children' in value) || !('values' in value)) return false
  return Array.isArray(value.children) && value.children.every(isNode)
}
