import { cities } from '#domain/contests/cities'
import { sectors } from '#domain/contests/vocabulary'
import type { ContestId, PersonId, StageId, VenueId } from '#domain/ids'
import { addDays, daysInRange } from '#domain/schedule/days'
import type { PlanVenue, PlanWorld, StageToPlan } from '#domain/schedule/plan'
import { defaultRuleSet, type RuleSet } from '#domain/schedule/rule-set'
import type { SpecialDay } from '#domain/schedule/work-calendar'
import { createRandom, type Random } from '#mocks/sample/random'
import { spreadOverCities } from '#mocks/sample/places'

const venueCount = 60

/** A year as large as asked, made the way the sample is: venues and cities by weight, most finals in autumn. */
export function yearOf(contests: number, seed: number, rules: Partial<RuleSet> = {}): PlanWorld {
  const random = createRandom(seed)
  const people = Array.from({ length: contests * 3 }, (_, index) => `p-${index}` as PersonId)
  const where = random.shuffle(spreadOverCities(contests))
  const stages = where.flatMap((city, index) => contestStages(index, city.code, people, random))
  return {
    window: { from: '2024-01-01', to: '2025-12-31' },
    stages,
    venues: spreadOverCities(venueCount).map((city, index) => venueOf(index, city.code, random)),
    holds: [],
    people: new Map(people.map((id) => [id, id])),
    calendar: new Map(holidays().map((day) => [day.day, day])),
    today: '2024-01-01',
    rules: { ...defaultRuleSet, ...rules },
    published: new Map(),
  }
}

function venueOf(index: number, cityCode: string, random: Random): PlanVenue {
  const chosen = new Set(random.shuffle(sectors).slice(0, random.int(2, 4)))
  return {
    id: `v-${index}` as VenueId,
    name: `${index}`,
    cityCode,
    workstations: random.int(4, 40) * 5,
    sectors: sectors.filter((sector) => chosen.has(sector)),
  }
}

function contestStages(index: number, cityCode: string, people: readonly PersonId[], random: Random): StageToPlan[] {
  const final = addDays('2024-05-01', Math.max(random.int(0, 240), random.int(0, 240)))
  const base = {
    contestId: `c-${index}` as ContestId,
    contestName: `${cities.length}-${index}`,
    class: null,
    sector: random.pick(sectors),
    cityCode,
    hostName: null,
    setUpDays: random.int(1, 2),
    takeDownDays: 1,
    workstations: random.int(2, 16) * 5,
    window: null,
    fixed: null,
  }
  const chosen = Array.from({ length: random.int(2, 5) }, () => random.pick(people))
  const stage = (kind: 'preliminary' | 'final', from: string, days: number): StageToPlan => ({
    ...base,
    stageId: `${base.contestId}-${kind}` as StageId,
    kind,
    days,
    personIds: chosen,
    preferred: { from, to: addDays(from, days - 1 + random.int(0, 6)) },
  })
  const days = random.int(1, 3)
  if (!random.chance(0.3)) return [stage('final', final, days)]
  return [stage('preliminary', addDays(final, -random.int(12, 26)), 1), stage('final', final, days)]
}

function holidays(): SpecialDay[] {
  const named = (name: string, from: string, to: string) =>
    daysInRange(from, to).map((day): SpecialDay => ({ day, kind: 'holiday', name }))
  return [
    ...named('劳动节', '2024-05-01', '2024-05-05'),
    ...named('端午节', '2024-06-08', '2024-06-10'),
    ...named('中秋节', '2024-09-15', '2024-09-17'),
    ...named('国庆节', '2024-10-01', '2024-10-07'),
    ...named('元旦', '2025-01-01', '2025-01-01'),
    ...named('春节', '2025-01-28', '2025-02-04'),
  ]
}
