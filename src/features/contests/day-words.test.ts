import { describe, expect, it } from 'vitest'
import { dayInWords, dayRangeInWords, dayRangeText, whenIs } from './day-words'

describe('days in tables', () => {
  it.each([
    ['2024-10-14', '2024-10-16', '2024-10-14 – 10-16'],
    ['2024-12-30', '2025-01-02', '2024-12-30 – 2025-01-02'],
    ['2024-10-14', '2024-10-14', '2024-10-14'],
    ['2024-10-14', null, '2024-10-14'],
  ])('%s to %s', (from, to, text) => expect(dayRangeText(from, to)).toBe(text))

  it('says nothing of no day', () => expect(dayRangeText(null, null)).toBeNull())
})

describe('days in prose', () => {
  it('does not repeat what two days share', () => {
    expect(dayRangeInWords('2024-07-25', '2024-07-26', 'zh-CN')).toBe('2024年7月25日至26日')
    expect(dayRangeInWords('2024-07-25', '2024-07-26', 'en')).toBe('25–26 July 2024')
    expect(dayRangeInWords('2024-07-25', '2024-07-25', 'zh-CN')).toBe('2024年7月25日')
    expect(dayRangeInWords('2024-07-31', '2024-08-01', 'zh-CN')).toBe('2024年7月31日至8月1日')
    expect(dayRangeInWords('2024-07-31', '2024-08-01', 'en')).toBe('31 July – 1 August 2024')
    expect(dayRangeInWords('2024-12-31', '2025-01-01', 'zh-CN')).toBe('2024年12月31日至2025年1月1日')
  })

  it('names the weekday', () => expect(dayInWords('2024-10-14', 'zh-CN')).toBe('10月14日周一'))
})

describe('where today stands', () => {
  it.each([
    ['2024-10-11', { kind: 'ahead', days: 3 }],
    ['2024-10-14', { kind: 'running', day: 1, of: 3 }],
    ['2024-10-16', { kind: 'running', day: 3, of: 3 }],
    ['2024-10-17', { kind: 'over' }],
  ])('%s', (today, when) => expect(whenIs('2024-10-14', '2024-10-16', today)).toEqual(when))

  it('is undated without days', () => expect(whenIs(null, null, '2024-10-14')).toEqual({ kind: 'undated' }))
})
