import { compareExact, exact } from '../../exact'
import type { Criterion } from '../scheme'
import { plainOf } from './cells'
import { quoted } from './faults'
import type { BlockHeading } from './layout'
import type { WorkbookReading } from './parse-cis-workbook'
import { readHundredths } from './numbers'
import { readBlock } from './read-block'
import type { OpenCriterion } from './read-tables'

/** Reads every criterion's block into its criterion; a criterion has one block and stands in the list of criteria. */
export function readBlocks(reading: WorkbookReading, criteria: readonly OpenCriterion[]): readonly Criterion[] {
  const { grid, layout, findings } = reading
  const byLetter = new Map<string, OpenCriterion>()
  for (const criterion of criteria) if (!byLetter.has(criterion.letter)) byLetter.set(criterion.letter, criterion)
  const done = new Set<string>()
  for (const block of layout.blocks) {
    const letter = letterOf(block)
    const place = grid.place(block.row, Math.max(block.letterColumn, 0))
    const listed = byLetter.get(letter)
    if (letter === '') findings.fault('cis.block_unnamed', place)
    else if (done.has(letter)) findings.fault('cis.block_repeated', place, { letter })
    else if (listed === undefined && layout.criteria !== null)
      findings.fault('cis.criterion_unknown', place, { letter })
    const criterion = listed ?? { letter, name: '', mark: '0', subCriteria: [] }
    readBlock({ ...reading, criterion, subCriterion: null, aspect: null }, block)
    done.add(letter)
    if (listed !== undefined) compareTotals(block, listed)
  }
  return criteria

  /** The list of criteria counts; a block that states another total deserves a look. */
  function compareTotals({ row, total }: BlockHeading, { letter, mark }: OpenCriterion): void {
    if (total === null) return
    const stated = readHundredths(total.cell)
    if (stated.kind === 'read' && compareExact(exact(stated.text), exact(mark)) === 0) return
    const params = { letter, value: quoted(total.cell), listed: mark }
    findings.warn('cis.block_total_differs', grid.place(row, total.column), params)
  }

  /** The letter beside the heading row, else the first letter of the first code below it. */
  function letterOf({ row, end, letter, columns }: BlockHeading): string {
    if (letter !== '') return letter
    const column = columns.get('code')
    if (column === undefined) return ''
    for (let below = row + 1; below < end; below += 1) {
      const code = plainOf(grid.row(below)[column]).toUpperCase()
      if (/^[A-Z]\d{1,3}$/.test(code)) return code.slice(0, 1)
    }
    return ''
  }
}
