import type { Reason } from '../decision'
import type { Day } from '../schedule/days'
import type { DayRange } from '../schedule/venue-clash'
import { countIn, nameIn, plainIn, type TableCell } from './cells'
import { dayIn, daysIn } from './read-day'
import type { CellFinding } from './row-plan'
import type { ImportRow } from './table'

/** Reads the cells of one row and keeps what is wrong with them; an empty cell says nothing and gives undefined. */
export interface RowReader<Field extends string> {
  readonly cell: (field: Field) => TableCell
  readonly given: (field: Field) => boolean
  readonly text: (field: Field, longest: number) => string | undefined
  readonly word: <Code>(field: Field, read: (cell: TableCell) => Code | null, code: Reason['code']) => Code | undefined
  readonly count: (field: Field, range: readonly [least: number, most: number]) => number | undefined
  readonly day: (field: Field) => Day | undefined
  readonly days: (field: Field) => DayRange | undefined
  readonly fault: (field: Field | null, code: Reason['code'], params?: Reason['params']) => void
  readonly findings: readonly CellFinding<Field>[]
}

export function openRow<Field extends string>({ row, cells }: ImportRow<Field>, year: number): RowReader<Field> {
  const findings: CellFinding<Field>[] = []
  // A cell that several events share is wrong once, not once for each.
  const tellings = new Set<string>()
  const cell = (field: Field): TableCell => cells[field] ?? null
  const given = (field: Field): boolean => plainIn(cell(field)) !== ''

  function fault(field: Field | null, code: Reason['code'], params: Reason['params'] = {}): void {
    const told = JSON.stringify([field, code, params])
    if (tellings.has(told)) return
    tellings.add(told)
    const value = field === null ? '' : quotedText(cell(field))
    findings.push({ field, value, reason: { code, params, ...(field !== null && { path: `${row}.${field}` }) } })
  }

  function read<Value>(field: Field, code: Reason['code'], value: Value | null): Value | undefined {
    if (!given(field)) return undefined
    if (value !== null) return value
    fault(field, code, { value: quotedText(cell(field)) })
    return undefined
  }

  return {
    cell,
    given,
    fault,
    findings,
    text(field, longest) {
      const text = nameIn(cell(field))
      if (text === '') return undefined
      if (text.length <= longest) return text
      fault(field, 'exchange.text_too_long', { limit: longest })
      return undefined
    },
    word: (field, reader, code) => read(field, code, reader(cell(field))),
    count(field, [least, most]) {
      const count = read(field, 'exchange.number_unreadable', countIn(cell(field)))
      if (count === undefined || (count >= least && count <= most)) return count
      fault(field, 'exchange.number_out_of_range', { value: count, least, most })
      return undefined
    },
    day: (field) => read(field, 'exchange.day_unreadable', dayIn(cell(field), year)),
    days: (field) => read(field, 'exchange.day_unreadable', daysIn(cell(field), year)),
  }
}

/** A cell as a sentence quotes it. */
function quotedText(cell: TableCell): string {
  const text = nameIn(cell)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
