import { describe, expect, it } from 'vitest'
import { currentAspectMark } from './aspect-mark'
import { facts, judged, judges, measured, scored } from './test-scenario'

describe('where an aspect stands', () => {
  it('misses every judge before anyone scored', () => {
    expect(currentAspectMark(judged, [])).toEqual({ state: 'missing', round: 1, missingJudges: judges })
  })

  it('misses the judges who have not scored', () => {
    const state = currentAspectMark(judged, facts(...scored(['2', '3'])))
    expect(state).toEqual({ state: 'missing', round: 1, missingJudges: [judges[2]] })
  })

  it('settles 2, 3, 2 of 1.50 at 7/6', () => {
    const state = currentAspectMark(judged, facts(...scored(['2', '3', '2'])))
    expect(state.state === 'settled' && state.mark.toFraction()).toBe('7/6')
  })

  it('asks to score 0, 2, 2 again, and settles by the second round alone', () => {
    const first = scored(['0', '2', '2'])
    expect(currentAspectMark(judged, facts(...first))).toEqual({ state: 'spread', round: 1, lowest: '0', highest: '2' })
    const second = scored(['1', '2', '2'], 2)
    expect(currentAspectMark(judged, facts(...first, ...second.slice(0, 1)))).toMatchObject({
      state: 'missing',
      round: 2,
    })
    const state = currentAspectMark(judged, facts(...first, ...second))
    expect(state.state === 'settled' && state.mark.toFraction()).toBe('5/6')
  })

  it('counts the latest value of a judge, in whatever order the facts arrive', () => {
    const corrected = facts(...scored(['2', '3', '2']), { judge: judges[1], value: '2' })
    const state = currentAspectMark(judged, corrected.toReversed())
    expect(state.state === 'settled' && state.mark.toFraction()).toBe('1')
  })

  it('takes one value for a measurement', () => {
    expect(currentAspectMark(measured, [])).toMatchObject({ state: 'missing' })
    const state = currentAspectMark(measured, facts({ judge: null, value: '2', aspect: measured }))
    expect(state.state === 'settled' && state.mark.toString()).toBe('0.5')
  })

  it('says when a value no longer fits the aspect', () => {
    const state = currentAspectMark(measured, facts({ judge: null, value: '9', aspect: measured }))
    expect(state).toMatchObject({ state: 'unusable', reasons: [{ code: 'marking.count_out_of_range' }] })
  })
})
