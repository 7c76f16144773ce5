import type { Criterion, StandardsSection, SubCriterion } from '../scheme'
import { quoted, type Findings } from './faults'
import type { Grid, HeadingRow } from './grid'
import { criterionHeadings, sectionHeadings, type CriterionField, type SectionField } from './headings'
import type { Places } from './places'
import { readRecord, requiredMarks, requiredText } from './record'

/** A criterion still being filled while its block is read. */
export interface OpenCriterion extends Criterion {
  readonly subCriteria: SubCriterion[]
}

export interface TableToRead<Field extends string> {
  readonly grid: Grid
  readonly heading: HeadingRow<Field>
  readonly end: number
  readonly findings: Findings
  readonly places: Places
}

/** Reads the standards sections; rows without an id, such as the total variation, are not sections. */
export function readSections(table: TableToRead<SectionField>): readonly StandardsSection[] {
  const { grid, heading, end, findings, places } = table
  const sections: StandardsSection[] = []
  for (let row = heading.row + 1; row < end; row += 1) {
    const record = readRecord({ grid, row, columns: heading.columns, kept: ['name'] })
    const id = record.code('id')
    if (id === '' || (record.text('name') === '' && record.text('marks') === '')) continue
    const name = requiredText({ record, field: 'name', heading: sectionHeadings.name.label, findings })
    const marks = requiredMarks({ record, field: 'marks', heading: sectionHeadings.marks.label, findings })
    const section = { id, name: name ?? '', marks: marks ?? '0' }
    places.remember(section, (field) => record.place(field === 'marks' ? field : 'id'))
    sections.push(section)
  }
  return sections
}

/** Reads the criteria with the total each states; a row that is only a heading is none. */
export function readCriteria(table: TableToRead<CriterionField>): readonly OpenCriterion[] {
  const { grid, heading, end, findings, places } = table
  const criteria: OpenCriterion[] = []
  for (let row = heading.row + 1; row < end; row += 1) {
    const record = readRecord({ grid, row, columns: heading.columns })
    const letter = record.code('letter').toUpperCase()
    const isUnused = record.text('name') === '' && ['', '0'].includes(record.code('mark'))
    if (letter === '' || isUnused) continue
    if (!/^[A-Z]$/.test(letter)) {
      const value = quoted(record.cell('letter'))
      findings.fault('cis.criterion_letter_invalid', record.place('letter'), { value })
      continue
    }
    const name = requiredText({ record, field: 'name', heading: criterionHeadings.name.label, findings })
    const mark = requiredMarks({ record, field: 'mark', heading: criterionHeadings.mark.label, findings })
    const criterion = { letter, name: name ?? '', mark: mark ?? '0', subCriteria: [] }
    places.remember(criterion, (field) => record.place(field === 'mark' ? field : 'letter'))
    criteria.push(criterion)
  }
  return criteria
}
