import { describe, expect, it } from 'vitest'
import { exact, roundHalfUp } from '../exact'
import { awardJudgement } from './judgement'
import { awardPanel } from './panel'
import { decideWeights, totalMarks, weightedTotal } from './total'
import { roundingExample } from './vectors'

function judged(score: number, max: string) {
  const award = awardJudgement({ scores: [score, score, score], maxMark: max })
  return award.kind === 'accepted' ? [award.value] : []
}

describe('totals', () => {
  const aspects = [
    ...roundingExample.aspects.map((mark) => exact(mark)),
    ...roundingExample.judged.flatMap(({ mean, max }) => judged(mean, max)),
  ]

  it('rounds a real module once, or aspect by aspect, as declared', () => {
    expect(totalMarks({ aspects, roundingPoint: 'total' }).rounded).toBe(roundingExample.byTotal)
    expect(totalMarks({ aspects, roundingPoint: 'aspect' }).rounded).toBe(roundingExample.byAspect)
    expect(totalMarks({ aspects, roundingPoint: 'total' }).exactText).toBe('8.41(6)')
  })

  it('weighs 85.5 by 30 % and 87.35 by 70 % as 86.80, where floats give 86.79', () => {
    const parts = [
      { mark: '85.5', weightPercent: '30' },
      { mark: '87.35', weightPercent: '70' },
    ]
    const total = weightedTotal({ parts, roundingPoint: 'total' })
    expect(total.exactText).toBe('86.795')
    expect(total.rounded).toBe('86.80')
    expect(decideWeights(parts).kind).toBe('accepted')
  })

  it('tells the sum of weights that are not one hundred', () => {
    const weights = decideWeights([{ weightPercent: '33.3' }, { weightPercent: '66.6' }])
    expect(weights).toMatchObject({ reasons: [{ code: 'marking.weights_not_hundred', params: { sum: '99.9' } }] })
  })

  it('is nothing of nothing', () => {
    expect(totalMarks({ aspects: [], roundingPoint: 'total' }).rounded).toBe('0.00')
  })
})

describe('panels', () => {
  it('drops the highest and lowest mark, after leaving out who is absent', () => {
    const award = awardPanel(['8.1', '9.0', null, '8.4', '8.4', '7.0'])
    expect(award.kind === 'accepted' && roundHalfUp(award.value, 2)).toBe('8.30')
  })

  it('needs five who are there', () => {
    expect(awardPanel(['8', '8', '8', '8', null])).toMatchObject({ reasons: [{ code: 'marking.panel_too_small' }] })
  })
})
