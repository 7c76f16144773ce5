import { describe, expect, it } from 'vitest'
import type { PersonId } from '../ids'
import { admitNote, type ArrivingNote, type NotePlace } from './admit-note'

const [me, other] = ['p1', 'p2'] as PersonId[] as [PersonId, PersonId]
const notes = [
  { id: 'n1', enteredBy: me },
  { id: 'n2', enteredBy: other },
]
const place: NotePlace = { seated: true, closed: false, notes }

function codes(note: Partial<ArrivingNote>, at: Partial<NotePlace> = {}) {
  const decision = admitNote({ kind: 'comment', supersedes: [], enteredBy: me, ...note }, { ...place, ...at })
  return decision.kind === 'accepted' ? [] : decision.reasons.map(({ code }) => code)
}

describe('a note', () => {
  it.each(['comment', 'unsure', 'flag'] as const)('(%s) is taken on an open form of one’s own', (kind) => {
    expect(codes({ kind })).toEqual([])
  })

  it.each([
    ['without a seat', { seated: false }, ['marking.judge_unassigned']],
    ['after the signature', { closed: true }, ['marking.note_closed']],
    ['after both', { seated: false, closed: true }, ['marking.judge_unassigned', 'marking.note_closed']],
  ])('%s is refused', (_when, at, expected) => {
    expect(codes({ kind: 'flag' }, at)).toEqual(expected)
    expect(codes({ kind: 'clear', supersedes: ['n1'] }, at)).toEqual(expected)
  })
})

describe('ending doubts and calls', () => {
  it.each([
    [['n1'], []],
    [['n2'], ['marking.note_not_own']],
    [['n1', 'n2'], ['marking.note_not_own']],
    [['elsewhere'], ['marking.note_not_own']],
    [[], ['marking.note_not_own']],
  ])('%j is for one’s own alone', (supersedes, expected) => {
    expect(codes({ kind: 'clear', supersedes })).toEqual(expected)
  })
})
