import { describe, expect, it } from 'vitest'
import type { AssignmentId, DelegationId } from '../ids'
import { mustRecuse, proposeJury, proposeSubstitute, type SeatCandidate } from './recusal'

const jinan = 'jinan' as DelegationId
const qingdao = 'qingdao' as DelegationId
const marked = new Set([jinan])

function judge(id: string, forms = 0, recused = false): SeatCandidate {
  return { assignmentId: id as AssignmentId, forms, mustRecuse: recused }
}

describe('a judge steps back', () => {
  it.each([
    ['from works of the own delegation', { delegationId: jinan, ownDelegationAllowed: false }, true],
    ['unless the contest allows it', { delegationId: jinan, ownDelegationAllowed: true }, false],
    ['not from those of others', { delegationId: qingdao, ownDelegationAllowed: false }, false],
    ['not without a delegation', { delegationId: null, ownDelegationAllowed: false }, false],
  ])('%s', (_, facts, expected) => {
    expect(mustRecuse({ ...facts, delegationsMarked: marked })).toBe(expected)
  })
})

describe('a substitute', () => {
  const judges = [judge('c', 1), judge('b', 1), judge('a', 2), judge('d', 0, true), judge('e', 0)]

  it('has the fewest seats, then the first id, and sits neither there nor steps back', () => {
    expect(proposeSubstitute(judges, ['e' as AssignmentId])?.assignmentId).toBe('b')
    expect(proposeSubstitute(judges.toReversed(), ['e' as AssignmentId])?.assignmentId).toBe('b')
    expect(proposeSubstitute(judges, [])?.assignmentId).toBe('e')
  })

  it('is nobody when everybody sits there already or steps back', () => {
    expect(proposeSubstitute([judge('a'), judge('b', 0, true)], ['a' as AssignmentId])).toBeNull()
  })
})

it('a new jury leaves out who has to step back, and is smaller rather than wrong', () => {
  const judges = [judge('c'), judge('a', 0, true), judge('b')]
  expect(proposeJury(judges, 3).map(({ assignmentId }) => assignmentId)).toEqual(['b', 'c'])
  expect(proposeJury(judges, 1).map(({ assignmentId }) => assignmentId)).toEqual(['b'])
})
