import type { DrawKind } from '#domain/draws/draw'

export function chainPath(eventId: string): string {
  return `/events/${encodeURIComponent(eventId)}/draws`
}

export function listPath(eventId: string, kind: DrawKind, module: string | null): string {
  const path = `${chainPath(eventId)}/${kind}`
  return module === null ? path : `${path}?module=${encodeURIComponent(module)}`
}

export function verifyPath(drawId: string): string {
  return `/draws/${encodeURIComponent(drawId)}/verify`
}
