import { describe, expect, it } from 'vitest'
import type { WorkCode } from '../ids'
import { decideFormSignature, formProgress } from './form-progress'
import { facts, judged, judges, measured, scored, work } from './test-scenario'

const works = [work, 'W08' as WorkCode]

describe('the progress of a form', () => {
  it('expects a value of each judge and one for a measurement, per work', () => {
    const progress = formProgress({ aspects: [judged, measured], works, facts: [] })
    expect(progress).toMatchObject({ expected: 8, entered: 0 })
    expect(progress.missing).toHaveLength(8)
  })

  it('lists what is missing and what lies too far apart', () => {
    const entered = facts(...scored(['0', '2', '2']), { judge: null, value: '3', aspect: measured })
    const progress = formProgress({ aspects: [judged, measured], works, facts: entered })
    expect(progress).toMatchObject({ expected: 8, entered: 4 })
    expect(progress.spreads).toEqual([
      { aspectId: judged.aspectId, workCode: work, round: 1, lowest: '0', highest: '2' },
    ])
    expect(decideFormSignature(progress, false)).toMatchObject({
      reasons: [
        { code: 'marking.form_incomplete', params: { missing: 4, expected: 8 } },
        { code: 'marking.form_spread', params: { count: 1 } },
      ],
    })
  })

  it('counts an opened round as missing again until every judge has scored', () => {
    const entered = facts(...scored(['0', '2', '2']), { judge: judges[0], value: '1', round: 2 })
    const progress = formProgress({ aspects: [judged], works: [work], facts: entered })
    expect(progress).toMatchObject({ entered: 1, spreads: [] })
    expect(progress.missing.map(({ judge, round }) => [judge, round])).toEqual([
      ['J2', 2],
      ['J3', 2],
    ])
  })

  it('counts what no longer fits as not entered, like the signature does', () => {
    const entered = facts({ judge: null, value: '99', aspect: measured })
    const progress = formProgress({ aspects: [measured], works: [work], facts: entered })
    expect(progress).toMatchObject({ expected: 1, entered: 0, missing: [], unusable: 1 })
    expect(decideFormSignature(progress, false)).toMatchObject({
      reasons: [{ code: 'marking.form_incomplete', params: { missing: 1, expected: 1 } }],
    })
  })

  it('may not be signed while there is no work', () => {
    const progress = formProgress({ aspects: [judged], works: [], facts: [] })
    expect(decideFormSignature(progress, false)).toMatchObject({ reasons: [{ code: 'marking.no_works' }] })
  })

  it('may be signed when complete, and once', () => {
    const progress = formProgress({ aspects: [judged], works: [work], facts: facts(...scored(['2', '2', '3'])) })
    expect(decideFormSignature(progress, false).kind).toBe('accepted')
    expect(decideFormSignature(progress, true)).toMatchObject({ reasons: [{ code: 'marking.form_signed' }] })
  })
})
