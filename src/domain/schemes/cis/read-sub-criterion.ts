import { quoted } from './faults'
import { blockHeadings } from './headings'
import { readWhole } from './numbers'
import type { BlockReading, BlockRecord } from './read-block'
import { requiredText } from './record'

/** The code of a sub-criterion: its criterion's letter and a number. */
export const subCriterionCode = /^[A-Z]\d{1,3}$/i

/** Opens the sub-criterion a row names; false when it names none. Merged cells may name the open one again. */
export function readSubCriterion(reading: BlockReading, record: BlockRecord): boolean {
  const { findings, criterion, subCriterion: open } = reading
  const code = record.code('code').toUpperCase()
  const name = record.text('name')
  const hasDay = record.text('day') !== ''
  if (open !== null && [open.code, ''].includes(code) && [open.name, ''].includes(name)) {
    return code !== '' || name !== ''
  }
  if (code === '') {
    if (name === '' || !hasDay) return false
    findings.fault('cis.cell_empty', record.place('code'), { heading: blockHeadings.code.label })
    return true
  }
  if (!subCriterionCode.test(code)) {
    if (name === '' && !hasDay) return false
    const value = quoted(record.cell('code'))
    findings.fault('cis.sub_criterion_code_invalid', record.place('code'), { value })
  } else if (!code.startsWith(criterion.letter)) {
    const params = { value: code, letter: criterion.letter }
    findings.fault('cis.sub_criterion_elsewhere', record.place('code'), params)
  }
  requiredText({ record, field: 'name', heading: blockHeadings.name.label, findings })
  reading.subCriterion = { code, name, day: readDay(reading, record), aspects: [] }
  reading.aspect = null
  reading.places.remember(reading.subCriterion, (field) => record.place(field === 'day' ? field : 'code'))
  criterion.subCriteria.push(reading.subCriterion)
  return true
}

function readDay({ findings }: BlockReading, record: BlockRecord): number {
  if (requiredText({ record, field: 'day', heading: blockHeadings.day.label, findings }) === null) return 1
  const day = readWhole(record.cell('day'))
  if (day !== null && day >= 1 && day <= 31) return day
  findings.fault('cis.day_invalid', record.place('day'), { value: quoted(record.cell('day')) })
  return 1
}
