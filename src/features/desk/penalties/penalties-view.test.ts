import { describe, expect, it } from 'vitest'
import { isComplete, penalisedWorks, previewOf, type PenaltyData } from './penalties-view'

const work = {
  workCode: 'AB12',
  entered: 4,
  expected: 4,
  total: '81.50',
  raw: '81.50',
  deducted: '0.00',
  void: false,
  parts: [{ code: 'theory', mark: '90.00', counts: '18.00' }],
}

describe('the total after a penalty', () => {
  it.each([
    [work, { kind: 'deduct', points: '5', module: '' }, { kind: 'marks', before: '81.50', after: '76.50' }],
    [
      { ...work, raw: '4', total: '4.00' },
      { kind: 'deduct', points: '5', module: '' },
      { kind: 'marks', before: '4.00', after: '0.00' },
    ],
    [
      { ...work, deducted: '5.00', total: '76.50' },
      { kind: 'deduct', points: '2.5', module: '' },
      { kind: 'marks', before: '76.50', after: '74.00' },
    ],
    [work, { kind: 'void_module', points: '', module: 'theory' }, { kind: 'marks', before: '81.50', after: '63.50' }],
    [work, { kind: 'void_module', points: '', module: 'A' }, { kind: 'later', why: 'module' }],
    [work, { kind: 'void_event', points: '', module: '' }, { kind: 'void', before: '81.50' }],
    [
      { ...work, total: null },
      { kind: 'deduct', points: '5', module: '' },
      { kind: 'later', why: 'incomplete' },
    ],
  ] as const)('of %o with %o', (given, draft, preview) => {
    expect(previewOf({ ...given, parts: [...given.parts] }, draft)).toEqual(preview)
  })
})

it.each([
  [{ kind: 'deduct', points: '5', module: '' }, true],
  [{ kind: 'deduct', points: '0', module: '' }, false],
  [{ kind: 'deduct', points: '1.234', module: '' }, false],
  [{ kind: 'void_module', points: '', module: '' }, false],
  [{ kind: 'void_module', points: '', module: 'A' }, true],
  [{ kind: 'void_event', points: '', module: '' }, true],
] as const)('%o is complete: %s', (draft, complete) => {
  expect(isComplete(draft)).toBe(complete)
})

it('tells of each work what stands and what comes next', () => {
  const row = (id: string, other: Partial<PenaltyData> = {}): PenaltyData => ({
    id,
    workCode: 'AB12',
    kind: 'deduct',
    module: null,
    points: '5',
    revokes: null,
    stands: true,
    reason: '',
    person: '',
    enteredAt: '2024-10-15T01:00:00Z',
    ...other,
  })
  const ladder = [{ kind: 'deduct', points: '5' }, { kind: 'void_event' }] as const
  const rows = [row('p1'), row('p2', { kind: 'revoke', revokes: 'p1', points: null }), row('p3')]
  const [found] = penalisedWorks({ ladder, rows })
  expect(found?.standing.map(({ id }) => id)).toEqual(['p3'])
  expect(found?.next).toEqual({ kind: 'void_event' })
})
