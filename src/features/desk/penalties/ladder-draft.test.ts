import { expect, it } from 'vitest'
import { usualLadder } from '#domain/marking/penalty'
import { draftOfLadder, isLadder, ladderOf, sameLadder } from './ladder-draft'

it('is read into fields and back', () => {
  expect(ladderOf(draftOfLadder(usualLadder))).toEqual(usualLadder)
  expect(ladderOf([{ kind: 'deduct', points: ' 3 ' }])).toEqual([{ kind: 'deduct', points: '3' }])
})

it.each([
  [[], false],
  [[{ kind: 'deduct', points: '' }], false],
  [[{ kind: 'deduct', points: '0' }], false],
  [[{ kind: 'deduct', points: '2.5' }], true],
  [[{ kind: 'void_event', points: 'x' }], true],
] as const)('%o can be saved: %s', (rungs, ready) => {
  expect(isLadder(rungs)).toBe(ready)
})

it('is told from what somebody else made of it', () => {
  const other = [{ kind: 'deduct', points: '3' }, { kind: 'void_event' }] as const
  expect(sameLadder(usualLadder, [...usualLadder])).toBe(true)
  expect(sameLadder(usualLadder, other)).toBe(false)
  expect(sameLadder(other, other.slice(0, 1))).toBe(false)
})
