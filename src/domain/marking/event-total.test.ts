import { describe, expect, it } from 'vitest'
import { exact, exactRatio } from '../exact'
import { eventTotal, type CriterionMarks, type EventTotalInput } from './event-total'
import type { Penalty } from './penalty'

function criterion(letter: string, marks: readonly string[], more: Partial<CriterionMarks> = {}): CriterionMarks {
  return { letter, part: null, marks: marks.map((mark) => exact(mark)), max: exact('100'), ...more }
}

function total(input: Partial<EventTotalInput>) {
  return eventTotal({ criteria: [], parts: [], roundingPoint: 'total', penalties: [], ...input })
}

function penalty(id: string, more: Partial<Penalty>): Penalty {
  return { id, kind: 'deduct', module: null, points: null, revokes: null, ...more }
}

const theory = criterion('A', ['85.5'], { part: 'T' })
const practical = criterion('B', ['87.35'], { part: 'P' })
const parts = [
  { code: 'T', weightPercent: '30' },
  { code: 'P', weightPercent: '70' },
]

describe('weighted parts', () => {
  it('85.5 × 30 % + 87.35 × 70 % are 86.80, not 86.79', () => {
    expect(total({ criteria: [theory, practical], parts })).toMatchObject({
      total: '86.80',
      raw: '86.80',
      parts: [
        { code: 'T', mark: '85.50', counts: '25.65' },
        { code: 'P', mark: '87.35', counts: '61.15' },
      ],
    })
  })

  it('are rounded one by one where the contest rounds by aspect', () => {
    const criteria = [criterion('A', ['33.31'], { part: 'T' }), criterion('B', ['50.05'], { part: 'P' })]
    // 9.993 + 35.035 = 45.028: once 45.03; 9.99 + 35.04 = 45.03; and with 33.35: 10.005 + 35.035 = 45.04, or 45.05
    expect(total({ criteria, parts }).total).toBe('45.03')
    const other = [criterion('A', ['33.35'], { part: 'T' }), criterion('B', ['50.05'], { part: 'P' })]
    expect(total({ criteria: other, parts }).total).toBe('45.04')
    expect(total({ criteria: other, parts, roundingPoint: 'aspect' }).total).toBe('45.05')
  })

  it('of another maximum than 100 count by the share of it', () => {
    const criteria = [
      criterion('A', ['45'], { part: 'T', max: exact('60') }),
      criterion('B', ['20', '30'], { part: 'P', max: exact('75') }),
      criterion('C', ['5'], { part: 'P', max: exact('5') }),
    ]
    // 45 ÷ 60 × 30 = 22.5; 55 ÷ 80 × 70 = 48.125
    expect(total({ criteria, parts })).toMatchObject({
      total: '70.63',
      parts: [{ counts: '22.50' }, { counts: '48.13' }],
    })
  })

  it('without anything in them count nothing', () => {
    expect(total({ criteria: [theory], parts })).toMatchObject({ total: '25.65', parts: [{}, { counts: '0.00' }] })
  })
})

describe('rounding', () => {
  const marks = [exactRatio(31, 12), exactRatio(5, 4), exactRatio(7, 3), exactRatio(9, 4)]

  it.each([
    ['total', '8.42'],
    ['aspect', '8.41'],
  ] as const)('by %s gives %s', (roundingPoint, expected) => {
    const criteria = [criterion('A', [], { marks: marks.slice(0, 2) }), criterion('B', [], { marks: marks.slice(2) })]
    expect(total({ criteria, roundingPoint }).total).toBe(expected)
  })
})

describe('penalties', () => {
  const criteria = [criterion('A', ['40']), criterion('B', ['3.50'])]

  it('come off the total', () => {
    const penalties = [penalty('1', { points: '5' }), penalty('2', { points: '2.25' })]
    expect(total({ criteria, penalties })).toMatchObject({ raw: '43.50', deducted: '7.25', total: '36.25' })
  })

  it('never take it below zero', () => {
    expect(total({ criteria, penalties: [penalty('1', { points: '50' })] })).toMatchObject({
      raw: '43.50',
      deducted: '50.00',
      total: '0.00',
    })
  })

  it('taken back count nothing', () => {
    const penalties = [penalty('1', { points: '5' }), penalty('2', { kind: 'revoke', revokes: '1' })]
    expect(total({ criteria, penalties })).toMatchObject({ deducted: '0.00', total: '43.50' })
  })

  it('make a module void: a criterion or a whole part', () => {
    const ofCriterion = total({ criteria, penalties: [penalty('1', { kind: 'void_module', module: 'A' })] })
    expect(ofCriterion).toMatchObject({ total: '3.50', criteria: [{ mark: '0.00' }, { mark: '3.50' }] })
    const ofPart = total({
      criteria: [theory, practical],
      parts,
      penalties: [penalty('1', { kind: 'void_module', module: 'P' })],
    })
    expect(ofPart).toMatchObject({ total: '25.65', parts: [{ mark: '85.50' }, { mark: '0.00', counts: '0.00' }] })
  })

  it('make the event void: no total, and what was reached stays visible', () => {
    expect(total({ criteria, penalties: [penalty('1', { kind: 'void_event' })] })).toMatchObject({
      total: null,
      raw: '43.50',
    })
  })
})
