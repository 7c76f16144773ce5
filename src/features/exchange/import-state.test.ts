import { describe, expect, it } from 'vitest'
import {
  nextImport,
  noFile,
  openTable,
  shownPlans,
  tableRows,
  type ImportEvent,
  type ImportState,
} from './import-state'
import type { ShownPlan } from './table-kinds'

const sheets = [
  { name: '说明', rows: [['请先阅读']] },
  {
    name: '竞赛',
    rows: [
      ['竞赛编号', '城市', '甲'],
      ['0001', '济南', 'x'],
      ['0002', null, 'y'],
    ],
  },
]
const table = openTable({ kind: 'contests', file: 'a.xlsx', sheets, remembered: new Map() })
const plan: ShownPlan = { row: 2, code: '1', name: '', state: 'new', id: null, changes: [], findings: [] }
const faulty: ShownPlan = { ...plan, row: 3, state: 'faulty' }
const reasons = [{ code: 'exchange.failed' }]

function after(...events: readonly ImportEvent[]): ImportState {
  return events.reduce(nextImport, noFile)
}

const chosen: ImportEvent = { type: 'chosen', file: 'a.xlsx' }
const read: ImportEvent = { type: 'read', table }
const checking: ImportEvent = { type: 'checking', total: 2 }
function checkedWith(...plans: readonly ShownPlan[]): ImportEvent {
  return { type: 'checked', checked: { rows: [], plans, fingerprint: 'f' } }
}

describe('an import', () => {
  it('opens the sheet whose headings are known', () => {
    expect(table.sheet).toBe(1)
    expect(tableRows(table).map(({ row }) => row)).toEqual([2, 3])
  })

  it('goes from a file to saved rows', () => {
    const counts = { new: 1, changed: 0, unchanged: 0, faulty: 0 }
    expect(after(chosen, read, checking, { type: 'progressed', done: 1 })).toMatchObject({ done: 1, total: 2 })
    const saved = after(chosen, read, checking, checkedWith(plan), { type: 'saving' }, { type: 'saved', counts })
    expect(saved).toEqual({ step: 'done', file: 'a.xlsx', counts })
    expect(nextImport(saved, { type: 'restarted' })).toEqual(noFile)
  })

  it.each([
    ['a faulty row', [plan, faulty]],
    ['nothing to do', [{ ...plan, state: 'unchanged' as const }]],
  ])('is not saved with %s', (_name, plans) => {
    expect(after(chosen, read, checking, checkedWith(...plans), { type: 'saving' }).step).toBe('preview')
  })

  it('hears nothing of jobs that were stopped', () => {
    expect(after(chosen, { type: 'back' }, read)).toEqual(noFile)
    expect(after(chosen, read, checking, { type: 'back' }, checkedWith(plan)).step).toBe('columns')
  })

  it('keeps what it has when it is refused', () => {
    expect(after(chosen, { type: 'refused', reasons })).toEqual({ step: 'file', reasons })
    expect(after(chosen, read, checking, { type: 'refused', reasons })).toEqual({ step: 'columns', table, reasons })
    const kept = after(chosen, read, checking, checkedWith(plan), { type: 'saving' }, { type: 'refused', reasons })
    expect(kept).toMatchObject({ step: 'preview', plans: [plan], reasons })
  })

  it('gives a column one field, and a field one column', () => {
    const state = after(chosen, read, { type: 'mapped', column: 2, field: 'city' })
    expect(state.step === 'columns' && state.table.head.mapping).toEqual({ code: 0, city: 2 })
    const none = nextImport(state, { type: 'mapped', column: 2, field: null })
    expect(none.step === 'columns' && none.table.head.mapping).toEqual({ code: 0 })
  })

  it('fills down what merged cells left blank', () => {
    const state = after(chosen, read, { type: 'filledDown', field: 'city', on: true })
    expect(state.step === 'columns' && tableRows(state.table)[1]?.cells).toEqual({ code: '0002', city: '济南' })
    const off = nextImport(state, { type: 'filledDown', field: 'city', on: false })
    expect(off.step === 'columns' && off.table.filledDown).toEqual([])
  })

  it('shows the rows of one kind, or all', () => {
    expect(shownPlans([plan, faulty], 'faulty')).toEqual([faulty])
    expect(shownPlans([plan, faulty], 'all')).toHaveLength(2)
  })
})
