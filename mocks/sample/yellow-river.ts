import { yellowRiverProvinces } from '#domain/contests/provinces'
import { contestRow, plainEvent } from './contest-row'
import { makeDraw } from './draw'
import { yellowRiver, yellowRiverEvents, yellowRiverHosts, yellowRiverReported } from './facts/yellow-river'
import { hostId } from './hosts'
import { padded } from './numbering'
import type { PeopleMaker } from './people'
import { editionIds } from './programmes'
import type { Random } from './random'
import { noWishes } from './wishes'
import type { SampleWorld } from './world'

export const yellowRiverContestId = 'c-yellow-river-2024'
/** 88 of 90 places were filled; which two stayed empty was not reported, only that 宁夏 filled all ten. */
const emptyPlaces: readonly (readonly [event: number, provinceCode: string])[] = [
  [8, '630000'],
  [4, '150000'],
]

/** Ten events by nine delegations with sample competitors; the real ones' names and results are left alone. */
export function addYellowRiver(world: SampleWorld, people: PeopleMaker, random: Random): void {
  world.contests.push(
    contestRow({
      id: yellowRiverContestId,
      editionId: editionIds.yellowRiver,
      code: 'YR-2024-001',
      name: yellowRiver.name,
      class: null,
      sector: 'equipment',
      cityCode: yellowRiver.cityCode,
      phase: 'archived',
      sample: false,
      reported: yellowRiverReported,
    }),
  )
  world.contestHosts.push(
    ...yellowRiverHosts.map((host, index) => ({
      id: hostId(yellowRiverContestId, index),
      contestId: yellowRiverContestId,
      position: index + 1,
      ...host,
    })),
  )
  world.stages.push({
    id: `${yellowRiverContestId}-final`,
    contestId: yellowRiverContestId,
    kind: 'final',
    position: 1,
    startsOn: yellowRiver.startsOn,
    endsOn: yellowRiver.endsOn,
    ...noWishes,
    setUpDays: 0,
    takeDownDays: 0,
    venueId: null,
    holdsVenue: false,
    version: 1,
  })
  let competitor = 0
  for (const [index, [eventName, nameEn, occupationCode, occupationName]] of yellowRiverEvents.entries()) {
    const eventId = `e-yr-${padded(index + 1, 2)}`
    const groupId = `g-yr-${padded(index + 1, 2)}`
    world.events.push({
      id: eventId,
      contestId: yellowRiverContestId,
      position: index + 1,
      name: eventName,
      nameEn,
      occupationCode,
      occupationName,
      ...plainEvent,
    })
    world.groups.push({ id: groupId, eventId, position: 1, kind: 'open', teamSize: 'single' })
    const provinces = yellowRiverProvinces.filter(
      ({ code }) => !emptyPlaces.some(([event, empty]) => event === index && empty === code),
    )
    const draw = makeDraw(provinces.length, random)
    for (const [place, { code, short }] of provinces.entries()) {
      competitor += 1
      const unit = world.organisations.find((organisation) => organisation.name === `示例单位（${short}）`)
      const id = `en-yr-${padded(competitor, 2)}`
      const name = `示例选手${competitor}`
      const person = people.make('worker', unit?.id ?? null)
      person.name = name
      world.entries.push({
        id,
        eventId,
        groupId,
        delegationId: `d-yr-${code.slice(0, 2)}`,
        organisationId: unit?.id ?? null,
        name,
        entryNumber: draw.entryNumber(place),
        stationNumber: null,
        workCode: null,
        status: 'confirmed',
        timeSeconds: null,
        version: 1,
      })
      world.entryMembers.push({ entryId: id, position: 1, personId: person.id })
    }
  }
}
