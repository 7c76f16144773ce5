import { expect, it } from 'vitest'
import type { AssignmentId } from '../ids'
import { seatsBefore, type SeatChange } from './seats-before'

/** `2:a>b` gave seat 2 from a to b, `4:>c` added seat 4, `4:c>` removed it. */
function changes(...written: readonly string[]): readonly SeatChange[] {
  return written.map((text) => {
    const [position = '', judges = ''] = text.split(':')
    const [former = '', next = ''] = judges.split('>')
    return { position: Number(position), former: judge(former), assignmentId: judge(next) }
  })
}

function judge(name: string): AssignmentId | null {
  return name === '' ? null : (name as AssignmentId)
}

it.each<[readonly string[], string]>([
  [[], 'abc'],
  [['2:x>b'], 'axc'],
  [['2:x>y', '2:y>b'], 'axc'],
  [['3:>c'], 'ab'],
  [['4:d>'], 'abcd'],
  [['4:>d', '4:d>'], 'abc'],
  [['3:>x', '3:x>', '3:>c', '1:y>a'], 'yb'],
])('before %j there sat %s', (made, expected) => {
  const now = [...'abc'].map((name, index) => ({ position: index + 1, assignmentId: name as AssignmentId }))
  const seats = seatsBefore(now, changes(...made))
  expect(seats.map(({ assignmentId }) => assignmentId).join('')).toBe(expected)
  expect(seats.map(({ position }) => position)).toEqual(seats.map((_seat, index) => index + 1))
})
