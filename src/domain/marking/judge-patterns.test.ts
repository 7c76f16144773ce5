import { describe, expect, it } from 'vitest'
import type { AssignmentId } from '../ids'
import { judgePattern, panelPatterns, type ScoredCell } from './judge-patterns'

const [first, second, third] = ['J1', 'J2', 'J3'] as unknown as [AssignmentId, AssignmentId, AssignmentId]

function cells(...scores: (readonly (number | null)[])[]): ScoredCell[] {
  return scores.map((given, index) => ({
    form: index % 2 === 0 ? 'f1' : 'f2',
    rescored: index === 0,
    scores: new Map(
      given.flatMap((score, seat) => (score === null ? [] : [[[first, second, third][seat] ?? first, score] as const])),
    ),
  }))
}

const strict = cells([0, 1, 1], [1, 2, 2], [2, 3, 3], [0, 1, 1], [1, 2, 2], [2, 3, 3])

describe('severity', () => {
  it('of a judge always one below the others is −1, without a test, because nothing varies', () => {
    expect(judgePattern(strict, first).severity).toEqual({ bias: { bias: -1, low: -1, high: -1, p: null }, n: 6 })
  })

  it('is against the mean of the others who gave a score', () => {
    const given = cells([2, 1, 3], [2, 1, null], [1, 1, 1], [3, 3, 2], [0, 0, 1])
    // Differences 0, 1, 0, 0.5, −0.5: mean 0.2, squares about it 1.3, so SD √0.325 and t = 0.2 ÷ √0.065
    const { bias, n } = judgePattern(given, first).severity
    expect(n).toBe(5)
    expect(bias?.bias).toBeCloseTo(0.2, 12)
    expect((bias?.high ?? 0) - (bias?.bias ?? 0)).toBeCloseTo(1.96 * Math.sqrt(0.325), 12)
    // t = 0.7845 with 4 degrees of freedom
    expect(bias?.p).toBeCloseTo(0.4766, 3)
  })
})

describe('spread', () => {
  it('of a judge who uses the whole scale where the others do not is told with its probability', () => {
    const wide = cells([0, 1, 1], [3, 2, 2], [0, 1, 1], [3, 2, 2], [0, 1, 2], [3, 2, 1], [0, 1, 1], [3, 2, 2])
    const { value, p } = judgePattern(wide, first).spread
    expect(value).toBeCloseTo(3, 12)
    expect(p).toBeLessThan(0.01)
  })

  it('alike is a ratio of 1, although a mean of the others varies less than any of them', () => {
    const alike = cells([0, 3, 1], [1, 0, 3], [3, 1, 0], [2, 2, 2], [0, 3, 1], [1, 0, 3], [3, 1, 0])
    expect(judgePattern(alike, first).spread).toMatchObject({ p: 1 })
    expect(judgePattern(alike, first).spread.value).toBeCloseTo(1, 12)
  })
})

describe('agreement', () => {
  it('is the mean of the kappas with the others', () => {
    // With the second: observed 0, kappa 1. With the third, always one more: observed 1, expected 2 × 2/3 + 1.
    const given = cells([0, 0, 1], [1, 1, 2], [2, 2, 3], [0, 0, 1], [1, 1, 2], [2, 2, 3])
    const { value, n } = judgePattern(given, first).agreement
    expect(value).toBeCloseTo((1 + (1 - 1 / (4 / 3 + 1))) / 2, 12)
    expect(n).toBe(12)
  })
})

it('too few scores say nothing', () => {
  const { severity, spread, agreement, scores } = judgePattern(strict.slice(0, 4), first)
  expect({ severity, spread, agreement, scores }).toEqual({
    severity: { bias: null, n: 4 },
    spread: { value: null, n: 4, p: null },
    agreement: { value: null, n: 8 },
    scores: 4,
  })
})

it('counts what a judge gave, where, and how often it was scored again', () => {
  const pattern = judgePattern(cells([2, 1, 1], [0, 1, 1], [2, 2, 2], [null, 1, 1]), first)
  expect(pattern).toMatchObject({ forms: ['f1', 'f2'], scores: 3, rescored: 1 })
  expect([...pattern.distribution]).toEqual([
    [0, 1],
    [2, 2],
  ])
})

describe('a panel', () => {
  it('is those who scored the same forms together', () => {
    const together = [first, second, third]
    const seats = new Map([
      ['f1', together],
      ['f2', together.toReversed()],
    ])
    const [panel, ...others] = panelPatterns(strict, seats)
    expect(others).toEqual([])
    expect(panel).toMatchObject({ forms: ['f1', 'f2'], cells: 6, rescored: 1, exactAgreement: { value: 0, n: 6 } })
    // Observed: in each of 6 cells 4 ordered pairs differ by 1, ÷ (3 − 1). Expected: the 18 values sum to 30 and their
    // squares to 66, so 2 × (18 × 66 − 30²) = 576, ÷ 17.
    expect(panel?.alpha.value).toBeCloseTo(1 - (6 * 2) / (576 / 17), 12)
  })

  it('apart is two panels', () => {
    const seats = new Map([
      ['f1', [first, second]],
      ['f2', [first, third]],
    ])
    expect(panelPatterns(strict, seats).map(({ forms, alpha }) => [forms, alpha.value])).toEqual([
      [['f1'], null],
      [['f2'], null],
    ])
  })
})
