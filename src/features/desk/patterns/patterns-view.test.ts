import { expect, it } from 'vitest'
import { barsOf, chance, placeOf, reachOf, signed, verdictOf, type JudgePattern } from './patterns-view'

function judge(other: Partial<JudgePattern> = {}): JudgePattern {
  return {
    assignmentId: 'a',
    name: '',
    type: 'judgement',
    forms: [],
    scores: 4,
    severity: { value: 0.1, n: 4, low: -0.8, high: 1.1, p: 0.2 },
    spread: { value: 1, n: 4, p: 0.5 },
    agreement: { value: 0.5, n: 4 },
    rescored: 0,
    distribution: [],
    ...other,
  }
}

it.each([
  [[judge()], 1.5],
  [[judge({ severity: { value: null, n: 2, low: null, high: null, p: null } })], 0.25],
  [[judge(), judge({ severity: { value: 3, n: 9, low: -14, high: 22, p: 0 } })], 30],
])('reaches as far as the whiskers do', (judges, reach) => {
  expect(reachOf(judges)).toBe(reach)
})

it.each([
  [0, 50],
  [1, 75],
  [-2, 0],
  [9, 100],
])('places %d at %d percent', (value, place) => {
  expect(placeOf(value, 2)).toBe(place)
})

it.each([
  [0.126, '+0.13'],
  [-0.5, '−0.50'],
  [-0.001, '0.00'],
])('writes %d as %s', (value, text) => {
  expect(signed(value)).toBe(text)
})

it.each([
  [0.0004, '< 0.001'],
  [0.0321, '= 0.032'],
  [null, null],
])('writes the chance %s as %s', (p, text) => {
  expect(chance(p)).toBe(text)
})

it.each([
  [{ value: 0.4, p: 0.01 }, 'above'],
  [{ value: -0.4, p: 0.01 }, 'below'],
  [{ value: -0.4, p: 0.3 }, 'none'],
  [{ value: 0.4, p: null }, 'unknown'],
] as const)('judges %o as %s', (statistic, verdict) => {
  expect(verdictOf(statistic)).toBe(verdict)
})

it('draws the same bars for every judge', () => {
  const one = judge({
    distribution: [
      { value: '2', count: 3 },
      { value: '0', count: 1 },
    ],
  })
  const other = judge({ scores: 0, distribution: [{ value: '3', count: 0 }] })
  expect(barsOf(one, [one, other])).toEqual([
    { value: '0', count: 1, share: 0.25 },
    { value: '2', count: 3, share: 0.75 },
    { value: '3', count: 0, share: 0 },
  ])
  expect(barsOf(other, [one, other]).map(({ count }) => count)).toEqual([0, 0, 0])
})
