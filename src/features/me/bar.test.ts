import { expect, it } from 'vitest'
import { barOf } from './bar'

it.each([
  [
    { mark: '15.00', max: '20.00', median: '10.00', best: '18.00' },
    { own: 75, median: 50, best: 90 },
  ],
  [
    { mark: '15.00', max: null, median: '10.00', best: '20.00' },
    { own: 75, median: 50, best: 100 },
  ],
  [
    { mark: '3.00', max: null, median: null, best: null },
    { own: 100, median: null, best: null },
  ],
  [
    { mark: '0', max: '0', median: null, best: null },
    { own: 0, median: null, best: null },
  ],
])('%j', (marks, bar) => {
  expect(barOf(marks)).toEqual(bar)
})
