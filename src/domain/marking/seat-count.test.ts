import { expect, it } from 'vitest'
import { decideSeatAdded, decideSeatCount } from './seat-count'

it.each([
  ['theory', 2, true],
  ['theory', 3, false],
  ['theory', 1, false],
  ['panel', 5, true],
  ['panel', 7, true],
  ['panel', 4, false],
  ['judgement', 3, true],
  ['judgement', 1, false],
  ['measurement', 1, true],
  ['measurement', 0, false],
] as const)('a %s form with %i judges: %s', (type, count, fits) => {
  expect(decideSeatCount(type, count).kind).toBe(fits ? 'accepted' : 'refused')
})

it('says how many there may be', () => {
  expect(decideSeatCount('panel', 4)).toMatchObject({
    reasons: [{ code: 'marking.seat_count', params: { count: 4, least: 5, most: 15 } }],
  })
})

it('may always grow towards the least it needs, but not beyond the most', () => {
  expect(decideSeatAdded('panel', 4)).toEqual({ kind: 'accepted', value: 4 })
  expect(decideSeatAdded('theory', 3).kind).toBe('refused')
})
