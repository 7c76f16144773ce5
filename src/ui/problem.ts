import type { Reason } from '#domain/decision'

/** Reasons as a rule gives them or as the API hands them on; both fit. */
export interface ShownReason {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>> | undefined
  readonly path?: string | undefined
  readonly related?: readonly { readonly kind: string; readonly id: string; readonly label: string }[] | undefined
}

/** The reasons a problem answer carries; null when it is no such answer but a failure. */
export function reasonsOf(error: unknown): readonly Reason[] | null {
  if (!isRecord(error) || !isRecord(error.data)) return null
  const { reasons } = error.data
  return Array.isArray(reasons) && reasons.length > 0 && reasons.every(isReason) ? reasons : null
}

/** Somebody else changed the thing after it was read: read it again, then decide again. */
export function isStale(error: unknown): boolean {
  return isRecord(error) && error.code === 'STALE'
}

export function isMissing(error: unknown): boolean {
  return isRecord(error) && error.code === 'NOT_FOUND'
}

function isReason(value: unknown): value is Reason {
  return isRecord(value) && typeof value.code === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
