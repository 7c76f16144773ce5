import { describe, expect, it } from 'vitest'
import type { AspectType } from '../schemes/scheme'
import { decideSeating } from './seating'

function form(type: AspectType, recusals: readonly boolean[]) {
  return { code: 'A1', type, seats: recusals.map((mustRecuse, index) => ({ position: index + 1, mustRecuse })) }
}

describe('who sits on the forms', () => {
  it.each<[string, AspectType, readonly boolean[], object[]]>([
    ['three judges', 'judgement', [false, false, false], []],
    [
      'nobody',
      'measurement',
      [],
      [{ code: 'marking.form_seats', params: { form: 'A1', count: 0, least: 1, most: 9 } }],
    ],
    [
      'a panel of four',
      'panel',
      [false, false, false, false],
      [{ code: 'marking.form_seats', params: { form: 'A1', count: 4, least: 5, most: 15 } }],
    ],
    [
      'a judge whose delegation takes part',
      'judgement',
      [false, true],
      [{ code: 'marking.seat_recused', params: { form: 'A1', position: 2 } }],
    ],
  ])('%s', (_who, type, recusals, reasons) => {
    const decision = decideSeating([form('theory', [false, false]), form(type, recusals)])
    expect(decision.kind === 'accepted' ? [] : decision.reasons).toEqual(reasons)
  })
})
