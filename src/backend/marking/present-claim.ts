import type { ClaimData } from '#contract/marking-parts'
import { claimSilentAfter } from '#domain/marking/form-claim'
import type { Reading } from '../core/use-case'
import type { formClaims } from '../db/tables/marks'
import type { FormJudge, FormRow } from './form-store'

export type ClaimRow = typeof formClaims.$inferSelect

export function isHeardOf({ seenAt }: ClaimRow, now: Date): boolean {
  return Math.abs(now.getTime() - seenAt.getTime()) <= claimSilentAfter
}

/** Where devices could get in each other's way: the whole group enters a measurement, each judge the own scores. */
export function claimSeat({ type }: Pick<FormRow, 'type'>, me: Pick<FormJudge, 'assignmentId'>): string {
  return type === 'measurement' ? '' : me.assignmentId
}

interface ClaimedForm {
  readonly form: Pick<FormRow, 'id' | 'type'>
  readonly judges: readonly FormJudge[]
  readonly me: FormJudge | null
  readonly claims: readonly ClaimRow[]
}

/** Who is entering in the asker's place now; for those without a place, who was heard of last. */
export function presentClaim(
  { asker, device, now }: Pick<Reading, 'asker' | 'device' | 'now'>,
  { form, judges, me, claims }: ClaimedForm,
): ClaimData | null {
  const seat = me === null ? null : claimSeat(form, me)
  const [claim] = claims
    .filter((one) => one.formId === form.id && (seat === null || one.seat === seat) && isHeardOf(one, now))
    .toSorted((left, right) => right.seenAt.getTime() - left.seenAt.getTime())
  if (claim === undefined) return null
  const mine = claim.personId === asker.id
  return {
    position: judges.find(({ personId }) => personId === claim.personId)?.position ?? null,
    mine,
    sameDevice: mine && claim.device === device,
    device: claim.device,
    claimedAt: claim.claimedAt.toISOString(),
    seenAt: claim.seenAt.toISOString(),
  }
}
