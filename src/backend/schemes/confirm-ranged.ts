import type { SchemeData } from '#contract/schemes'
import { mapAspects } from '#domain/schemes/map-aspects'
import { aspectsOf } from '#domain/schemes/scheme'
import { problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { draftOf } from './draft-of'
import { getScheme } from './get-scheme'
import { openForChange, type SchemeToChange } from './open-scheme'
import { appendVersion } from './save-scheme'
import { demandNewestVersion } from './scheme-store'

export interface ConfirmRanged extends SchemeToChange {
  readonly aspectKey: string
  readonly bands?: readonly Readonly<Record<string, string>>[] | undefined
  readonly confirmed: boolean
}

/** The scheme's owner says how a ranged score is read, or takes that back; a version of its own keeps who and when. */
export async function confirmRanged(writing: Writing, input: ConfirmRanged): Promise<SchemeData> {
  const { db } = writing
  const { eventId, aspectKey, confirmed } = input
  const scope = await openForChange(writing, input)
  const version = await demandNewestVersion(db, eventId)
  const { scheme } = version
  const draft = draftOf(version)
  const aspect = aspectsOf(draft).find(({ key }) => key === aspectKey)
  if (aspect?.type !== 'measurement' || aspect.calculation.type !== 'RANGED_SCORE') {
    throw problem('NOT_FOUND', [{ code: 'request.not_found', params: { id: aspectKey }, path: 'aspectKey' }])
  }
  const calculation = { ...aspect.calculation, bands: input.bands ?? aspect.calculation.bands, confirmed }
  await appendVersion(writing, {
    eventId,
    scope,
    previous: version,
    action: confirmed ? 'scheme.confirm_ranged' : 'scheme.unconfirm_ranged',
    origin: scheme.origin,
    note: aspect.code,
    roundingPoint: scheme.roundingPoint,
    draft: mapAspects(draft, (one) => (one === aspect ? { ...aspect, calculation } : one)),
  })
  return getScheme(writing, { eventId })
}
