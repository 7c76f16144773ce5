import { sectors } from '#domain/contests/vocabulary'
import { sampleDay } from './clock'
import type { SampleWorld } from './world'

/** Where a contest to come found no venue for its sector, the one it got is fitted out for it: the plan in force is clean. */
export function equipVenues(world: SampleWorld): void {
  const sectorOf = new Map(world.contests.map(({ id, sector }) => [id, sector]))
  for (const { contestId, venueId, holdsVenue, startsOn } of world.stages) {
    if (!holdsVenue || startsOn === null || startsOn <= sampleDay) continue
    const venue = world.venues.find(({ id }) => id === venueId)
    const sector = sectorOf.get(contestId)
    if (venue === undefined || sector === undefined || venue.sectors.includes(sector)) continue
    venue.sectors = sectors.filter((one) => one === sector || venue.sectors.includes(one))
  }
}
