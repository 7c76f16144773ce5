/** One thing the record says of an act; null is "nothing was there". */
export interface Change {
  readonly field: string
  readonly kind: 'told' | 'was' | 'set' | 'removed' | 'fromTo'
  readonly before: unknown
  readonly after: unknown
}

type Facts = Readonly<Record<string, unknown>> | null

/** Bookkeeping that tells a reader nothing. */
const silent = new Set(['version', 'updatedAt', 'id', 'contestId', 'stageId', 'eventId', 'seq', 'movedFrom'])
/** Says which thing it was, and so is told even where it stayed the same. */
const naming = new Set(['form', 'position', 'workCode', 'aspect', 'part', 'item', 'value'])

/** What the record says of an act, field by field, in the order of the later facts. */
export function changesOf(before: Facts, after: Facts): Change[] {
  const fields = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])
  const changes: Change[] = []
  for (const field of fields) {
    if (silent.has(field)) continue
    const [was, is] = [held(before?.[field]), held(after?.[field])]
    const same = JSON.stringify(was) === JSON.stringify(is)
    if (same && !(naming.has(field) && after !== null && field in after)) continue
    changes.push({ field, kind: same ? 'told' : kindOf(field, { before, after, was, is }), before: was, after: is })
  }
  return hideIdsBesideNames(changes)
}

interface Sides {
  readonly before: Facts
  readonly after: Facts
  readonly was: unknown
  readonly is: unknown
}

/** An act that names no earlier facts only tells; one that leaves a fact out of the later ones says what it had been. */
function kindOf(field: string, { before, after, was, is }: Sides): Change['kind'] {
  if (was !== null && is !== null) return 'fromTo'
  if (is !== null) return before === null ? 'told' : 'set'
  return after === null || field in after ? 'removed' : 'was'
}

/** `venueId` says nothing beside `venueName`. */
function hideIdsBesideNames(changes: readonly Change[]): Change[] {
  const fields = new Set(changes.map(({ field }) => field))
  return changes.filter(({ field }) => !(field.endsWith('Id') && fields.has(`${field.slice(0, -2)}Name`)))
}

function held(value: unknown): unknown {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return empty ? null : value
}
