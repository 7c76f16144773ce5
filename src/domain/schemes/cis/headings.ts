import type { Cell } from './cells'
import { headingOf, plainOf } from './cells'
import type { Heading } from './grid'

/** The headings of the standards sections; before 2021 WorldSkills wrote WSSS for WSOS. */
export const sectionHeadings = {
  id: { pattern: /^section$/, label: 'Section' },
  name: { pattern: /^(ws(os|ss) (marks|section)|name|description)/, label: 'WSOS Marks' },
  marks: { pattern: /^ws(os|ss) marks$/, label: 'WSOS Marks', last: true },
} as const satisfies Record<string, Heading>

export const criterionHeadings = {
  letter: { pattern: /^id$/, label: 'ID' },
  name: { pattern: /^name/, label: 'Name' },
  mark: { pattern: /^(total )?mark$/, label: 'Mark' },
} as const satisfies Record<string, Heading>

/** The headings every criterion's block repeats (rule book 4.1, columns A to K). */
export const blockHeadings = {
  code: { pattern: /^sub ?criterion id/, label: 'Sub Criterion ID' },
  name: { pattern: /^sub ?criterion (name|desc)/, label: 'Sub Criterion Name' },
  day: { pattern: /^day/, label: 'Day of Marking' },
  type: { pattern: /^aspect type/, label: 'Aspect Type' },
  description: { pattern: /^aspect desc/, label: 'Aspect - Description' },
  score: { pattern: /^judg\w* score/, label: 'Judg Score' },
  extra: { pattern: /^extra/, label: 'Extra Aspect Description', optional: true },
  requirement: { pattern: /^requirement/, label: 'Requirement', optional: true },
  section: { pattern: /^ws(os|ss) section/, label: 'WSOS Section' },
  calculation: { pattern: /^calculation row/, label: 'Calculation Row', optional: true },
  maxMark: { pattern: /^max ?(imum)? ?mark/, label: 'Max Mark' },
} as const satisfies Record<string, Heading>

export type SectionField = keyof typeof sectionHeadings
export type CriterionField = keyof typeof criterionHeadings
export type BlockField = keyof typeof blockHeadings

export function isBlockField(field: string): field is BlockField {
  return field in blockHeadings
}

export function isSectionHeading(cells: readonly Cell[]): boolean {
  const texts = cells.map(headingOf)
  return texts.includes('section') && texts.some((text) => sectionHeadings.marks.pattern.test(text))
}

export function isCriterionHeading(cells: readonly Cell[]): boolean {
  const texts = cells.map(headingOf)
  return texts.includes('id') && texts.some((text) => text === 'mark' || text === 'name')
}

/** A row that says M or J is an aspect, whatever its texts read like. */
export function isBlockHeading(cells: readonly Cell[]): boolean {
  if (cells.filter((cell) => typeof cell === 'string').length < 2 || cells.some(isAspectType)) return false
  const texts = cells.map(headingOf)
  const known = [blockHeadings.code, blockHeadings.type, blockHeadings.description, blockHeadings.maxMark]
  return known.filter(({ pattern }) => texts.some((text) => pattern.test(text))).length >= 2
}

function isAspectType(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length < 4 && /^[MJ]$/i.test(plainOf(cell))
}
