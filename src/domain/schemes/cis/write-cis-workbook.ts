import { accept, decide, type Decision } from '../../decision'
import { aspectsOf, type MarkingSchemeDraft } from '../scheme'
import { schemeTotals, type SchemeTotals } from '../totals'
import { textOf, type Cell, type WorkbookSheet } from './cells'
import { exportFaults } from './export-faults'
import { cisSheetName } from './parse-cis-workbook'
import { numberOr } from './number-or'
import { blockRows, rowWith } from './write-blocks'
import { calculationRow, calculationSheet, spareRow } from './write-calculations'

/**
 * Writes a scheme as the two sheets WorldSkills organisers exchange (rule book 4.1), so that reading them gives the
 * same scheme. What such a workbook cannot carry is refused, each thing with its reason; codes and keys of aspects
 * are not written, because a workbook counts positions.
 */
export function writeCisWorkbook(scheme: MarkingSchemeDraft): Decision<readonly WorkbookSheet[]> {
  const decision = decide(exportFaults(scheme), scheme)
  if (decision.kind === 'refused') return decision
  const totals = schemeTotals(scheme)
  const measured = aspectsOf(scheme).filter((aspect) => aspect.type === 'measurement')
  const used = measured.map(calculationRow).filter((row) => row !== null)
  const calculations = calculationSheet([...used, ...(scheme.spareCalculations ?? []).map(spareRow)])
  const rows = [
    ...titleRows(scheme),
    ...sectionRows(scheme, totals),
    ...criterionRows(scheme),
    ...scheme.criteria.flatMap((criterion) => blockRows(criterion, calculations.rowNumber)),
    [],
    rowWith({ L: 'Competition', M: 'Total\r\nMark', N: Number(totals.marks) }),
  ]
  return accept([
    { name: cisSheetName, rows },
    { name: 'Calculations', rows: calculations.rows },
  ])
}

function titleRows({ name }: MarkingSchemeDraft): readonly (readonly Cell[])[] {
  return [rowWith({ A: textOf(name) }), [], rowWith({ A: 'WorldSkills Occupational Standards' })]
}

function sectionRows({ sections }: MarkingSchemeDraft, totals: SchemeTotals): readonly (readonly Cell[])[] {
  return [
    rowWith({ A: 'Section', B: 'WSOS Marks', I: 'WSOS Marks', J: 'Aspect Marks', K: 'Variation' }),
    ...sections.map(({ id, name }, index) => {
      const { stated = '0', sum = '0', variation = '0' } = totals.bySection[index] ?? {}
      return rowWith({
        A: numberOr(id),
        B: textOf(name),
        I: Number(stated),
        J: Number(sum),
        K: Number(variation),
      })
    }),
    rowWith({ I: 'Total Variation', K: Number(totals.variation) }),
    [],
    [],
  ]
}

function criterionRows({ criteria }: MarkingSchemeDraft): readonly (readonly Cell[])[] {
  return [
    rowWith({ A: 'Criteria' }),
    rowWith({ A: 'ID', B: 'Name', K: 'Mark' }),
    ...criteria.map(({ letter, name, mark }) => rowWith({ A: letter, B: textOf(name), K: Number(mark) })),
    [],
    [],
  ]
}
