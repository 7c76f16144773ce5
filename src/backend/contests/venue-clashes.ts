import { and, eq, isNotNull } from 'drizzle-orm'
import type { Reason } from '#domain/decision'
import type { ContestId, StageId, VenueId } from '#domain/ids'
import { decideMove } from '#domain/schedule/venue-clash'
import type { Database } from '../db/database'
import { stages } from '../db/tables/programme'
import { loadVenueBookings } from './booking-store'

interface SideDays {
  readonly id: string
  readonly setUpDays: number
  readonly takeDownDays: number
}

/** Who stands in the way of a contest holding its venues, with the set-up and take-down days it is to have. */
export async function findVenueReasons(
  db: Database,
  contest: { readonly id: string; readonly name: string },
  wanted: readonly SideDays[] = [],
): Promise<Reason[]> {
  const rows = await db
    .select()
    .from(stages)
    .where(and(eq(stages.contestId, contest.id), isNotNull(stages.venueId), isNotNull(stages.startsOn)))
  const reasons: Reason[] = []
  for (const { id, venueId, startsOn, endsOn, setUpDays, takeDownDays } of rows) {
    if (venueId === null || startsOn === null || endsOn === null) continue
    const side = wanted.find((stage) => stage.id === id) ?? { setUpDays, takeDownDays }
    const booking = {
      stageId: id as StageId,
      contestId: contest.id as ContestId,
      contestName: contest.name,
      venueId: venueId as VenueId,
      startsOn,
      endsOn,
      setUpDays: side.setUpDays,
      takeDownDays: side.takeDownDays,
    }
    const decision = decideMove({ booking, others: await loadVenueBookings(db, venueId), phase: 'announced' })
    if (decision.kind === 'refused') reasons.push(...decision.reasons)
  }
  return reasons
}
