import { expect, it } from 'vitest'
import { clockText, dayText, exactClockText, exactText, momentText } from './hall-time'

it.each([
  ['2024-10-14T01:05:09Z', '2024-10-14 09:05:09'],
  ['2024-12-31T16:00:00.250Z', '2025-01-01 00:00:00'],
])('%s is %s in the halls', (instant, text) => {
  const [day = '', clock = ''] = text.split(' ')
  expect(exactText(instant)).toBe(text)
  expect(momentText(instant)).toBe(text.slice(0, -3))
  expect(dayText(instant)).toBe(day)
  expect(exactClockText(instant)).toBe(clock)
  expect(clockText(instant)).toBe(clock.slice(0, -3))
})
