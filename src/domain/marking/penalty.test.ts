import { describe, expect, it } from 'vitest'
import { nextRung, standingPenalties, usualLadder, type Penalty } from './penalty'
import { decideLadder, decidePenalty, decideRevocation, type ImposedPenalty } from './penalty-rules'

function penalty(id: string, more: Partial<Penalty> = {}): Penalty {
  return { id, kind: 'deduct', module: null, points: '5', revokes: null, ...more }
}

const revoked = penalty('3', { kind: 'revoke', points: null, revokes: '1' })

describe('the ladder', () => {
  it('of the rule book: 5 off, then the event is void, and it stays void', () => {
    expect(nextRung(usualLadder, [])).toEqual({ kind: 'deduct', points: '5' })
    expect(nextRung(usualLadder, [penalty('1')])).toEqual({ kind: 'void_event' })
    expect(nextRung(usualLadder, [penalty('1'), penalty('2')])).toEqual({ kind: 'void_event' })
  })

  it('is climbed down again by what was taken back', () => {
    expect(nextRung(usualLadder, [penalty('1'), revoked])).toEqual({ kind: 'deduct', points: '5' })
  })

  it('without rungs proposes nothing', () => {
    expect(nextRung([], [])).toBeNull()
  })

  it.each(['0', '-1', '100.01', '0.005', 'five'])('has no rung of %s marks', (points) => {
    expect(decideLadder([{ kind: 'void_event' }, { kind: 'deduct', points }])).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'penalty.points_out_of_range', path: 'ladder.1.points' }],
    })
    expect(decideLadder(usualLadder).kind).toBe('accepted')
  })
})

describe('a penalty', () => {
  const deduct: ImposedPenalty = { kind: 'deduct', module: 'A', points: '100' }

  it('keeps only what its kind has a use for', () => {
    expect(decidePenalty(deduct, [])).toEqual({ kind: 'accepted', value: { ...deduct, module: null } })
    expect(decidePenalty({ kind: 'void_module', module: 'A', points: '3' }, ['A'])).toMatchObject({
      value: { module: 'A', points: null },
    })
    expect(decidePenalty({ kind: 'void_event', module: 'A', points: '3' }, ['A'])).toMatchObject({
      value: { module: null, points: null },
    })
  })

  it.each([
    ['deduct', { module: null, points: null }, 'penalty.points_out_of_range'],
    ['deduct', { module: null, points: '0.00' }, 'penalty.points_out_of_range'],
    ['deduct', { module: null, points: '-5' }, 'penalty.points_out_of_range'],
    ['deduct', { module: null, points: '101' }, 'penalty.points_out_of_range'],
    ['void_module', { module: null, points: null }, 'penalty.module_missing'],
    ['void_module', { module: 'Z', points: null }, 'penalty.module_unknown'],
  ] as const)('%s of %o is refused: %s', (kind, given, code) => {
    expect(decidePenalty({ kind, ...given }, ['A'])).toMatchObject({ kind: 'refused', reasons: [{ code }] })
  })

  it('is taken back once, and a revocation never', () => {
    const all = [penalty('1'), penalty('2'), revoked]
    expect(standingPenalties(all).map(({ id }) => id)).toEqual(['2'])
    expect(decideRevocation(all, penalty('2')).kind).toBe('accepted')
    for (const one of [penalty('1'), revoked]) {
      expect(decideRevocation(all, one)).toMatchObject({ reasons: [{ code: 'penalty.revoked' }] })
    }
  })
})
