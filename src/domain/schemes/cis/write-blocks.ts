import type { Aspect, Criterion, SubCriterion } from '../scheme'
import { textOf, type Cell } from './cells'
import { calculationRow, type CalculationRow } from './write-calculations'
import { numberOr } from './number-or'

/** The columns of the sheet by their letters. */
const letters = 'ABCDEFGHIJKLMN'

type Columns = Partial<Record<'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N', Cell>>

/** A row of 14 columns with these cells; a text left empty is an empty cell. */
export function rowWith(columns: Columns): readonly Cell[] {
  const cells: Readonly<Record<string, Cell>> = columns
  return Array.from(letters, (letter) => {
    const cell = cells[letter] ?? null
    return cell === '' ? null : cell
  })
}

export type RowNumber = (row: CalculationRow) => number

/** One criterion's block: its own heading row, then every sub-criterion with its aspects (rule book 4.1). */
export function blockRows(criterion: Criterion, rowNumber: RowNumber): readonly (readonly Cell[])[] {
  return [
    headingRow(criterion),
    ...criterion.subCriteria.flatMap((subCriterion) => subCriterionRows(subCriterion, rowNumber)),
  ]
}

/** The headings of real files, line breaks included. */
function headingRow({ letter, mark }: Criterion): readonly Cell[] {
  return rowWith({
    A: 'Sub\r\nCriterion\r\nID',
    B: 'Sub Criterion\r\nName or Description',
    C: 'Day of Marking',
    D: 'Aspect\r\nType\r\nM = Meas\r\nJ = Judg',
    E: 'Aspect - Description',
    F: 'Judg Score',
    G: 'Extra Aspect Description (Meas or Judg)\r\nOR\r\nJudgement Score Description (Judg only)',
    H: 'Requirement\r\n(Measurement Only)',
    I: 'WSOS Section',
    J: 'Calculation Row \r\n(Export only)',
    K: 'Max\r\nMark',
    L: `Criterion ${letter}`,
    M: 'Total\r\nMark',
    N: Number(mark),
  })
}

function subCriterionRows({ code, name, day, aspects }: SubCriterion, rowNumber: RowNumber) {
  return [rowWith({ A: code, B: textOf(name), C: day }), ...aspects.flatMap((aspect) => aspectRows(aspect, rowNumber))]
}

/** An aspect, under a judged one the texts of the scores 0 to 3, and a blank row. */
function aspectRows(aspect: Aspect, rowNumber: RowNumber): readonly (readonly Cell[])[] {
  const calculation = aspect.type === 'measurement' ? calculationRow(aspect) : null
  const first = rowWith({
    D: aspect.type === 'judgement' ? 'J' : 'M',
    E: textOf(aspect.description),
    G: textOf(aspect.extraDescription),
    H: textOf(aspect.requirement),
    I: numberOr(aspect.section),
    J: calculation === null ? null : rowNumber(calculation),
    K: Number(aspect.maxMark),
  })
  const levels = aspect.type === 'judgement' ? aspect.benchmarks : []
  return [first, ...levels.map((text, score) => rowWith({ F: score, G: textOf(text) })), []]
}
