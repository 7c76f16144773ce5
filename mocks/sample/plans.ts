import type { ContestClass, Phase, Sector } from '#domain/contests/vocabulary'
import { addDays, daysBetween, type Day } from '#domain/schedule/days'
import type { OccupationRow } from './facts/occupations'
import { padded } from './numbering'
import { chooseOccupations } from './occupations'
import { spreadOverCities } from './places'
import type { Random } from './random'

/** Where a contest stands on the sample day; the phase `final` is told apart by how far its marking is. */
export type Situation = Exclude<Phase, 'final'> | 'running' | 'awaiting' | 'signed'

/** How the marks of a contest are kept: aspect by aspect, by parts, or not yet at all. */
export type MarkKeeping = 'aspects' | 'parts' | 'none'

export interface ContestPlan {
  readonly id: string
  readonly code: string
  readonly situation: Situation
  readonly keeping: MarkKeeping
  readonly class: ContestClass
  readonly sector: Sector
  readonly occupation: OccupationRow
  readonly cityCode: string
  readonly cityShort: string
  /** Null for contests that have no date yet. */
  readonly finalFrom: Day | null
}

interface Wave {
  readonly situation: Situation
  readonly count: number
  readonly from: Day
  readonly to: Day
  /** How many of them keep their marks aspect by aspect. */
  readonly byAspects: number
  readonly undated: number
}

/** 179 sample contests; with the seven reported ones they make the 186 of 2024. Finals peak in autumn. */
const waves: readonly Wave[] = [
  { situation: 'archived', count: 52, from: '2024-05-11', to: '2024-08-28', byAspects: 3, undated: 0 },
  { situation: 'confirmed', count: 22, from: '2024-08-29', to: '2024-09-17', byAspects: 3, undated: 0 },
  { situation: 'notice', count: 14, from: '2024-09-24', to: '2024-10-10', byAspects: 4, undated: 0 },
  { situation: 'signed', count: 2, from: '2024-10-09', to: '2024-10-10', byAspects: 2, undated: 0 },
  { situation: 'awaiting', count: 4, from: '2024-10-10', to: '2024-10-11', byAspects: 4, undated: 0 },
  { situation: 'running', count: 6, from: '2024-10-14', to: '2024-10-14', byAspects: 6, undated: 0 },
  { situation: 'preliminary', count: 9, from: '2024-10-22', to: '2024-11-10', byAspects: 0, undated: 0 },
  { situation: 'eligibility', count: 12, from: '2024-10-24', to: '2024-11-16', byAspects: 0, undated: 0 },
  { situation: 'registration', count: 18, from: '2024-10-28', to: '2024-12-06', byAspects: 0, undated: 0 },
  { situation: 'announced', count: 14, from: '2024-11-05', to: '2024-12-20', byAspects: 0, undated: 0 },
  { situation: 'approved', count: 12, from: '2024-11-18', to: '2025-01-16', byAspects: 0, undated: 4 },
  { situation: 'applied', count: 10, from: '2024-12-02', to: '2025-01-18', byAspects: 0, undated: 6 },
  { situation: 'cancelled', count: 2, from: '2024-09-20', to: '2024-11-08', byAspects: 0, undated: 0 },
  { situation: 'postponed', count: 2, from: '2024-10-09', to: '2024-11-15', byAspects: 0, undated: 0 },
]

export const storyContestId = 'c-story'
const firstSampleNumber = 8

/** The plan of every sample contest, in the order of its number; the first running one is the story's. */
export function planContests(random: Random): ContestPlan[] {
  const slots = random.shuffle(
    waves.flatMap((wave) => Array.from({ length: wave.count }, (_, index) => ({ wave, index }))),
  )
  const cities = random.shuffle(spreadOverCities(slots.length))
  const occupations = chooseOccupations(random, slots.length)
  return slots.map(({ wave, index }, position): ContestPlan => {
    const number = padded(position + firstSampleNumber, 3)
    const isStory = wave.situation === 'running' && index === 0
    const city = isStory ? { code: '370100', short: '济南' } : cities[position]
    const occupation = isStory ? occupations.story : occupations.others[position]
    if (city === undefined || occupation === undefined)
      throw new Error(`no city or occupation left for contest ${number}`)
    return {
      id: isStory ? storyContestId : `c-${number}`,
      code: `SD-2024-${number}`,
      situation: wave.situation,
      keeping: index < wave.byAspects ? 'aspects' : isHeld(wave.situation) ? 'parts' : 'none',
      class: isStory || random.chance(0.27) ? 'one' : 'two',
      sector: occupation.sector,
      occupation: occupation.row,
      cityCode: city.code,
      cityShort: city.short,
      finalFrom: index < wave.undated ? null : isStory ? wave.from : dayWithin(random, wave.from, wave.to),
    }
  })
}

export function isPublished(situation: Situation): boolean {
  return situation === 'notice' || situation === 'confirmed' || situation === 'archived'
}

/** The final lies behind, or is being held on the sample day. */
export function isHeld(situation: Situation): boolean {
  return isPublished(situation) || situation === 'running' || situation === 'awaiting' || situation === 'signed'
}

export function phaseOf(situation: Situation): Phase {
  return situation === 'running' || situation === 'awaiting' || situation === 'signed' ? 'final' : situation
}

/** Later days of a wave are likelier, and nothing starts in the national holiday week or runs over New Year's Day. */
function dayWithin(random: Random, from: Day, to: Day): Day {
  const span = daysBetween(from, to)
  const day = addDays(from, Math.max(random.int(0, span), random.int(0, span)))
  if (day >= '2024-12-30' && day <= '2025-01-01') return '2025-01-02'
  return day >= '2024-09-30' && day <= '2024-10-07' ? addDays('2024-10-08', random.int(0, 2)) : day
}
