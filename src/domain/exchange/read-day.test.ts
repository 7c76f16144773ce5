import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../schedule/days'
import { dayIn, daysIn, rangeCell } from './read-day'

describe('a day in a cell', () => {
  it.each<[string | number, string | null]>([
    ['2024-10-15', '2024-10-15'],
    ['2024/10/5', '2024-10-05'],
    ['2024.10.15', '2024-10-15'],
    ['2024年10月15日', '2024-10-15'],
    [' ２０２４年１０月１５日 ', '2024-10-15'],
    ['2024年 10月 15号', '2024-10-15'],
    ['2024年10月15日（星期二）', '2024-10-15'],
    ['2024-10-15 09:00:00', '2024-10-15'],
    ['2024-10-15T00:00:00.000Z', '2024-10-15'],
    ['20241015', '2024-10-15'],
    [20241015, '2024-10-15'],
    [45580, '2024-10-15'],
    ['10月15日', '2024-10-15'],
    ['10/15', '2024-10-15'],
    ['2024年2月30日', null],
    ['10月', null],
    ['待定', null],
    ['15/10/2024', null],
    [3, null],
  ])('%s is %s', (cell, day) => {
    expect(dayIn(cell, 2024)).toBe(day)
  })

  it.each<[string, string, string]>([
    ['2024年10月15日—16日', '2024-10-15', '2024-10-16'],
    ['10月15日-17日', '2024-10-15', '2024-10-17'],
    ['10月30日至11月2日', '2024-10-30', '2024-11-02'],
    ['2024-10-15—2024-10-17', '2024-10-15', '2024-10-17'],
    ['2024.10.15～10.17', '2024-10-15', '2024-10-17'],
    ['12月30日—1月2日', '2024-12-30', '2025-01-02'],
    ['2024年10月15日', '2024-10-15', '2024-10-15'],
  ])('%s runs from %s to %s', (cell, from, to) => {
    expect(daysIn(cell, 2024)).toEqual({ from, to })
  })

  it.each(['10月15日—', '10月15日—16日—17日', '—', '10月15日—某日'])('%s is no range', (cell) => {
    expect(daysIn(cell, 2024)).toBeNull()
  })
})

const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1990-01-01', count))
const written: readonly ((day: string) => string | number)[] = [
  (text) => text,
  (text) => text.replaceAll('-', '/'),
  (text) => text.replaceAll('-', '.'),
  (text) => text.replaceAll('-', ''),
  (text) => `${Number(text.slice(0, 4))}年${Number(text.slice(5, 7))}月${Number(text.slice(8))}日`,
  (text) => ` ${text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))} `,
  (text) => daysBetween('1899-12-30', text),
]

it('every day is read back however it is written', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...written), (one, write) => {
      expect(dayIn(write(one), 2024)).toBe(one)
    }),
  )
})

it('every range is read back as it is written for a cell', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 500 }), (from, length) => {
      const range = { from, to: addDays(from, length) }
      expect(daysIn(rangeCell(range), 2024)).toEqual(range)
    }),
  )
})

it('no text makes reading fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect([null, 'string']).toContain(dayIn(text, 2024) === null ? null : 'string')
      expect(() => daysIn(text, 2024)).not.toThrow()
    }),
  )
})
