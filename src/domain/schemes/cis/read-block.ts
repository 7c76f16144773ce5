import type { Aspect, SubCriterion } from '../scheme'
import { plainOf } from './cells'
import { quoted, type Findings } from './faults'
import type { Grid } from './grid'
import type { BlockField } from './headings'
import type { BlockHeading } from './layout'
import type { Places } from './places'
import { readAspect, type OpenAspect } from './read-aspect'
import { readBenchmark } from './read-benchmark'
import { readRecord, type RowRecord } from './record'
import { readSubCriterion, subCriterionCode } from './read-sub-criterion'
import type { OpenCriterion } from './read-tables'

export type BlockRecord = RowRecord<BlockField>

export interface OpenSubCriterion extends SubCriterion {
  readonly aspects: Aspect[]
}

/** What reading a block keeps in mind: the sub-criterion and the aspect the next row belongs to. */
export interface BlockReading {
  readonly grid: Grid
  readonly calculations: Grid | null
  readonly usedCalculations: Set<number>
  readonly findings: Findings
  readonly places: Places
  readonly criterion: OpenCriterion
  subCriterion: OpenSubCriterion | null
  aspect: OpenAspect | null
}

/**
 * Reads one criterion's block row by row: a sub-criterion, its aspects, and under each judged aspect the
 * texts of the scores 0 to 3 (rule book 4.1). Blank rows are spacers; any other row nobody knows is reported.
 */
export function readBlock(reading: BlockReading, heading: BlockHeading): void {
  for (let row = heading.row + 1; row < heading.end; row += 1) {
    const record = readRecord({
      grid: reading.grid,
      row,
      columns: heading.columns,
      kept: keptOf(reading, heading, row),
    })
    if (record.isBlank) continue
    const opened = readSubCriterion(reading, record)
    const benchmarkOnly = record.text('score') !== '' && continuesAspect(reading.aspect, record)
    const begun = !benchmarkOnly && isAspectRow(record)
    if (begun) readAspect(reading, record)
    if (record.text('score') !== '') readBenchmark(reading, record)
    else if (!opened && !begun) reportUnknownRow(reading, record)
  }
}

/** A requirement may repeat the extra text, a section the requirement, and a sub-criterion may be called by its code. */
function keptOf({ grid }: BlockReading, { columns }: BlockHeading, row: number): readonly BlockField[] {
  const code = plainOf(grid.row(row)[columns.get('code') ?? -1])
  return subCriterionCode.test(code) ? ['requirement', 'section', 'name'] : ['requirement', 'section']
}

/** An aspect says its type, or at least two of description, section and mark; a fault then says what it lacks. */
function isAspectRow(record: BlockRecord): boolean {
  if (record.text('type') !== '') return true
  const said = (['description', 'section', 'maxMark'] as const).filter((field) => record.text(field) !== '')
  return said.length >= 2
}

/** Merged cells may repeat an aspect's type, text and mark on the rows of its benchmarks. */
function continuesAspect(aspect: OpenAspect | null, record: BlockRecord): boolean {
  if (record.text('description') === '' && record.text('type') === '') return true
  if (aspect === null) return false
  const level = Number(record.code('score'))
  return record.text('description') === aspect.description && aspect.levels?.has(level) !== true
}

function reportUnknownRow({ findings }: BlockReading, record: BlockRecord): void {
  const fields = ['code', 'name', 'day', 'description', 'extra', 'requirement', 'section', 'maxMark'] as const
  const field = fields.find((candidate) => record.text(candidate) !== '') ?? 'code'
  findings.warn('cis.row_ignored', record.place(field), { value: quoted(record.cell(field)) })
}
