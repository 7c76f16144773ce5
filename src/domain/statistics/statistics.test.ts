import { describe, expect, it } from 'vitest'
import { exactAgreement, intervalAlpha, quadraticKappa } from './agreement'
import { correlation, mean, sampleVariance } from './moments'
import { blandAltman, pitmanMorgan, type Pair } from './paired'
import { twoSidedP } from './student'

function pairs(left: readonly number[], right: readonly number[]): Pair[] {
  return left.map((value, index) => [value, right[index] ?? Number.NaN])
}

/** Critical values as every printed table of Student's t has them (NIST/SEMATECH e-Handbook, 1.3.6.7.2). */
describe('Student’s t', () => {
  it.each([
    [6.314, 1, 0.1],
    [12.706, 1, 0.05],
    [4.303, 2, 0.05],
    [3.182, 3, 0.05],
    [2.776, 4, 0.05],
    [2.228, 10, 0.05],
    [3.169, 10, 0.01],
    [2.131, 15, 0.05],
    [1.697, 30, 0.1],
    [2.75, 30, 0.01],
    [1.984, 100, 0.05],
    [1.96, 10_001, 0.05],
  ])('of %d with %d degrees of freedom is reached by chance with probability %d', (t, degrees, p) => {
    expect(twoSidedP(t, degrees)).toBeCloseTo(p, 4)
    expect(twoSidedP(-t, degrees)).toBe(twoSidedP(t, degrees))
  })

  it('is certain at zero and impossible far away', () => {
    for (const degrees of [1, 2, 7, 40]) expect(twoSidedP(0, degrees)).toBe(1)
    expect(twoSidedP(1e6, 9)).toBeLessThan(1e-12)
  })
})

/** Peak flow of 17 people by two meters: Bland and Altman, Lancet 1986, table; they print a bias of −2.1, SD 38.8. */
const wright = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427]
const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451]

describe('bias', () => {
  it('and limits are those Bland and Altman published', () => {
    const found = blandAltman(pairs(wright, mini))
    expect(found?.bias).toBeCloseTo(-2.1, 1)
    expect(((found?.high ?? 0) - (found?.low ?? 0)) / (2 * 1.96)).toBeCloseTo(38.8, 1)
    // t = −2.1176 ÷ (38.765 ÷ √17) = −0.2252 with 16 degrees of freedom
    expect(found?.p).toBeCloseTo(0.8247, 3)
  })

  it('is unsaid below five pairs; a constant difference has no test', () => {
    expect(blandAltman(pairs([1, 2, 3, 4], [1, 2, 3, 4]))).toBeNull()
    expect(blandAltman(pairs([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]))).toEqual({ bias: 0, low: 0, high: 0, p: 1 })
    expect(blandAltman(pairs([2, 3, 4, 5, 6], [1, 2, 3, 4, 5]))).toMatchObject({ bias: 1, p: null })
  })
})

describe('spread', () => {
  it('by hand: sums 3 6 9 12 15, differences 1 2 3 4 5 go together entirely', () => {
    expect(pitmanMorgan(pairs([2, 4, 6, 8, 10], [1, 2, 3, 4, 5]))).toEqual({ ratio: 2, p: 0 })
  })

  it('by hand: r of sums and differences is the t-test of equal variances', () => {
    const left = [1, 3, 2, 5, 4, 6]
    const right = [2, 3, 3, 4, 4, 5]
    const r = correlation(
      left.map((value, index) => value + (right[index] ?? 0)),
      left.map((value, index) => value - (right[index] ?? 0)),
    )
    const found = pitmanMorgan(pairs(left, right))
    // Variances 3.5 and 1.1; the covariance is 1.9, so r = (3.5 − 1.1) ÷ √((4.6)² − 4 × 1.9²)
    expect(found?.ratio).toBeCloseTo(Math.sqrt(3.5 / 1.1), 10)
    expect(r).toBeCloseTo(2.4 / Math.sqrt(4.6 ** 2 - 4 * 1.9 ** 2), 10)
    expect(found?.p).toBeCloseTo(twoSidedP((r * 2) / Math.sqrt(1 - r * r), 4), 10)
  })

  it('alike has no evidence against it, none at all nothing to say', () => {
    expect(pitmanMorgan(pairs([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]))).toMatchObject({ ratio: 1, p: 1 })
    expect(pitmanMorgan(pairs([2, 2, 2, 2, 2], [1, 2, 3, 4, 5]))).toBeNull()
  })
})

describe('agreement', () => {
  /** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), part C: interval alpha 0.849. */
  const krippendorff = [
    [1, 1, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [5, 5, 5],
    [1, 1],
    [3],
  ]

  it('is the alpha Krippendorff published', () => {
    expect(intervalAlpha(krippendorff)).toBeCloseTo(0.849, 3)
    expect(exactAgreement(krippendorff)).toBe(8 / 11)
  })

  it('by hand: kappa of a table 2×2 is the plain one, (0.7 − 0.5) ÷ 0.5', () => {
    // 20 both yes, 5 only the first, 10 only the second, 15 neither: Cohen's kappa 0.4
    const table = [...times(20, [1, 1]), ...times(5, [1, 0]), ...times(10, [0, 1]), ...times(15, [0, 0])]
    expect(quadraticKappa(table)).toBeCloseTo(0.4, 10)
  })

  it('by hand: quadratic weights count a miss by two four times', () => {
    // Observed 4 ÷ 4 = 1; expected: variances 1.25 and 0.25, means 1.5 and 1.5 apart by 0
    expect(quadraticKappa(pairs([0, 1, 2, 3], [2, 1, 2, 3]))).toBeCloseTo(1 - 1 / (1.25 + 0.5 + 0.25), 10)
  })

  it('is unsaid where nothing varies or nothing is paired', () => {
    expect(intervalAlpha([[2, 2], [2, 2], [3]])).toBeNull()
    expect(
      intervalAlpha([
        [8.1, 8.1, 8.1],
        [8.1, 8.1],
      ]),
    ).toBeNull()
    expect(intervalAlpha([[1]])).toBeNull()
    expect(quadraticKappa(pairs([2, 2], [2, 2]))).toBeNull()
    expect(exactAgreement([[1]])).toBeNull()
  })
})

it('moments by hand', () => {
  expect(mean([1, 2, 6])).toBe(3)
  expect(sampleVariance([1, 2, 6])).toBe(7)
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12)
})

function times(count: number, pair: Pair): Pair[] {
  return Array.from({ length: count }, () => pair)
}
