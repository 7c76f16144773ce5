import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cities } from '../contests/cities'
import { teamSizes } from '../contests/team-size'
import { contestClasses, groupKinds, hostRoles, sectors, stageKinds } from '../contests/vocabulary'
import { addDays } from '../schedule/days'
import { contestCells } from './contest-cells'
import type { ContestWorld, KnownContest } from './contest-facts'
import { contestPlans } from './plan-contests'

const today = '2024-10-15'
const venues = [
  { id: 'v1', code: '001', name: '示例甲馆（1号场地）' },
  { id: 'v2', code: 'V-2', name: '示例、乙馆' },
]
const window = { from: '2024-01-01', to: '2025-12-31' }

const letters = fc.constantFrom(...'焊电钳工程示例甲乙（）“”·、 A1-')
const name = fc
  .array(letters, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').replaceAll(/\s+/g, ' ').trim())
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && !/^、|、$/.test(text))
const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays(today, count))
const range = fc.tuple(day, fc.nat(20)).map(([from, length]) => ({ from, to: addDays(from, length) }))

const event = fc.record({
  name,
  occupationCode: fc.option(fc.constantFrom('6-18-02-04', '0-01')),
  occupationName: fc.option(name),
  workstations: fc.option(fc.integer({ min: 1, max: 200 })),
  groups: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...groupKinds), teamSize: fc.constantFrom(...teamSizes) }), {
    selector: ({ kind }) => kind,
  }),
})

const stage = fc
  .record({
    kind: fc.constantFrom(...stageKinds),
    days: fc.option(range),
    venueId: fc.constantFrom('v1', 'v2', null),
    setUpDays: fc.nat(5),
    takeDownDays: fc.nat(5),
    plannedDays: fc.integer({ min: 1, max: 9 }),
    preferred: fc.option(range),
  })
  .map(({ days, venueId, ...rest }) => ({
    ...rest,
    window: null,
    startsOn: days?.from ?? null,
    endsOn: days?.to ?? null,
    venueId: days === null ? null : venueId,
    fixed: null,
  }))

const contest = fc
  .record({
    name,
    class: fc.option(fc.constantFrom(...contestClasses)),
    sector: fc.constantFrom(...sectors),
    cityCode: fc.option(fc.constantFrom(...cities.map(({ code }) => code))),
    hosts: fc.uniqueArray(fc.record({ role: fc.constantFrom(...hostRoles), name }), {
      selector: ({ role, name: host }) => `${role} ${host}`,
    }),
    events: fc.uniqueArray(event, { maxLength: 4, selector: (one) => one.name }),
    stages: fc.uniqueArray(stage, { selector: ({ kind }) => kind }),
  })
  .map((facts): KnownContest => ({
    ...facts,
    contestId: 'c1',
    code: '0012',
    phase: 'applied',
    sample: true,
    version: 1,
    events: facts.events.map((one, index) => ({ ...one, eventId: `e${index}`, begun: false, entries: 0 })),
    stages: facts.stages.map((one, index) => ({ ...one, stageId: `s${index}` })),
  }))

function worldOf(...contests: readonly KnownContest[]): ContestWorld {
  return { year: 2024, window, today, contests, venues }
}

it('a contest written as cells is read back without a change, whatever is in it', () => {
  const named = new Map(venues.map((venue) => [venue.id, venue]))
  fc.assert(
    fc.property(contest, fc.constantFrom('zh' as const, 'en' as const), (known, language) => {
      const cells = contestCells(known, { venues: named, language })
      const [plan] = contestPlans([{ row: 2, cells }], worldOf(known))
      expect(plan).toMatchObject({ state: 'unchanged', findings: [], changes: [] })
    }),
    { numRuns: 400 },
  )
})

it('a contest imported where there was none reads as it was written', () => {
  const named = new Map(venues.map((venue) => [venue.id, venue]))
  fc.assert(
    fc.property(contest, (known) => {
      const style = { venues: named, language: 'zh' as const }
      const cells = contestCells(known, style)
      const [plan] = contestPlans([{ row: 2, cells }], worldOf())
      expect(plan?.state).toBe('new')
      expect(plan?.after && contestCells(plan.after, style)).toMatchObject({ code: cells.code, name: cells.name })
      expect(plan?.after?.stages.length).toBe(known.stages.length)
    }),
  )
})
