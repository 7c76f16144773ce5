import { expect, it } from 'vitest'
import { candidates, mayGrow, recusals, seatCount, spareSeat, type JuryForm } from './seats'

const judge = (assignmentId: string, forms: number, mustRecuse = false) => ({
  assignmentId,
  name: assignmentId,
  mustRecuse,
  forms,
})
const seat = (position: number, assignmentId: string, mustRecuse = false) => ({
  position,
  assignmentId,
  name: assignmentId,
  mustRecuse,
  substitute: mustRecuse ? { assignmentId: 'd', name: 'd' } : null,
})
const form: JuryForm = {
  formId: 'f1',
  code: 'A1',
  name: '',
  type: 'judgement',
  signed: false,
  seats: [seat(1, 'a'), seat(2, 'b', true)],
}
const event = { id: 'e', name: '', version: 1, ownDelegationAllowed: false }

it('proposes the substitute for whoever has to step back', () => {
  expect(recusals({ event, forms: [form] }).map(({ seat: { position }, to }) => [position, to])).toEqual([[2, 'd']])
  expect(recusals({ event: { ...event, ownDelegationAllowed: true }, forms: [form] })).toEqual([])
})

it('offers who is free and need not step back, the least busy first', () => {
  const judges = [judge('a', 1), judge('b', 1, true), judge('c', 3), judge('d', 0), judge('e', 0, true)]
  expect(candidates({ judges }, form).map(({ assignmentId }) => assignmentId)).toEqual(['d', 'c'])
})

it('is as wide as the largest jury', () => {
  expect(seatCount({ forms: [form, { ...form, seats: [] }] })).toBe(2)
  expect(seatCount({ forms: [] })).toBe(0)
})

it('may grow and shrink at its end as its type allows', () => {
  expect([mayGrow(form), spareSeat(form)]).toEqual([true, null])
  expect(mayGrow({ ...form, type: 'theory' })).toBe(false)
  const three = { ...form, seats: [seat(1, 'a'), seat(2, 'b'), seat(3, 'c')] }
  expect(spareSeat(three)?.position).toBe(3)
})
