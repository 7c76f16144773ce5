import { expect, it } from 'vitest'
import { dayInProse, daysInProse, daysUntil } from './day-words'

it('says days in prose', () => {
  expect(dayInProse('2024-07-25', 'zh-CN')).toBe('2024年7月25日')
  expect(dayInProse('2024-07-25', 'en')).toBe('25 July 2024')
  expect(daysInProse('2024-07-25', '2024-07-25', 'zh-CN')).toBe('2024年7月25日')
  expect(daysInProse('2024-07-25', '2024-07-26', 'zh-CN')).toBe('2024年7月25日至26日')
  expect(daysInProse('2024-07-31', '2024-08-01', 'zh-CN')).toBe('2024年7月31日至8月1日')
  expect(daysInProse('2024-12-31', '2025-01-02', 'zh-CN')).toBe('2024年12月31日至2025年1月2日')
  expect(daysInProse('2024-07-25', '2024-07-26', 'en')).toMatch(/^25\s*–\s*26 July 2024$/)
})

it('counts whole days over the turn of a month', () => {
  expect(daysUntil('2024-08-01', '2024-07-30')).toBe(2)
  expect(daysUntil('2024-07-25', '2024-07-26')).toBe(-1)
})
