import type { ContestDetailData } from '#contract/contests'
import { abilities, can as may } from '#domain/access/can'
import type { Subject } from '#domain/access/actor'
import { missingForNextPhase, nextPhase } from '#domain/contests/phase'
import type { ContestId, EventId } from '#domain/ids'
import { found } from '../core/problems'
import type { Reading } from '../core/use-case'
import { loadChainStates } from '../draws/chain-states'
import { findContest, loadEvents, loadHosts, loadStages, type StageRow } from './detail-store'
import { historySubjects } from './history'
import { loadListings } from './listing-store'
import { loadPhaseFacts } from './phase-facts'

export async function getContest(reading: Reading, { contestId }: { contestId: string }): Promise<ContestDetailData> {
  const { db, asker, authorize } = reading
  const { contest, edition } = found(await findContest(db, contestId), contestId)
  const subject: Subject = { contestId: contestId as ContestId, phase: contest.phase }
  authorize('contest.read', subject)
  const [listing] = await loadListings(db, { contestId })
  const stages = await loadStages(db, contestId)
  const eventRows = await loadEvents(db, contestId)
  const chains = await loadChainStates(
    db,
    eventRows.map(({ event }) => event.id),
  )
  const facts = await loadPhaseFacts(db, contestId)
  const history = historySubjects(contestId, eventRows).every((one) => may(asker.actor, 'audit.read', one))
  const can = [
    ...abilities(asker.actor, subject, ['contest.edit', 'contest.move', 'contest.advance']),
    ...(history ? (['audit.read'] as const) : []),
  ]
  const staff = can.includes('contest.advance')
  return {
    ...found(listing, contestId),
    editionId: edition.id,
    editionName: edition.name,
    hosts: await loadHosts(db, contestId),
    stages: stages.map(({ stage, venue }) => presentStage(stage, venue)),
    eventList: eventRows.map(({ event, groups, resultsState, dayPublished }) => ({
      ...event,
      groups: groups.map(({ id, kind, teamSize, entries }) => ({ id, kind, teamSize, entries })),
      can: abilities(
        asker.actor,
        {
          ...subject,
          eventId: event.id as EventId,
          markingState: event.markingState,
          resultsState,
          dayPublished,
          chain: chains.get(event.id) ?? 'none',
        },
        [
          'day.read',
          'entries.read',
          // Where nothing was drawn there is nothing for the public to see.
          ...(staff || chains.has(event.id) ? (['draws.read'] as const) : []),
          'results.read',
          'results.publish',
          'event.readMarking',
          'event.sign',
          'scheme.read',
          'scheme.import',
        ],
      ),
    })),
    reported: contest.reported,
    nextPhase: staff ? nextPhase(contest.phase, facts) : null,
    missing: staff ? [...missingForNextPhase(contest.phase, facts)] : [],
    version: contest.version,
    updatedAt: contest.updatedAt.toISOString(),
    can,
  }
}

export function presentStage(stage: StageRow, venue: { id: string; name: string; cityCode: string } | null) {
  const { id, kind, startsOn, endsOn, setUpDays, takeDownDays, version } = stage
  return { id, kind, startsOn, endsOn, setUpDays, takeDownDays, venue, version }
}
