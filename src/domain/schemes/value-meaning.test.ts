import { describe, expect, it } from 'vitest'
import type { Calculation } from '../marking/measurement'
import { keepsMeaning } from './value-meaning'

const yesNo: Calculation = { type: 'PASS_FAIL' }
const manual: Calculation = { type: 'MANUAL' }
const counted: Calculation = { type: 'NUMBER_COMPLETED', possible: 5 }
const distance: Calculation = {
  type: 'REGULAR_DIFFERENCE_DEDUCTION',
  target: '20',
  difference: '0.1',
  deduction: '0.5',
  deductionType: 'UNIT',
}

function choice(...deductions: readonly string[]): Calculation {
  return { type: 'CHOICE', deductionType: 'UNIT', deductions }
}

function ranged(value: string, confirmed = true): Calculation {
  return { type: 'RANGED_SCORE', bands: [{ key: 'R1', value }], confirmed }
}

function keeps(before: Calculation, after: Calculation): boolean {
  const [older, newer] = [before, after].map((calculation) => ({ type: 'measurement', calculation }) as const)
  return older !== undefined && newer !== undefined && keepsMeaning(older, newer)
}

describe('what was measured stays what was measured', () => {
  it.each<[string, Calculation, Calculation]>([
    ['another number possible', counted, { ...counted, possible: 8 }],
    [
      'another target and tolerance',
      distance,
      { ...distance, target: '25', difference: '0.2', deductionType: 'PERCENT' },
    ],
    ['an option that costs more', choice('0', '0.5', '1'), choice('0', '0.7', '1')],
    ['options that cost other shares altogether', choice('0', '0.5', '1'), choice('0', '25', '50')],
    ['options in percent', choice('0', '50'), { ...choice('0', '50'), deductionType: 'PERCENT' } as Calculation],
    ['the same written shorter', choice('0', '0.50'), choice('0.00', '0.5')],
    ['an option more at the end', choice('0', '0.5'), choice('0', '0.5', '1')],
    ['an option less at the end', choice('0', '0.5', '1'), choice('0', '0.5')],
    ['bands that are confirmed now', ranged('0.5', false), ranged('0.5')],
  ])('%s', (_what, before, after) => {
    expect([keeps(before, after), keeps(after, before)]).toEqual([true, true])
  })
})

it('nothing was entered under bands that nobody had confirmed', () => {
  expect([keeps(ranged('0.5', false), ranged('0.6')), keeps(ranged('0.6'), ranged('0.5', false))]).toEqual([
    true,
    false,
  ])
})

describe('a value says nothing of', () => {
  it.each<[string, Calculation, Calculation]>([
    ['a count, having been a yes', yesNo, counted],
    ['a yes, having been a mark', manual, yesNo],
    ['a count, having been an option', choice('0', '1'), counted],
    ['options in another order', choice('0', '0.5', '1'), choice('1', '0.5', '0')],
    ['options one of which was taken out', choice('0', '0.5', '1'), choice('0', '1')],
    ['options with a new one in front', choice('0', '0.5'), choice('0', '0.2', '0.5')],
    ['options of which one took the place of another', choice('0', '0.5', '1'), choice('0.5', '1', '1.5')],
    ['other bands than it was read off', ranged('0.5'), ranged('0.6')],
    ['a mark read off bands, having been given freely', manual, ranged('0.5')],
  ])('%s', (_what, before, after) => {
    expect([keeps(before, after), keeps(after, before)]).toEqual([false, false])
  })

  it('another type of aspect', () => {
    expect(keepsMeaning({ type: 'measurement', calculation: manual }, { type: 'theory', calculation: null })).toBe(
      false,
    )
    expect(keepsMeaning({ type: 'panel', calculation: null }, { type: 'theory', calculation: null })).toBe(false)
    expect(keepsMeaning({ type: 'panel', calculation: null }, { type: 'panel', calculation: null })).toBe(true)
  })
})
