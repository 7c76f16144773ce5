import { contestDisplayName } from '#domain/contests/display-name'
import { instantOf, sampleDay } from './clock'
import { makeEvents, type MadeEvent } from './events'
import { departmentNames } from './facts/units'
import { hostId } from './hosts'
import { phaseOf, storyContestId, type ContestPlan } from './plans'
import { editionIds } from './programmes'
import type { Random } from './random'
import { pinyinKeysOf } from '#backend/contests/pinyin-keys'
import { makeStages } from './stages'
import { timelineOf, type PhaseChange } from './timeline'
import type { VenueBook } from './venue-book'
import type { SampleWorld, StageRow } from './world'

/** A sample contest with everything later steps build upon. */
export interface MadeContest {
  readonly plan: ContestPlan
  readonly name: string
  readonly final: StageRow
  readonly timeline: readonly PhaseChange[]
  readonly events: readonly MadeEvent[]
}

export function addContest(world: SampleWorld, plan: ContestPlan, book: VenueBook, random: Random): MadeContest {
  const [, occupation, industry] = plan.occupation
  const nameParts = {
    year: 2024,
    series: '技能兴鲁',
    ordinal: random.int(1, 14),
    industry,
    occupation: `示例·${occupation}`,
  }
  const name = contestDisplayName(nameParts)
  const eventCount = countEvents(plan, random)
  const stages = makeStages(plan, eventCount, book, random)
  const final = stages.at(-1)
  if (final === undefined) throw new Error(`${plan.id} has no final`)
  const timeline = timelineOf(random, phaseOf(plan.situation), final.startsOn ?? '2024-12-20', stages.length > 1)

  world.contests.push({
    id: plan.id,
    editionId: editionIds.provincial,
    code: plan.code,
    name,
    nameParts,
    class: plan.class,
    sector: plan.sector,
    cityCode: plan.cityCode,
    phase: phaseOf(plan.situation),
    ...pinyinKeysOf(name),
    sample: true,
    reported: null,
    version: timeline.length,
    updatedAt: instantOf(timeline.at(-1)?.day ?? sampleDay, '16:20'),
  })
  addHosts(world, plan, random)
  world.stages.push(...stages)
  const events = makeEvents(plan, eventCount, random)
  for (const { row, groups } of events) {
    world.events.push(row)
    world.groups.push(...groups)
  }
  return { plan, name, final, timeline, events }
}

function addHosts(world: SampleWorld, plan: ContestPlan, random: Random): void {
  const [, , industry] = plan.occupation
  const hosts = [
    { role: 'organiser', name: departmentNames[0] ?? '' },
    { role: 'organiser', name: random.pick(departmentNames.slice(1)) },
    { role: 'host', name: `示例省${industry}行业协会` },
    { role: 'co_host', name: `示例${plan.cityShort}技师学院` },
  ] as const
  world.contestHosts.push(
    ...hosts.map((host, index) => ({ id: hostId(plan.id, index), contestId: plan.id, position: index + 1, ...host })),
  )
}

function countEvents({ id, keeping }: ContestPlan, random: Random): number {
  if (id === storyContestId) return 1
  return keeping === 'aspects' ? random.int(1, 2) : random.pick([1, 1, 2, 2, 2, 3, 3, 4])
}
