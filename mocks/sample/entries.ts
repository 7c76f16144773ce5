import type { TeamSize } from '#domain/contests/team-size'
import type { EntryStatus, GroupKind } from '#domain/contests/vocabulary'
import type { MadeContest } from './contests'
import type { MadeEvent } from './events'
import { makeDraw } from './draw'
import { drawnBy, makeChainDraws, workCodeOf, type ChainPlan } from './draws'
import { numbered } from './numbering'
import type { PeopleMaker } from './people'
import { isHeld, isPublished, storyContestId, type ContestPlan, type Situation } from './plans'
import type { Random } from './random'
import type { Units } from './units'
import type { DelegationRow, EntryRow, GroupRow, SampleWorld } from './world'

export interface EntriesMaker {
  /** Enters people in every event of the contest; answers the delegations that take part. */
  enter(contest: MadeContest, random: Random): readonly string[]
}

const storyEntries = 10

/** How many entries a whole contest has by where it stands; a provincial final has a median of about 135 (rule book 1). */
const entriesBySituation: Partial<Record<Situation, readonly [from: number, to: number]>> = {
  registration: [18, 70],
  eligibility: [60, 120],
  preliminary: [70, 140],
}

const members: Readonly<Record<TeamSize, number>> = { single: 1, pair: 2, three: 3, team: 4 }
const groupWeight: Readonly<Record<GroupKind, number>> = { worker: 5, teacher: 2, student: 3, open: 5 }

export function entriesMaker(
  world: SampleWorld,
  people: PeopleMaker,
  units: Units,
  chains: ReadonlyMap<string, ChainPlan>,
): EntriesMaker {
  const nextId = numbered('en', 5)

  function enter(contest: MadeContest, random: Random): readonly string[] {
    const total = entryCount(contest.plan, random)
    if (total === 0) return []
    const cities = citiesTakingPart(contest.plan, random)
    const weights = contest.events.flatMap(({ groups }) => groups.map(({ kind }) => groupWeight[kind]))
    const perWeight = total / weights.reduce((sum, weight) => sum + weight, 0)
    for (const event of contest.events) enterEvent(event, contest.plan, cities, perWeight, random)
    return cities.map(({ id }) => id)
  }

  function enterEvent(
    event: MadeEvent,
    plan: ContestPlan,
    cities: readonly DelegationRow[],
    perWeight: number,
    random: Random,
  ): void {
    const made = event.groups.flatMap((group) => {
      const count = Math.max(3, Math.round(perWeight * groupWeight[group.kind]))
      const senders = sendersFor(group, plan, cities, random)
      return Array.from({ length: count }, (_, index) => enterOne(group, senders[index % senders.length], plan, random))
    })
    const draw = makeDraw(made.length, random)
    const chain = chainOf(event, made)
    const limit = random.int(6, 12) * 1800
    for (const [index, entry] of made.entries()) {
      const drawn = isHeld(plan.situation) && entry.status !== 'dns' && entry.status !== 'withdrawn'
      const timed = drawn && entry.status !== 'dnf' && (plan.situation !== 'running' || plan.id === storyContestId)
      world.entries.push({
        ...entry,
        entryNumber: isHeld(plan.situation) ? draw.entryNumber(index) : draw.inOrder(index),
        stationNumber: drawn ? draw.stationNumber(index) : null,
        workCode: drawn ? draw.workCode(index) : null,
        ...chain?.(entry.id),
        timeSeconds: timed ? Math.round(limit * (0.62 + random.next() * 0.38)) : null,
      })
    }
  }

  /** The numbers of an entry whose event has a blind chain that can be verified. */
  function chainOf({ row }: MadeEvent, made: Parameters<typeof makeChainDraws>[1]) {
    const plan = chains.get(row.id)
    if (plan === undefined || plan === 'people') return null
    const draws = makeChainDraws(row.id, made)
    const [numbers, stations, codes] = [draws.entry_number, draws.station, draws.work_code].map(drawnBy)
    return (entryId: string) => ({
      entryNumber: numbers?.get(entryId) ?? '',
      stationNumber: stations?.get(entryId) ?? null,
      workCode: workCodeOf(codes?.get(entryId)),
    })
  }

  function sendersFor(
    { kind }: GroupRow,
    plan: ContestPlan,
    cities: readonly DelegationRow[],
    random: Random,
  ): DelegationRow[] {
    const enterprises =
      kind === 'worker' && plan.keeping !== 'aspects' && random.chance(0.4) ? units.enterpriseDelegations : []
    return random.shuffle([...cities, ...enterprises])
  }

  function enterOne(group: GroupRow, delegation: DelegationRow | undefined, plan: ContestPlan, random: Random) {
    if (delegation === undefined) throw new Error(`nobody takes part in ${plan.id}`)
    const unit = units.unitFor(random, delegation, group.kind)
    const age = group.kind === 'open' ? 'worker' : group.kind
    const team = Array.from({ length: members[group.teamSize] }, () => people.make(age, unit.id))
    const id = nextId()
    world.entryMembers.push(...team.map((person, index) => ({ entryId: id, position: index + 1, personId: person.id })))
    return {
      id,
      eventId: group.eventId,
      groupId: group.id,
      delegationId: delegation.id,
      organisationId: unit.id,
      name: team.map(({ name }) => name).join('、'),
      status: plan.id === storyContestId ? ('confirmed' as const) : statusFor(plan.situation, random),
      version: 1,
    } satisfies Partial<EntryRow>
  }

  function citiesTakingPart(plan: ContestPlan, random: Random): readonly DelegationRow[] {
    if (plan.id === storyContestId) return units.cityDelegations.filter(({ code }) => storyCities.includes(code))
    const missing = plan.keeping === 'aspects' ? random.int(4, 6) : random.int(0, 3)
    return random.shuffle(units.cityDelegations).slice(missing)
  }

  return { enter }
}

/** 济南 青岛 烟台 潍坊 威海 send the story's ten works, two each; its judges come from other cities. */
const storyCities = ['370100', '370200', '370600', '370700', '371000']

function entryCount(plan: ContestPlan, random: Random): number {
  if (plan.id === storyContestId) return storyEntries
  if (plan.keeping === 'aspects') return random.int(46, 66)
  const range = entriesBySituation[plan.situation]
  if (range !== undefined) return random.int(...range)
  return isPublished(plan.situation) ? Math.round(Math.min(260, Math.max(48, random.normal(104, 32)))) : 0
}

function statusFor(situation: Situation, random: Random): EntryStatus {
  const draw = random.next()
  if (situation === 'registration') return draw < 0.85 ? 'registered' : 'confirmed'
  if (situation === 'eligibility') return draw < 0.4 ? 'registered' : draw < 0.96 ? 'confirmed' : 'withdrawn'
  if (situation === 'preliminary') return draw < 0.97 ? 'confirmed' : 'withdrawn'
  if (draw < 0.945) return 'confirmed'
  if (draw < 0.965) return 'dns'
  if (draw < 0.977) return 'withdrawn'
  if (situation === 'running') return 'confirmed'
  if (draw < 0.988) return 'dnf'
  return draw < 0.993 ? 'dsq' : 'out_of_contest'
}
