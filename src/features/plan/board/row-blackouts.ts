import type { PlanVenue } from '#domain/schedule/plan'
import type { Blackout } from '#domain/schedule/rule-set'
import type { RowKind } from './url-state'

/** What keeps the city of a row, or of a row's venue, from holding anything; rows of another kind have no city. */
export function rowBlackouts(
  kind: RowKind,
  key: string,
  known: { readonly blackouts: readonly Blackout[]; readonly venues: ReadonlyMap<string, PlanVenue> },
): Blackout[] {
  const city = kind === 'city' ? key : kind === 'venue' ? known.venues.get(key)?.cityCode : undefined
  return city === undefined ? [] : known.blackouts.filter(({ cityCode }) => cityCode === city)
}
