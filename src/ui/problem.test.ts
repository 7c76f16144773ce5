import { expect, test } from 'vitest'
import { isMissing, isStale, reasonsOf } from './problem'

const reason = { code: 'schedule.venue_clash', params: { venue: '甲' } }

test('reads the reasons of a problem answer', () => {
  expect(reasonsOf({ code: 'REFUSED', data: { reasons: [reason] } })).toEqual([reason])
})

test.each([
  [new Error('network')],
  [null],
  [{ data: null }],
  [{ data: { reasons: [] } }],
  [{ data: { reasons: ['no'] } }],
])('takes %j for a failure, not a refusal', (error) => {
  expect(reasonsOf(error)).toBeNull()
})

test('tells stale and missing apart', () => {
  expect(isStale({ code: 'STALE' })).toBe(true)
  expect(isStale({ code: 'REFUSED' })).toBe(false)
  expect(isMissing({ code: 'NOT_FOUND' })).toBe(true)
})
