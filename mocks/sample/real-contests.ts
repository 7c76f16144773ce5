import { contestRow, plainEvent } from './contest-row'
import { realContests, type RealContest } from './facts/real-contests'
import { hostId } from './hosts'
import { padded } from './numbering'
import { editionIds } from './programmes'
import { noWishes } from './wishes'
import type { SampleWorld } from './world'

/** The seven contests found in public reports, with what the reports say and nothing else. */
export function addRealContests(world: SampleWorld): void {
  for (const [index, contest] of realContests.entries()) {
    world.contests.push(
      contestRow({
        ...contest,
        editionId: editionIds.provincial,
        code: `SD-2024-${padded(index + 1, 3)}`,
        sample: false,
      }),
    )
    addRealHosts(world, contest)
    for (const [place, kind] of stagesOf(contest).entries()) {
      const dates = kind === 'final' && contest.final !== null ? contest.final : { startsOn: null, endsOn: null }
      const plain = { ...noWishes, setUpDays: 0, takeDownDays: 0, venueId: null, holdsVenue: false, version: 1 }
      world.stages.push({
        id: `${contest.id}-${kind}`,
        contestId: contest.id,
        kind,
        position: place + 1,
        ...dates,
        ...plain,
      })
    }
    for (const [place, [occupationCode, name]] of contest.occupations.entries()) {
      const event = {
        id: `e-${contest.id}-${place + 1}`,
        contestId: contest.id,
        position: place + 1,
        name,
        nameEn: null,
      }
      world.events.push({ ...event, occupationCode, occupationName: name, ...plainEvent })
    }
  }
}

/** Every contest ends in a final; one that no report tells of stands without dates, so that the year plan holds all. */
function stagesOf({ stageKinds }: RealContest) {
  return stageKinds.length === 0 ? (['final'] as const) : stageKinds
}

function addRealHosts(world: SampleWorld, { id, organisers, hosts, coHosts }: RealContest): void {
  const rows = [
    ...organisers.map((name) => ({ role: 'organiser' as const, name })),
    ...hosts.map((name) => ({ role: 'host' as const, name })),
    ...coHosts.map((name) => ({ role: 'co_host' as const, name })),
  ]
  world.contestHosts.push(
    ...rows.map((row, index) => ({ id: hostId(id, index), contestId: id, position: index + 1, ...row })),
  )
}
