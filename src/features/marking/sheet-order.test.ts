import { expect, it } from 'vitest'
import type { SheetSummaryData } from '#contract/marking'
import { inWorkingOrder } from './sheet-order'

function sheet(code: string, more: Partial<SheetSummaryData> = {}): SheetSummaryData {
  const named = { id: 'x', name: 'x' }
  const progress = { expected: 10, entered: 0, spreads: 0, conflicts: 0, flags: 0 }
  return {
    formId: code,
    code,
    name: code,
    type: 'measurement',
    day: '1',
    works: 5,
    aspects: 2,
    progress,
    signedByMe: false,
    signed: false,
    claim: null,
    event: named,
    contest: named,
    ...more,
  }
}

it('what wants a decision comes first, then what was begun, then by day and code; signed ones stand apart', () => {
  const begun = { expected: 10, entered: 3, spreads: 0, conflicts: 0, flags: 0 }
  const order = inWorkingOrder([
    sheet('B2', { day: '2' }),
    sheet('A10'),
    sheet('A9'),
    sheet('C1', { day: '2', progress: begun }),
    sheet('C2', { day: '2', progress: { ...begun, conflicts: 1 } }),
    sheet('A1', { signedByMe: true }),
  ])
  expect(order.next?.code).toBe('C2')
  expect(order.days.map(({ day, rows }) => [day, rows.map(({ code }) => code)])).toEqual([
    ['1', ['A9', 'A10']],
    ['2', ['C1', 'B2']],
  ])
  expect(order.done.map(({ code }) => code)).toEqual(['A1'])
})
