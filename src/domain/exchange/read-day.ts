import { addDays, isDay, type Day } from '../schedule/days'
import type { DayRange } from '../schedule/venue-clash'
import { plainIn, type TableCell } from './cells'

/** Days before and after which a plain number in a cell is no date: 1954 and 2119. */
const serials = { first: 20_000, last: 80_000 }

/**
 * The day of a cell: a date written with a year in any of the usual ways, a month and day of the edition's year,
 * or the number a spreadsheet keeps for a day (counted from 1899-12-30). Null when it is none.
 */
export function dayIn(cell: TableCell | undefined, year: number): Day | null {
  if (typeof cell === 'boolean') return null
  return dayOf(withoutDecoration(plainIn(cell)), year)
}

/**
 * A day or a range of days in one cell: `2024年10月15日—16日`, `10月30日至11月2日`, `2024-10-15—2024-10-17`.
 * An end without a year follows its start, also into the next year.
 */
export function daysIn(cell: TableCell | undefined, year: number): DayRange | null {
  const text = withoutDecoration(plainIn(cell))
  const whole = dayOf(text, year)
  if (whole !== null) return { from: whole, to: whole }
  const [first = '', second, ...others] = text.split(/\s*(?:[—–~～至到]+|--|\s-\s|(?<=[日号])-)\s*/)
  if (second === undefined || others.length > 0) return null
  const from = dayOf(first, year)
  const to = from === null ? null : endOf(second, from)
  return from === null || to === null ? null : { from, to }
}

/** A range as a cell that `daysIn` reads back. */
export function rangeCell(range: DayRange | null): string {
  return range === null ? '' : range.from === range.to ? range.from : `${range.from}—${range.to}`
}

function withoutDecoration(text: string): string {
  return text
    .replaceAll(/\([^)]*\)|(?:星期|周)[一二三四五六日天]/g, '')
    .replace(/[T ]\d{1,2}:\d{2}.*$/, '')
    .trim()
}

function dayOf(text: string, year: number): Day | null {
  if (/^\d{5}$/.test(text)) return fromSerial(Number(text))
  const dated = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?$/.exec(text)
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const [, ownYear, month, day] = dated ?? packed ?? []
  if (ownYear !== undefined) return written(Number(ownYear), month, day)
  const [, shortMonth, shortDay] = /^(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?$/.exec(text) ?? []
  return written(year, shortMonth, shortDay)
}

function endOf(text: string, from: Day): Day | null {
  const fromYear = Number(from.slice(0, 4))
  const [, dayOnly] = /^(\d{1,2})\s*[日号]?$/.exec(text) ?? []
  if (dayOnly !== undefined) return written(fromYear, from.slice(5, 7), dayOnly)
  const day = dayOf(text, fromYear)
  if (day === null || day >= from || /^\d{4}/.test(text)) return day
  return dayOf(text, fromYear + 1)
}

function fromSerial(serial: number): Day | null {
  return serial < serials.first || serial > serials.last ? null : addDays('1899-12-30', serial)
}

function written(year: number, month: string | undefined, day: string | undefined): Day | null {
  if (month === undefined || day === undefined) return null
  const text = `${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}
