import type { PlacedStage, PlanIndex } from '../plan-index'
import { dayNumber, dayOfNumber } from '../days'
import { venueClashReason } from '../venue-clash'
import type { Breach } from './rule'

/** A venue holds one stage a day, set-up and take-down included, stages of other editions too. Rule book 3. */
export function venueFree({ known, byVenue }: PlanIndex, placed: PlacedStage): readonly Breach[] {
  const { venueId } = placed.placement
  if (venueId === null) return []
  const venue = known.venues.get(venueId)?.name ?? venueId
  const breaches: Breach[] = []
  for (const other of byVenue.get(venueId) ?? []) {
    const { stageId, contestId, contestName } = other.stage
    if (stageId === placed.stage.stageId) continue
    const held = commonDays(placed, other.heldFrom, other.heldTo)
    if (held === null) continue
    breaches.push({ others: [stageId], reason: venueClashReason({ venue, contestId, contestName, ...held }) })
  }
  for (const { contestId, contestName, from, to } of known.holds.get(venueId) ?? []) {
    const held = commonDays(placed, dayNumber(from), dayNumber(to))
    if (held === null) continue
    const reason = venueClashReason({ venue, contestId, contestName, ...held })
    breaches.push({ others: [], reason, mark: `${contestId} ${from}` })
  }
  return breaches
}

function commonDays({ heldFrom, heldTo }: PlacedStage, otherFrom: number, otherTo: number) {
  const [from, to] = [Math.max(heldFrom, otherFrom), Math.min(heldTo, otherTo)]
  return from > to ? null : { from: dayOfNumber(from), to: dayOfNumber(to) }
}
