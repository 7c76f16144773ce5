import type { EditNode } from './edit-tree'

/** An unfinished edit as this device keeps it, with what it started from. Each tab keeps its own. */
export interface KeptEdit {
  readonly id: string
  readonly scheme: EditNode
  /** The number of the scheme's version it started from; null where there was none. */
  readonly revision: number | null
  /** The version of the event then, which also rises with changes of other things. */
  readonly version: number
  readonly origin: string
  readonly at: string
}

function prefixOf(eventId: string): string {
  return `saiheng.scheme-edit.${eventId}.`
}

/** What was being edited when pages were left, the latest first; what is not readable is passed over. */
export function readKeptEdits(eventId: string): readonly KeptEdit[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefixOf(eventId)))
      .flatMap((key) => parsed(localStorage.getItem(key)) ?? [])
      .toSorted((left, right) => right.at.localeCompare(left.at))
  } catch {
    return []
  }
}

/** Answers whether the device keeps it; a full or a private one does not. */
export function keepEdit(eventId: string, kept: KeptEdit): boolean {
  try {
    localStorage.setItem(`${prefixOf(eventId)}${kept.id}`, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export function forgetEdit(eventId: string, id: string): void {
  try {
    localStorage.removeItem(`${prefixOf(eventId)}${id}`)
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}

/** Whether the scheme is another one than the edit started from: a later version, or a world that was put back. */
export function isOutdated(
  { revision, version }: Pick<KeptEdit, 'revision' | 'version'>,
  now: { readonly newest: number | null; readonly event: { readonly version: number } },
): boolean {
  return revision !== now.newest || version > now.event.version
}

function parsed(text: string | null): KeptEdit | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

function isKept(value: unknown): value is KeptEdit {
  if (typeof value !== 'object' || value === null || !('scheme' in value) || !isNode(value.scheme)) return false
  const { id, origin, at, version, revision } = value as Partial<Record<keyof KeptEdit, unknown>>
  return (
    [id, origin, at].every((text) => typeof text === 'string') &&
    typeof version === 'number' &&
    (revision === null || typeof revision === 'number')
  )
}

function isNode(value: unknown): value is EditNode {
  if (typeof value !== 'object' || value === null || !('children' in value) || !('values' in value)) return false
  return Array.isArray(value.children) && value.children.every(isNode)
}
