import { describe, expect, it } from 'vitest'
import { roundHalfUp } from '../exact'
import { awardJudgement, judgementSpread } from './judgement'
import { judgementExamples } from './vectors'

describe('awarding a judgement', () => {
  it.each(judgementExamples)('$scores of $max → $mark', ({ scores, max, mark }) => {
    const award = awardJudgement({ scores, maxMark: max })
    if (mark === null) expect(award).toMatchObject({ reasons: [{ code: 'marking.judgement_spread' }] })
    else expect(award.kind === 'accepted' && roundHalfUp(award.value, 2)).toBe(mark)
  })

  it('names the lowest and highest score that lie too far apart', () => {
    const award = awardJudgement({ scores: [0, 2, 2], maxMark: '1.50' })
    expect(award).toMatchObject({ reasons: [{ params: { lowest: 0, highest: 2 } }] })
  })

  it.each([
    [[2, 2], 'marking.judge_count'],
    [[2, 2, 2, 2], 'marking.judge_count'],
    [[1.5, 2, 2], 'marking.judgement_score_invalid'],
    [[4, 3, 3], 'marking.judgement_score_invalid'],
    [[-1, 0, 0], 'marking.judgement_score_invalid'],
  ])('refuses %j with %s', (scores, code) => {
    expect(awardJudgement({ scores, maxMark: '1.00' })).toMatchObject({ reasons: [{ code }] })
  })

  it('takes another number of judges where the scheme says so', () => {
    const award = awardJudgement({ scores: [3, 3, 2, 3, 3], maxMark: '1.50', judgeCount: 5 })
    expect(award.kind === 'accepted' && award.value.toFraction()).toBe('7/5')
  })

  it('finds nothing too wide before two scores are given', () => {
    expect(judgementSpread([])).toMatchObject({ tooWide: false })
    expect(judgementSpread([3])).toMatchObject({ tooWide: false })
  })
})
