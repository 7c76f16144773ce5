import type { ShownReason } from '#ui/problem.ts'

/** Where in the workbook a reason belongs; null parts when it is about the file as a whole. */
export interface Place {
  readonly sheet: string | null
  readonly row: number | null
  readonly cell: string | null
}

const address = /^(.*)!([A-Z]+)(\d+)$/

/** @example placeOf({ code: 'cis.cell_empty', path: 'CIS Marking Scheme Import!K45' }) // { sheet: 'CIS …', row: 45, cell: 'K45' } */
export function placeOf({ path }: ShownReason): Place {
  const [, sheet, column, row] = address.exec(path ?? '') ?? []
  if (sheet === undefined || column === undefined || row === undefined) return { sheet: null, row: null, cell: null }
  return { sheet, row: Number(row), cell: `${column}${row}` }
}

/** The list as text that a spreadsheet takes in: sheet, cell and reason, tab between, one line each. */
export function asTable(reasons: readonly ShownReason[], say: (reason: ShownReason) => string): string {
  return reasons
    .map((reason) => {
      const { sheet, cell } = placeOf(reason)
      return [sheet ?? '', cell ?? '', say(reason)].join('\t')
    })
    .join('\n')
}
