import { describe, expect, it } from 'vitest'
import { ruleOfAspect, seatId, sheetSeats } from './sheet-facts'

const aspect = { id: 'x1', maxMark: '1.50', calculation: null, scale: null }
const judges = sheetSeats(2)
const scale = { decimals: 1, dropHighest: 2, dropLowest: 0 }
const facts = { aspectId: 'x1', maxMark: '1.50' }

describe('an aspect on a form', () => {
  it.each([
    ['measurement', aspect, { calculation: { type: 'MANUAL' } }],
    ['measurement', { ...aspect, calculation: { type: 'PASS_FAIL' } }, { calculation: { type: 'PASS_FAIL' } }],
    ['judgement', aspect, { judges }],
    ['panel', aspect, { judges, decimals: 2, dropHighest: 1, dropLowest: 1 }],
    ['panel', { ...aspect, scale }, { judges, ...scale }],
    ['theory', { ...aspect, scale }, { judges, decimals: 1 }],
  ] as const)('of a %s is marked by its own rule', (type, listed, own) => {
    expect(ruleOfAspect(listed, { type, judges })).toEqual({ type, ...facts, ...own })
  })
})

it('has the same seat under the same number', () => {
  expect(judges).toEqual([seatId(1), seatId(2)])
  expect(seatId(1)).not.toBe(seatId(2))
})
