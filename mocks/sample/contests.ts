import { contestDisplayName } from '#domain/contests/display-name'
import type { TeamSize } from '#domain/contests/team-size'
import type { GroupKind, StageKind } from '#domain/contests/vocabulary'
import { addDays, type Day } from '#domain/schedule/days'
import { instantOf, sampleDay } from './clock'
import { departmentNames } from './facts/units'
import { furtherOccupations } from './occupations'
import { isHeld, isPublished, phaseOf, storyContestId, type ContestPlan } from './plans'
import { editionIds } from './programmes'
import type { Random } from './random'
import { makeRulePack } from './rule-packs'
import { searchKeysOf } from './search-keys'
import { timelineOf, type PhaseChange } from './timeline'
import type { VenueBook } from './venue-book'
import type { EventRow, GroupRow, SampleWorld, StageRow } from './world'

/** A sample contest with everything later steps build upon. */
export interface MadeContest {
  readonly plan: ContestPlan
  readonly name: string
  readonly final: StageRow
  readonly timeline: readonly PhaseChange[]
  readonly events: readonly MadeEvent[]
}

export interface MadeEvent {
  readonly row: EventRow
  readonly groups: readonly GroupRow[]
}

export function addContest(world: SampleWorld, plan: ContestPlan, book: VenueBook, random: Random): MadeContest {
  const [, occupation, industry] = plan.occupation
  const name = contestDisplayName({ year: 2024, series: '技能兴鲁', ordinal: random.int(1, 14), industry, occupation: `示例·${occupation}` })
  const eventCount = plan.id === storyContestId ? 1 : plan.keeping === 'aspects' ? random.int(1, 2) : random.pick([1, 1, 2, 2, 2, 3, 3, 4])
  const stages = makeStages(plan, eventCount, book, random)
  const final = stages.at(-1)
  if (final === undefined) throw new Error(`${plan.id} has no final`)
  const timeline = timelineOf(random, phaseOf(plan.situation), final.startsOn ?? '2024-12-20', stages.length > 1)

  world.contests.push({
    id: plan.id,
    editionId: editionIds.provincial,
    code: plan.code,
    name,
    class: plan.class,
    sector: plan.sector,
    cityCode: plan.cityCode,
    phase: phaseOf(plan.situation),
    ...searchKeysOf(name),
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
  world.contestHosts.push(...hosts.map((host, index) => ({ contestId: plan.id, position: index + 1, ...host })))
}

function makeStages(plan: ContestPlan, eventCount: number, book: VenueBook, random: Random): StageRow[] {
  const holdsVenue = plan.situation !== 'cancelled' && plan.situation !== 'postponed'
  const common = { setUpDays: random.int(1, 2), takeDownDays: 1, holdsVenue, version: 1 }
  const finalDays = plan.situation === 'running' ? random.int(3, 4) : Math.min(3, eventCount + random.int(0, 1))
  const stages: Omit<StageRow, 'position'>[] = []

  if (plan.situation === 'preliminary' || (plan.finalFrom !== null && random.chance(0.3))) {
    const before = plan.situation === 'preliminary' ? random.int(0, 8) : random.int(18, 26)
    const from = plan.situation === 'preliminary' ? addDays(sampleDay, -before) : addDays(plan.finalFrom ?? sampleDay, -before)
    stages.push(placed('preliminary', from, 1, { ...common, setUpDays: 1 }))
  }
  if (plan.finalFrom === null) stages.push({ id: `${plan.id}-final`, contestId: plan.id, kind: 'final', startsOn: null, endsOn: null, venueId: null, ...common })
  else stages.push(placed('final', plan.finalFrom, finalDays, common))
  return stages.map((stage, index) => ({ ...stage, position: index + 1 }))

  function placed(kind: StageKind, from: Day, days: number, row: typeof common): Omit<StageRow, 'position'> {
    const wish = { cityCode: plan.cityCode, sector: plan.sector, startsOn: from, days, setUpDays: row.setUpDays, takeDownDays: row.takeDownDays }
    const venueless = plan.situation === 'applied' || (plan.situation === 'approved' && random.chance(0.5))
    const { startsOn, venue } = venueless ? { startsOn: from, venue: null } : book.bookSoon(wish, daysLater(plan))
    return { id: `${plan.id}-${kind}`, contestId: plan.id, kind, startsOn, endsOn: addDays(startsOn, days - 1), venueId: venue?.id ?? null, ...row }
  }
}

/** How far a stage may slip to find a venue without leaving the phase it stands in. */
function daysLater({ situation }: ContestPlan): number {
  if (situation === 'running') return 0
  return isHeld(situation) ? 1 : 10
}

const groupChoices: readonly (readonly GroupKind[])[] = [
  ['worker', 'student'],
  ['worker', 'student'],
  ['worker', 'student'],
  ['worker'],
  ['worker', 'teacher', 'student'],
  ['worker', 'teacher'],
]
/** Mostly alone, now and then in pairs, seldom in threes. */
function pickTeamSize(random: Random): TeamSize {
  const draw = random.next()
  return draw < 0.84 ? 'single' : draw < 0.95 ? 'pair' : 'three'
}

function makeEvents(plan: ContestPlan, count: number, random: Random): MadeEvent[] {
  const isStory = plan.id === storyContestId
  const occupations = [plan.occupation, ...furtherOccupations(random, plan.occupation, plan.sector, count - 1)]
  const kinds: readonly GroupKind[] = isStory ? ['worker'] : random.pick(groupChoices)
  return occupations.map(([code, name], index): MadeEvent => {
    const id = isStory ? 'e-story' : `e-${plan.id.slice(2)}-${index + 1}`
    const teamSize = plan.keeping === 'aspects' ? 'single' : pickTeamSize(random)
    const noTies = plan.keeping === 'aspects' && plan.class === 'one'
    const rulePack = makeRulePack({ keeping: plan.keeping, class: plan.class, groups: kinds, teamSize, noTies }, random)
    return {
      row: { id, contestId: plan.id, position: index + 1, name, nameEn: null, occupationCode: code, occupationName: name, markingState: markingStateOf(plan), rulePack, version: 1 },
      groups: kinds.map((kind, position) => ({ id: `g-${id.slice(2)}-${position + 1}`, eventId: id, position: position + 1, kind, teamSize })),
    }
  })
}

function markingStateOf({ situation }: ContestPlan): EventRow['markingState'] {
  if (isPublished(situation)) return 'published'
  if (situation === 'running') return 'marking'
  if (situation === 'awaiting') return 'awaiting_sign_off'
  return situation === 'signed' ? 'signed' : 'not_started'
}
