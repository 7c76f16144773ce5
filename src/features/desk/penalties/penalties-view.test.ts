import { expect, it } from 'vitest'
import type { PenaltyRung } from '#domain/marking/penalty'
import {
  conductOf,
  isComplete,
  isRecordOf,
  penalisedWorks,
  sameConduct,
  sameStanding,
  type PenaltyData,
} from './penalties-view'

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
const revoked = row('p2', { kind: 'revoke', revokes: 'p1', points: null })
const ladder: PenaltyRung[] = [{ kind: 'deduct', points: '5' }, { kind: 'void_event' }]

it.each([
  ['is the same while other works are penalised', [row('p1')], [row('p1'), row('x', { workCode: 'CD34' })], true],
  ['is the same while one’s own penalty waits for its answer', [row('p1')], [row('p1'), row('own')], true],
  ['changes with another penalty', [], [row('p1')], false],
  ['changes with a revocation', [row('p1')], [row('p1'), revoked], false],
  ['changes where the last rung stays the next', [row('p1')], [row('p1'), row('p3')], false],
] as const)('the conduct of a work %s', (_what, before, now, same) => {
  const [seen, shown] = [before, now].map((rows) => conductOf({ ladder, rows: [...rows] }, 'AB12', 'own'))
  expect(seen && shown && sameConduct(seen, shown)).toBe(same)
})

it('tells of each work what stands and what comes next', () => {
  const rows = [row('p1'), revoked, row('p3')]
  const [found] = penalisedWorks({ ladder, rows })
  expect(found?.standing.map(({ id }) => id)).toEqual(['p3'])
  expect(found?.next).toEqual({ kind: 'void_event' })
})

it('tells a change of the ladder from a change of the record', () => {
  const seen = conductOf({ ladder, rows: [row('p1')] }, 'AB12')
  const [climbed, penalised] = [
    conductOf({ ladder: [{ kind: 'deduct', points: '3' }], rows: [row('p1')] }, 'AB12'),
    conductOf({ ladder, rows: [row('p1'), row('p3')] }, 'AB12'),
  ]
  expect([sameConduct(seen, climbed), sameStanding(seen, climbed)]).toEqual([false, true])
  expect(sameStanding(seen, penalised)).toBe(false)
})

const choice = { workCode: 'AB12', kind: 'deduct', module: null, points: '5', reason: '使用手机 ' } as const

it.each([
  [{}, true],
  [{ points: '5.0' }, true],
  [{ points: '' }, false],
  [{ points: '8' }, false],
  [{ workCode: 'CD34' }, false],
  [{ reason: '喧哗' }, false],
  [{ kind: 'void_event', points: null }, false],
] as const)('what is filled in with %o is the penalty on record: %s', (other, same) => {
  expect(isRecordOf(row('p1', { reason: '使用手机', points: '5.00' }), { ...choice, ...other })).toBe(same)
})
