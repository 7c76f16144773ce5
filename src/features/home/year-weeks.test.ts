import { describe, expect, test } from 'vitest'
import { depthOf, weeksOf } from './year-weeks'

describe('the weeks of a year', () => {
  const weeks = weeksOf(2024, [
    { day: '2024-07-25', contests: 3 },
    { day: '2024-07-26', contests: 5 },
    { day: '2025-01-02', contests: 9 },
  ])

  test('2024 begins on a Monday and touches 53 weeks', () => {
    expect(weeks).toHaveLength(53)
    expect(weeks[0]?.monday).toBe('2024-01-01')
    expect(weeks.at(-1)?.monday).toBe('2024-12-30')
  })

  test('a week says the most finals on one of its days', () => {
    expect(weeks.find(({ monday }) => monday === '2024-07-22')).toEqual({ monday: '2024-07-22', most: 5, month: 7 })
  })

  test('days of the next year do not count', () => {
    expect(weeks.at(-1)?.most).toBe(0)
  })

  test('every month has weeks', () => {
    expect(new Set(weeks.map(({ month }) => month)).size).toBe(12)
  })
})

test.each([
  [0, 20, 0],
  [1, 20, 1],
  [5, 20, 1],
  [6, 20, 2],
  [15, 20, 3],
  [20, 20, 4],
  [1, 0, 0],
])('%d of at most %d is depth %d', (count, highest, depth) => {
  expect(depthOf(count, highest)).toBe(depth)
})
