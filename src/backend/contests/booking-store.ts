import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { ContestId, StageId, VenueId } from '#domain/ids'
import type { Booking } from '#domain/schedule/venue-clash'
import type { Database } from '../db/database'
import { contests, stages, venues } from '../db/tables/programme'

/** Every stage that holds a venue, with its days. */
export async function loadVenueBookings(db: Database, venueId: string): Promise<Booking[]> {
  const rows = await db
    .select({ stage: stages, contestName: contests.name, venueName: venues.name })
    .from(stages)
    .innerJoin(contests, eq(contests.id, stages.contestId))
    .innerJoin(venues, eq(venues.id, stages.venueId))
    .where(and(eq(stages.venueId, venueId), stages.holdsVenue, isNotNull(stages.startsOn), isNotNull(stages.endsOn)))
    .orderBy(asc(stages.startsOn))
  return rows.flatMap(({ stage, contestName, venueName }) => {
    const { startsOn, endsOn, setUpDays, takeDownDays } = stage
    if (startsOn === null || endsOn === null) return []
    return {
      stageId: stage.id as StageId,
      contestId: stage.contestId as ContestId,
      contestName,
      venueId: venueId as VenueId,
      venueName,
      startsOn,
      endsOn,
      setUpDays,
      takeDownDays,
    }
  })
}
