import { describe, expect, it } from 'vitest'

import { workbookWith } from '#domain/schemes/cis/test-workbook'
import { readCisWorkbook } from '#features/schemes/read-workbook.ts'
import { readWorkbookSheets } from '#features/schemes/read-workbook-sheets.ts'

import { workbookFile, zipped } from './workbook-file'

const encoder = new TextEncoder()

describe('the workbook reader', () => {
  it('keeps blank rows and columns, so that faults point at the right cell', async () => {
    const changes = { insert: { before: 1, rows: [[], [], []] }, edits: { K22: 'x' } }
    expect(await readCisWorkbook(new Blob([workbookFile(workbookWith(changes))]))).toMatchObject({
      reasons: [{ code: 'cis.not_a_number', path: 'CIS Marking Scheme Import!K25' }],
    })
  })

  it('reads rich text, cached formula results and names of sheets', async () => {
    const xml = `<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><f>SUM(1)</f><v>24.749999999999993</v></c>
      <c r="D2" t="str"><f>A1</f><v>A &amp; B</v></c><c r="E2" t="e"><v>#REF!</v></c><c r="F2"><f>SUM(1)</f></c></row>`
    const shared = '<si><r><t>Two </t></r><r><rPr><b/></rPr><t xml:space="preserve">parts &amp; more </t></r></si>'
    const file = workbookFile(
      [
        { name: 'Marks & more', xml },
        { name: 'Empty', xml: '' },
      ],
      shared,
    )
    expect(await readWorkbookSheets(file.buffer)).toEqual({
      kind: 'accepted',
      value: [
        { name: 'Marks & more', rows: [Array(4).fill(null), [null, 'Two parts & more', 24.749999999999993, 'A & B']] },
        { name: 'Empty', rows: [] },
      ],
    })
  })

  it('leaves the bytes it was given usable', async () => {
    const { buffer } = workbookFile(workbookWith())
    await readCisWorkbook(buffer)
    expect(await readCisWorkbook(buffer)).toMatchObject({ kind: 'accepted' })
  })
})

describe('a file that is no workbook is refused', () => {
  const workbook = workbookFile(workbookWith())
  const oldFormat = new Uint8Array(1024)
  oldFormat.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['an empty file', new Uint8Array(), 'cis.file_empty'],
    [
      'random bytes',
      Uint8Array.from({ length: 4096 }, (_unused, index) => (index * 73 + 41) % 256),
      'cis.file_not_workbook',
    ],
    ['a csv', encoder.encode('Section,WSOS Marks\n1,50\n'), 'cis.file_not_workbook'],
    ['a zip of something else', zipped({ 'word/document.xml': '<document/>' }), 'cis.file_not_workbook'],
    ['a zip of pictures', zipped({ 'a.png': 'x' }), 'cis.file_not_workbook'],
    ['an old .xls', oldFormat, 'cis.file_old_format'],
    ['half a workbook', workbook.slice(0, workbook.length / 2), 'cis.file_damaged'],
    ['broken XML', workbookFile([{ name: 'A', xml: '<row r="1"><c r="A1"><v>1</row>' }]), 'cis.file_damaged'],
    ['cells without an address', workbookFile([{ name: 'A', xml: '<row><c><v>1</v></c></row>' }]), 'cis.file_damaged'],
    ['another table', workbookFile([{ name: 'Prices', rows: [['Bread', 2]] }]), 'cis.sheet_missing'],
    ['a file of 21 MB', new Uint8Array(21_000_000), 'cis.file_too_large'],
  ])('%s', async (_name, bytes, code) => {
    expect(await readCisWorkbook(new Blob([bytes]))).toMatchObject({ kind: 'refused', reasons: [{ code }] })
  })

  it('a workbook with every tenth byte turned over', async () => {
    for (let start = 0; start < 10; start += 1) {
      const bytes = workbook.map((byte, index) => (index % 10 === start ? byte ^ 0xff : byte))
      expect((await readCisWorkbook(new Blob([bytes]))).kind).toBe('refused')
    }
  })
})
