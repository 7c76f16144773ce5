import { describe, expect, it } from 'vitest'
import type { AssignmentId } from '../ids'
import { checkMarkValue, decideMarkEntry, type MarkEntryInput } from './mark-entry'
import { facts, judged, judges, measured, scored, work } from './test-scenario'

const scale = { aspectId: judged.aspectId, maxMark: '10', decimals: 1, judges }
const paper = { ...scale, type: 'theory' } as const
const performance = { ...scale, type: 'panel', dropHighest: 1, dropLowest: 1 } as const
const yesNo = { ...measured, calculation: { type: 'PASS_FAIL' } } as const

function entering(change: Partial<MarkEntryInput>) {
  const entry = { judge: judges[0], value: '2' }
  return decideMarkEntry({
    aspect: judged,
    workCode: work,
    facts: [],
    schemeLocked: true,
    formSigned: false,
    entry,
    ...change,
  })
}

describe('entering a mark', () => {
  it('accepts a first score', () => {
    expect(entering({})).toMatchObject({ kind: 'accepted', value: { round: 1, value: '2', corrects: null } })
  })

  it('stores yes as 1', () => {
    const accepted = entering({ aspect: yesNo, entry: { judge: null, value: true } })
    expect(accepted).toMatchObject({ value: { value: '1' } })
  })

  it('records a score that makes the spread too wide', () => {
    const before = facts(...scored(['2', '2']))
    expect(entering({ facts: before, entry: { judge: judges[2], value: '0' } }).kind).toBe('accepted')
  })

  it('opens the next round after a spread, with a reason from whoever opens it', () => {
    const spread = facts(...scored(['0', '2', '2']))
    const entry = { judge: judges[0], value: '1' }
    expect(entering({ facts: spread, entry })).toMatchObject({ reasons: [{ code: 'marking.rescore_reason_missing' }] })
    expect(entering({ facts: spread, entry: { ...entry, reason: '合议' } })).toMatchObject({
      value: { round: 2, reason: '合议', corrects: null },
    })
    const opened = facts(...scored(['0', '2', '2']), { judge: judges[0], value: '1', round: 2 })
    expect(entering({ facts: opened, entry: { judge: judges[1], value: '2' } })).toMatchObject({ value: { round: 2 } })
  })

  it('corrects an own value only with a reason', () => {
    const before = facts(...scored(['3']))
    expect(entering({ facts: before })).toMatchObject({ reasons: [{ code: 'marking.correction_reason_missing' }] })
    const entry = { judge: judges[0], value: '2', reason: '误录' }
    expect(entering({ facts: before, entry })).toMatchObject({ value: { corrects: { id: 'm1' } } })
  })

  it.each<[string, Partial<MarkEntryInput>]>([
    ['marking.form_signed', { formSigned: true }],
    ['marking.scheme_unlocked', { schemeLocked: false }],
    ['marking.judge_unassigned', { entry: { judge: 'J9' as AssignmentId, value: '2' } }],
    ['marking.judge_unassigned', { entry: { judge: null, value: '2' } }],
    ['marking.judge_superfluous', { aspect: measured }],
    ['marking.judgement_score_invalid', { entry: { judge: judges[0], value: '4' } }],
    ['marking.judgement_score_invalid', { entry: { judge: judges[0], value: '' } }],
    ['marking.judgement_score_invalid', { entry: { judge: judges[0], value: '0x2' } }],
    ['marking.judgement_score_invalid', { entry: { judge: judges[0], value: '1e0' } }],
    ['marking.judgement_score_invalid', { entry: { judge: judges[0], value: ' 2' } }],
    ['marking.value_not_number', { aspect: measured, entry: { judge: null, value: '0x2' } }],
    ['marking.value_not_number', { aspect: paper, entry: { judge: judges[0], value: '1e0' } }],
    ['marking.value_not_number', { aspect: performance, entry: { judge: judges[0], value: '0b1' } }],
    ['marking.value_not_yes_no', { aspect: yesNo, entry: { judge: null, value: '1e0' } }],
    ['marking.count_out_of_range', { aspect: measured, entry: { judge: null, value: '4' } }],
    ['marking.round_closed', { entry: { judge: judges[0], value: '2', round: 2 } }],
    ['marking.value_unchanged', { facts: facts(...scored(['2.0'])) }],
  ])('refuses with %s', (code, change) => {
    expect(entering(change)).toMatchObject({ reasons: [{ code }] })
  })

  it('checks a value while it is typed', () => {
    expect(checkMarkValue(measured, '3')).toEqual({ kind: 'accepted', value: '3' })
    expect(checkMarkValue(measured, '3.5').kind).toBe('refused')
  })
})
