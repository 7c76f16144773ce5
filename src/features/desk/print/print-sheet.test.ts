import { describe, expect, it } from 'vitest'
import type { AspectData, MarkData } from '#contract/marking'
import { columnsOf, paperCells } from './print-sheet'

const aspect: AspectData = {
  id: 'x1',
  code: 'B2.1',
  description: '',
  extra: null,
  requirement: null,
  maxMark: '1.50',
  calculation: null,
  benchmarks: null,
  scale: null,
}

function mark(id: string, judge: number | null, value: string | null, other: Partial<MarkData> = {}): MarkData {
  return {
    id,
    seq: 1,
    aspectId: 'x1',
    workCode: 'AB12',
    judge,
    mine: false,
    by: judge,
    device: null,
    round: 1,
    value,
    supersedes: [],
    movedFrom: null,
    reason: null,
    enteredAt: '2024-10-15T01:00:00.000Z',
    receivedAt: '2024-10-15T01:00:00.000Z',
    ...other,
  }
}

const judged = { type: 'judgement' as const, judges: 3, aspects: [aspect] }

describe('a cell on paper', () => {
  it('shows what stands of each judge and the mark', () => {
    const marks = [mark('a', 1, '3'), mark('b', 2, '3'), mark('c', 3, '2'), mark('d', 1, '2', { supersedes: ['a'] })]
    expect(paperCells({ ...judged, marks })('x1', 'AB12')).toEqual({
      values: [['2'], ['3'], ['2']],
      mark: '1.17',
      round: 1,
    })
  })

  it('shows both values of a conflict and no mark', () => {
    const marks = [mark('a', 1, '3'), mark('b', 1, '2')]
    expect(paperCells({ ...judged, marks })('x1', 'AB12')).toEqual({
      values: [['3', '2'], [], []],
      mark: null,
      round: 1,
    })
  })

  it('shows the one value of a measurement', () => {
    const measured = { ...aspect, calculation: { type: 'PASS_FAIL' as const } }
    const cells = paperCells({ type: 'measurement', judges: 3, aspects: [measured], marks: [mark('a', null, '1')] })
    expect(cells('x1', 'AB12')).toEqual({ values: [['1']], mark: '1.50', round: 1 })
    expect(cells('x1', 'ZZ99')).toEqual({ values: [[]], mark: null, round: 1 })
  })
})

it.each([
  ['judgement', 3, 7, [3, 3, 1]],
  ['measurement', 3, 7, [5, 2]],
  ['panel', 20, 2, [1, 1]],
] as const)('lays aspects of a %s form by %d judges out over portions', (type, judges, count, portions) => {
  const aspects = Array.from({ length: count }, () => aspect)
  expect(columnsOf({ type, judges, aspects, marks: [] }).map(({ length }) => length)).toEqual(portions)
})
