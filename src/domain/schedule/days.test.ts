import { afterEach, describe, expect, it } from 'vitest'
import * as days from './days'

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe('days', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-13-01', false],
    ['2024-7-25', false],
    ['2024-07-25T00:00', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(days.isDay(text)).toBe(expected)
  })

  it('starts weeks on Monday and counts ISO weeks over New Year', () => {
    expect([days.weekday('2024-07-22'), days.weekday('2024-07-28')]).toEqual([1, 7])
    expect(days.mondayOf('2024-07-28')).toBe('2024-07-22')
    expect(days.isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 })
    expect(days.isoWeek('2027-01-03')).toEqual({ year: 2026, week: 53 })
  })

  it('knows months', () => {
    expect([days.firstOfMonth('2024-02-10'), days.lastOfMonth('2024-02-10')]).toEqual(['2024-02-01', '2024-02-29'])
    expect(days.addMonthsToDay('2024-01-31', 1)).toBe('2024-02-29')
    expect([days.yearOf('2024-02-10'), days.monthOf('2024-02-10')]).toEqual([2024, 2])
  })

  it('compares days', () => {
    expect(['2024-10-01', '2024-09-30'].sort(days.compareDays)).toEqual(['2024-09-30', '2024-10-01'])
    expect(days.earlierDay('2024-10-01', '2024-09-30')).toBe('2024-09-30')
    expect(days.laterDay('2024-10-01', '2024-09-30')).toBe('2024-10-01')
  })

  it.each(['UTC', 'Asia/Shanghai', 'America/Sao_Paulo', 'Pacific/Kiritimati', 'Africa/Cairo'])(
    'counts every day of two years once in %s',
    (machineZone) => {
      process.env['TZ'] = machineZone
      const range = days.daysInRange('2017-12-31', '2019-12-31')
      expect(new Set(range).size).toBe(731)
      expect([range[0], range.at(-1)]).toEqual(['2017-12-31', '2019-12-31'])
      expect(days.daysBetween('2017-12-31', '2019-12-31')).toBe(730)
      expect(range.every((day) => days.isDay(day))).toBe(true)
    },
  )

  it('numbers days without a zone, and back', () => {
    expect([days.dayNumber('1970-01-01'), days.dayNumber('2024-02-29')]).toEqual([0, 19_782])
    for (const day of days.daysInRange('2023-12-01', '2025-03-31')) {
      expect(days.dayOfNumber(days.dayNumber(day))).toBe(day)
      expect(days.weekdayOfNumber(days.dayNumber(day))).toBe(days.weekday(day))
    }
    expect(days.weekdayOfNumber(days.dayNumber('1969-12-31'))).toBe(3)
  })

  it('is empty when a range ends before it starts', () => {
    expect(days.daysInRange('2024-07-26', '2024-07-25')).toEqual([])
    expect(days.daysBetween('2024-07-26', '2024-07-25')).toBe(-1)
  })
})
