import type { StageKind } from '#domain/contests/vocabulary'
import { addDays, laterDay, type Day } from '#domain/schedule/days'
import { sampleDay } from './clock'
import { isHeld, storyContestId, type ContestPlan } from './plans'
import type { Random } from './random'
import type { VenueBook } from './venue-book'
import { noWishes } from './wishes'
import type { StageRow } from './world'

/** The stages of a contest, the final last: dated, and in a venue of the city, as far as its phase asks for it. */
export function makeStages(plan: ContestPlan, eventCount: number, book: VenueBook, random: Random): StageRow[] {
  const { situation, finalFrom } = plan
  const row = {
    ...noWishes,
    setUpDays: random.int(1, 2),
    takeDownDays: 1,
    holdsVenue: situation !== 'cancelled' && situation !== 'postponed',
    version: 1,
  }
  const hasVenue = situation !== 'applied' && (situation !== 'approved' || random.chance(0.5))
  const days = situation === 'running' ? runningDays(plan, random) : Math.min(3, eventCount + random.int(0, 1))
  const final = finalFrom === null ? undated('final') : placed('final', finalFrom, days)
  const hasPreliminary = situation === 'preliminary' || (finalFrom !== null && random.chance(0.3))
  const stages = hasPreliminary ? [placed('preliminary', preliminaryDay(plan, random), 1), final] : [final]
  return stages.map((stage, index) => ({ ...stage, position: index + 1 }))

  function undated(kind: StageKind): Omit<StageRow, 'position'> {
    return { ...row, ...named(kind), startsOn: null, endsOn: null, venueId: null }
  }

  function placed(kind: StageKind, from: Day, length: number): Omit<StageRow, 'position'> {
    const { cityCode, sector } = plan
    const wish = { ...row, cityCode, sector, startsOn: from, days: length }
    const place = hasVenue ? book.bookSoon(wish, daysLater(plan, kind)) : { startsOn: from, venue: null }
    const endsOn = addDays(place.startsOn, length - 1)
    return { ...row, ...named(kind), startsOn: place.startsOn, endsOn, venueId: place.venue?.id ?? null }
  }

  function named(kind: StageKind) {
    return { id: `${plan.id}-${kind}`, contestId: plan.id, kind }
  }
}

/** About three weeks before the final; around the sample day for those that stand there, after it for those yet to come. */
function preliminaryDay({ situation, finalFrom }: ContestPlan, random: Random): Day {
  if (situation === 'preliminary') return addDays(sampleDay, -random.int(0, 6))
  const day = addDays(finalFrom ?? sampleDay, -random.int(18, 26))
  return isHeld(situation) ? day : laterDay(day, addDays(sampleDay, random.int(2, 4)))
}

/** The story's works are all done by the sample day; the other finals that run go on after it. */
function runningDays({ id }: ContestPlan, random: Random): number {
  return id === storyContestId ? 2 : random.int(3, 4)
}

/** How far a stage may slip to find a venue without leaving the phase it stands in. */
function daysLater({ situation }: ContestPlan, kind: StageKind): number {
  if (situation === 'running' && kind === 'final') return 0
  return isHeld(situation) ? 1 : kind === 'final' ? 10 : 3
}
