import { expect, test } from 'vitest'
import { backoff } from './backoff'

test('waits longer after every failure, half a minute at most', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map(backoff)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
})
