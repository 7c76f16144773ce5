import type { Cell, WorkbookSheet } from './cells'

/** For tests: a small sound workbook, with cells changed by address (`{ K22: 'x' }`) or rows put before a row. */
export interface WorkbookChanges {
  readonly edits?: Readonly<Record<string, Cell>>
  readonly insert?: { readonly before: number; readonly rows: readonly (readonly Cell[])[] }
  readonly calculations?: readonly (readonly Cell[])[]
  readonly sheetName?: string
}

const width = 14

/** Two sections of 50, criteria A (60) and B (40), three sub-criteria, four forms, four aspects, one of them judged. */
export function workbookWith(changes: WorkbookChanges = {}): readonly WorkbookSheet[] {
  const rows = soundRows().map((row) => Array.from({ length: width }, (_unused, column) => row[column] ?? null))
  for (const [address, value] of Object.entries(changes.edits ?? {})) {
    const row = rows[Number(address.slice(1)) - 1]
    if (row === undefined) throw new RangeError(`no row for ${address}`)
    row[address.charCodeAt(0) - 65] = value
  }
  const { insert } = changes
  if (insert !== undefined) rows.splice(insert.before - 1, 0, ...insert.rows.map((row) => [...row]))
  return [
    { name: changes.sheetName ?? 'CIS Marking Scheme Import', rows },
    { name: 'Calculations', rows: changes.calculations ?? [] },
  ]
}

function soundRows(): Cell[][] {
  return [
    ['99 Test Skill '],
    [],
    ['WorldSkills Occupational Standards'],
    ['Section', 'WSOS Marks', null, null, null, null, null, null, 'WSOS Marks', 'Aspect Marks', 'Variation'],
    [1, 'Planning ', null, null, null, null, null, null, 50, 50, 0],
    [2, 'Making', null, null, null, null, null, null, 50, 50, 0],
    [null, null, null, null, null, null, null, null, 'Total Variation', null, 0],
    [],
    ['Criteria'],
    ['ID', 'Name', null, null, null, null, null, null, null, null, 'Mark'],
    ['A', 'Design', null, null, null, null, null, null, null, null, 60],
    ['B', 'Parts', null, null, null, null, null, null, null, null, 40],
    [],
    blockHeadingRow('A', 60),
    ['A1', 'Drawing', 1],
    [null, null, null, 'J', 'Layout is clear', null, null, null, 1, null, 20],
    [null, null, null, null, null, 0, 'Nothing drawn'],
    [null, null, null, null, null, 1, 'Drawn'],
    [null, null, null, null, null, 2, 'Drawn with care'],
    [null, null, null, null, null, 3, 'Drawn so that nobody asks'],
    [],
    [null, null, null, 'M', 'Sizes are given', null, 'All twelve', '±0.1 mm', 1, null, 30],
    ['A2', 'Order', 2],
    [null, null, null, 'M', 'Tools are laid out', null, null, null, 2, null, 10],
    [null, null, null, null, ' '],
    blockHeadingRow('B', 40),
    ['B1', 'Shaft', '1'],
    [null, null, null, 'M', 'Shaft fits', null, null, null, 2, null, 40],
    [],
    [null, null, null, null, null, null, null, null, null, null, null, 'Competition', 'Total\r\nMark', 100],
  ]
}

/** The heading row a criterion's block repeats, with the line breaks real files have. */
export function blockHeadingRow(letter: string, total: number): Cell[] {
  return [
    'Sub\r\nCriterion\r\nID',
    'Sub Criterion\r\nName or Description',
    'Day of Marking',
    'Aspect\r\nType\r\nM = Meas\r\nJ = Judg',
    'Aspect - Description',
    'Judg Score',
    'Extra Aspect Description (Meas or Judg)\r\n',
    'Requirement\r\n(Measurement Only)',
    'WSOS Section',
    'Calculation Row \r\n(Export only)',
    'Max\r\nMark',
    `Criterion ${letter}`,
    'Total\r\nMark',
    total,
  ]
}
