import { and, eq } from 'drizzle-orm'
import type { ContestId, StageId, VenueId } from '#domain/ids'
import { decideMove, editionWindow, type Booking } from '#domain/schedule/venue-clash'
import { brokenConstraint, demand, found, fresh, problem } from '../core/problems'
import type { Reading, Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { stages, venues } from '../db/tables/programme'
import { loadVenueBookings } from './booking-store'
import { findContest } from './detail-store'
import { presentStage } from './get-contest'

export interface Placement {
  readonly contestId: string
  readonly stageId: string
  readonly startsOn: string
  readonly endsOn: string
  readonly venueId: string | null
}

export interface MoveStage extends Placement {
  readonly version: number
  readonly reason?: string | undefined
}

export async function moveStage(writing: Writing, input: MoveStage) {
  const { db, record, announce } = writing
  const { contest, stage, venue, decision } = await decidePlacement(writing, input)
  demand(decision)
  const { startsOn, endsOn, venueId } = input
  const moved = fresh(await saveMove(db, input, contest.phase !== 'postponed'))
  await record({
    action: 'stage.move',
    subjectKind: 'stage',
    subjectId: stage.id,
    contestId: stage.contestId,
    before: { startsOn: stage.startsOn, endsOn: stage.endsOn, venueId: stage.venueId },
    after: { startsOn, endsOn, venueId },
    reason: input.reason,
  })
  announce({ noun: 'contests', id: stage.contestId })
  return { stage: presentStage(moved, venue) }
}

export async function checkMove(reading: Reading, input: Placement) {
  const { decision } = await decidePlacement(reading, input)
  return { reasons: decision.kind === 'refused' ? [...decision.reasons] : [] }
}

async function decidePlacement({ db, authorize, today }: Reading, input: Placement) {
  const { contest, edition } = found(await findContest(db, input.contestId), input.contestId)
  authorize('contest.move', { contestId: contest.id as ContestId, phase: contest.phase })
  const stage = found(await findStage(db, input), input.stageId)
  const venue = input.venueId === null ? null : found(await findVenue(db, input.venueId), input.venueId)
  const booking: Booking = {
    stageId: stage.id as StageId,
    contestId: contest.id as ContestId,
    contestName: contest.name,
    venueId: input.venueId as VenueId | null,
    venueName: venue?.name,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    setUpDays: stage.setUpDays,
    takeDownDays: stage.takeDownDays,
  }
  const others = input.venueId === null ? [] : await loadVenueBookings(db, input.venueId)
  const decision = decideMove({ booking, others, phase: contest.phase, window: editionWindow(edition.year), today })
  return { contest, stage, venue, decision }
}

/** Two organizers may take a venue in the same moment; then the database refuses the second. */
async function saveMove(db: Database, { stageId, startsOn, endsOn, venueId, version }: MoveStage, holdsVenue: boolean) {
  try {
    return await db
      .update(stages)
      .set({ startsOn, endsOn, venueId, holdsVenue, version: version + 1 })
      .where(and(eq(stages.id, stageId), eq(stages.version, version)))
      .returning()
  } catch (error) {
    if (brokenConstraint(error) !== 'stages_venue_free') throw error
    throw problem('REFUSED', [{ code: 'request.venue_just_taken', path: 'venueId' }])
  }
}

async function findStage(db: Database, { contestId, stageId }: Placement) {
  const [row] = await db
    .select()
    .from(stages)
    .where(and(eq(stages.id, stageId), eq(stages.contestId, contestId)))
  return row
}

async function findVenue(db: Database, venueId: string) {
  const [row] = await db
    .select({ id: venues.id, name: venues.name, cityCode: venues.cityCode })
    .from(venues)
    .where(eq(venues.id, venueId))
  return row
}
