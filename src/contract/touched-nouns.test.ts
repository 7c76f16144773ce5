import { expect, test } from 'vitest'
import { changeSchema } from './live'
import { nounsTouchedBy } from './touched-nouns'

test.each(changeSchema.shape.noun.options)('%s asks its own noun again', (noun) => {
  expect(nounsTouchedBy(noun)).toContain(noun)
})

test('a change of marks or schemes may end what waits for a second person', () => {
  expect(nounsTouchedBy('marking')).toContain('approvals')
  expect(nounsTouchedBy('schemes')).toContain('approvals')
})
