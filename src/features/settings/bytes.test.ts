import { expect, test } from 'vitest'
import { bytesInWords } from './bytes'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1500, '2 kB'],
  [13_107_200, '13.1 MB'],
])('%d bytes read %s', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words)
})
