import { describe, expect, it } from 'vitest'
import { refuse } from '#domain/decision'
import { nextImport, type ImportState } from './import-state'
import { asTable, placeOf } from './place'

const reading: ImportState = { step: 'reading', file: 'a.xlsx' }

describe('importing a workbook', () => {
  it('a faulty file ends with its reasons and nothing to confirm', () => {
    const decision = refuse({ code: 'cis.file_damaged' })
    expect(nextImport(reading, { type: 'read', file: 'a.xlsx', decision })).toEqual({
      step: 'faulty',
      file: 'a.xlsx',
      reasons: [{ code: 'cis.file_damaged' }],
    })
  })

  it('a reading that was overtaken or given up says nothing', () => {
    const late = { type: 'read', file: 'a.xlsx', decision: refuse({ code: 'cis.file_empty' }) } as const
    const other = nextImport(reading, { type: 'chosen', file: 'b.xlsx' })
    expect(nextImport(other, late)).toBe(other)
    expect(nextImport({ step: 'waiting' }, late)).toEqual({ step: 'waiting' })
  })
})

describe('where a fault is', () => {
  it('reads the address of a cell', () => {
    expect(placeOf({ code: 'x', path: 'CIS Marking Scheme Import!K45' })).toEqual({
      sheet: 'CIS Marking Scheme Import',
      row: 45,
      cell: 'K45',
    })
    expect(placeOf({ code: 'x' })).toEqual({ sheet: null, row: null, cell: null })
  })

  it('copies as lines a spreadsheet takes in', () => {
    const reasons = [{ code: 'x', path: 'S!K45' }, { code: 'y' }]
    expect(asTable(reasons, ({ code }) => code)).toBe('S\tK45\tx\n\t\ty')
  })
})
