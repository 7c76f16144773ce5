/** One thing that changed; null is "nothing was there". */
export interface Change {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

type Facts = Readonly<Record<string, unknown>> | null

/** Bookkeeping that tells a reader nothing. */
const silent = new Set(['version', 'updatedAt', 'id', 'contestId', 'stageId', 'eventId', 'seq'])

/** What differs between two records, field by field, in the order of the later one. */
export function changesOf(before: Facts, after: Facts): Change[] {
  const fields = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])
  const changes: Change[] = []
  for (const field of fields) {
    if (silent.has(field)) continue
    const was = wordOf(before?.[field])
    const is = wordOf(after?.[field])
    if (was !== is) changes.push({ field, before: was, after: is })
  }
  return hideIdsBesideNames(changes)
}

/** `venueId` says nothing beside `venueName`. */
function hideIdsBesideNames(changes: readonly Change[]): Change[] {
  const fields = new Set(changes.map(({ field }) => field))
  return changes.filter(({ field }) => !(field.endsWith('Id') && fields.has(`${field.slice(0, -2)}Name`)))
}

function wordOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value))
    return (
      value
        .map(wordOf)
        .filter((word) => word !== null)
        .join('、') || null
    )
  if (typeof value === 'object' && 'name' in value) return wordOf(value.name)
  return JSON.stringify(value)
}
