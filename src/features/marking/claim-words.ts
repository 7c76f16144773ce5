import type { SheetData } from '#contract/marking'
import type { ClaimData } from '#contract/marking-parts'

/** Who else is entering here: a colleague, or oneself on another device. Null when nobody but this device is. */
export function otherClaim(claim: ClaimData | null, device: string): ClaimData | null {
  return claim === null || (claim.mine && claim.device === device) ? null : claim
}

/** Whole minutes since the claim was last heard of, by the backend's clock. */
export function minutesSince(seenAt: string, asOf: string): number {
  return Math.max(0, Math.round((Date.parse(asOf) - Date.parse(seenAt)) / 60_000))
}

/** A measured form has one value for all, so that two people entering it would overwrite each other. */
export function isHeldBack({ type }: Pick<SheetData, 'type'>, other: ClaimData | null): boolean {
  return type === 'measurement' && other !== null
}
