import { and, eq } from 'drizzle-orm'
import { decide, type Decision } from '#domain/decision'
import type { ContestId, StageId, VenueId } from '#domain/ids'
import { checkStage, indexPlan } from '#domain/schedule/check-plan'
import { samePlacement } from '#domain/schedule/plan'
import { decideMove, type Booking } from '#domain/schedule/venue-clash'
import { brokenConstraint, demand, found, fresh, problem } from '../core/problems'
import type { Reading, Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { stages, venues } from '../db/tables/programme'
import { dropDraftRows } from '../schedule/edit-plan'
import { loadPlanFor, placementOf, type LoadedPlan } from '../schedule/load-plan'
import { lockDraft, raiseRevision } from '../schedule/plan-store'
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

/** A direct move is in force at once, so it keeps every rule that guards publication; the draft is told by its revision. */
export async function moveStage(writing: Writing, input: MoveStage) {
  const { db, record, announce } = writing
  const { contest } = found(await findContest(db, input.contestId), input.contestId)
  await lockDraft(db, contest.editionId)
  const { stage, venue, plan, decision } = await decidePlacement(writing, input)
  demand(decision)
  const { startsOn, endsOn, venueId } = input
  const moved = fresh(await saveMove(db, input))
  await forgetDraftAtSamePlace(writing, plan, input)
  await raiseRevision(db, contest.editionId)
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
  announce({ noun: 'schedule', id: contest.editionId })
  return { stage: presentStage(moved, venue) }
}

export async function checkMove(reading: Reading, input: Placement) {
  const { decision } = await decidePlacement(reading, input)
  return { reasons: decision.kind === 'refused' ? [...decision.reasons] : [] }
}

async function decidePlacement(reading: Reading, input: Placement) {
  const { db, authorize } = reading
  const { contest } = found(await findContest(db, input.contestId), input.contestId)
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
  const plan = await loadPlanFor(reading, contest.editionId)
  const sound = decideMove({ booking, others: [], phase: contest.phase })
  return { stage, venue, plan, decision: sound.kind === 'refused' ? sound : decideInPlan(plan, booking, stage.locked) }
}

function decideInPlan(plan: LoadedPlan, booking: Booking, locked: boolean): Decision<Booking> {
  const { stageId, contestName, startsOn, endsOn, venueId } = booking
  if (locked) return decide([{ code: 'schedule.stage_locked', params: { contest: contestName } }], booking)
  const findings = checkStage(indexPlan(plan.world, plan.published), stageId, { startsOn, endsOn, venueId })
  const reasons = findings.filter(({ severity }) => severity !== 'warn').map(({ reason }) => reason)
  return decide(reasons, booking)
}

async function forgetDraftAtSamePlace({ db }: Writing, plan: LoadedPlan, { stageId, ...place }: MoveStage) {
  const drafted = plan.draftRows.get(stageId as StageId)
  if (drafted === undefined || !samePlacement(placementOf(drafted), placementOf(place))) return
  await dropDraftRows(db, [stageId])
}

/** Two organizers may take a venue in the same moment; then the database refuses the second. */
async function saveMove(db: Database, { stageId, startsOn, endsOn, venueId, version }: MoveStage) {
  try {
    return await db
      .update(stages)
      .set({ startsOn, endsOn, venueId, holdsVenue: true, version: version + 1 })
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
