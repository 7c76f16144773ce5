import { expect, it } from 'vitest'
import { isComplete, penalisedWorks, type PenaltyData } from './penalties-view'

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
