import type { SheetData } from '#contract/marking'
import type { ClaimData } from '#contract/marking-parts'
import { claimSilentAfter } from '#domain/marking/form-claim'

/** Who else is entering here, as far as this device still knows. */
export interface Rival {
  readonly claim: ClaimData
  /** Whole minutes since anything was heard of it. */
  readonly minutes: number
  /** Heard of too long ago to go by. */
  readonly silent: boolean
}

/** When the backend answered: by its own clock, and by this device's, which also knows what time it is now. */
export interface Heard {
  readonly asOf: string
  readonly readAt: number
  readonly now: number
}

/**
 * On which other device somebody enters here: a colleague, or oneself. Null when nobody but this device is, whoever had
 * it before: who sits at it now enters.
 */
export function otherClaim(claim: ClaimData | null, device: string): ClaimData | null {
  return claim === null || claim.device === device ? null : claim
}

/** Without a network nothing is heard of a claim any more, so that it grows old with the answer it came in. */
export function rivalOf(claim: ClaimData, { asOf, readAt, now }: Heard): Rival {
  const age = Math.max(0, Date.parse(asOf) - Date.parse(claim.seenAt)) + Math.max(0, now - readAt)
  return { claim, minutes: Math.round(age / 60_000), silent: age > claimSilentAfter }
}

/** A measured form has one value for all, so that two people entering it would overwrite each other. */
export function isHeldBack({ type }: Pick<SheetData, 'type'>, rival: Rival | null): boolean {
  return type === 'measurement' && rival !== null && !rival.silent
}

/** Tells this claim from one that somebody makes later. */
export function claimKey({ device, claimedAt }: ClaimData): string {
  return `${device} ${claimedAt}`
}
