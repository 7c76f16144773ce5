import { expect, it } from 'vitest'
import { decideUnsigned, isUnderSignature } from './signed-seats'
import { judges } from './test-scenario'

const at = new Date('2024-10-15T04:00:00Z')

/** The first judge has signed and the others have not. */
function formOf(type: 'judgement' | 'measurement' | 'panel' | 'theory', signedAt: Date | null = null) {
  const seats = judges.map((assignmentId, index) => ({ assignmentId, signedAt: index === 0 ? at : null }))
  return { form: { type, signedAt }, judges: seats }
}

it.each([
  ['judgement', [true, false, false]],
  ['panel', [true, false, false]],
  ['theory', [true, false, false]],
  ['measurement', [true, true, true]],
] as const)('on a %s form one signature closes these seats: %j', (type, closed) => {
  expect(judges.map((seat) => isUnderSignature(formOf(type), seat))).toEqual(closed)
})

it('the one value of a group stands under the first signature, and a closed form under all', () => {
  expect(isUnderSignature(formOf('measurement'), null)).toBe(true)
  expect(isUnderSignature(formOf('judgement', at), judges[1])).toBe(true)
  const unsigned = judges.map((assignmentId) => ({ assignmentId, signedAt: null }))
  expect(isUnderSignature({ ...formOf('measurement'), judges: unsigned }, null)).toBe(false)
})

it('what stands under a signature is refused by the code everybody knows', () => {
  expect(decideUnsigned(formOf('panel'), judges[0])).toMatchObject({ reasons: [{ code: 'marking.form_signed' }] })
  expect(decideUnsigned(formOf('panel'), judges[1])).toMatchObject({ kind: 'accepted' })
})
