import type { Reason } from '../../decision'
import type { ReasonCode } from '../../reason-codes'
import type { Aspect, Criterion, MarkingSchemeDraft, StandardsSection, SubCriterion } from '../scheme'
import { aspectLabel } from '../scheme-paths'
import { validateScheme } from '../validate-scheme'
import { headingOf, plainOf, textOf } from './cells'
import { isBlockHeading } from './headings'
import { readHundredths } from './numbers'
import { calculationRow, says } from './write-calculations'

/** Everything that stops a scheme from being written as a CIS workbook: its own errors, and what one cannot carry. */
export function exportFaults(scheme: MarkingSchemeDraft): readonly Reason[] {
  const { name, parts, sections, criteria } = scheme
  const faults = [...validateScheme(scheme).errors]
  if (textOf(name) === '') faults.push({ code: 'cis.export_title_missing', path: 'name' })
  if (parts.length > 0) faults.push({ code: 'cis.export_parts', path: 'parts' })
  return [...faults, ...sections.flatMap(sectionFaults), ...criteria.flatMap(criterionFaults)]
}

function sectionFaults({ id, name, marks }: StandardsSection): Reason[] {
  const reserved = ['id', 'criteria'].includes(headingOf(id)) || isBlockHeading([id, name])
  const unreadable = id === '' || plainOf(id) !== id || reserved
  return [
    ...(unreadable ? [fault('cis.export_section_id', `${id}.id`, { value: id })] : []),
    ...nameFaults(id, name),
    ...markFaults(id, 'marks', marks),
  ]
}

function criterionFaults({ letter, name, mark, subCriteria }: Criterion): Reason[] {
  return [
    ...(/^[A-Z]$/.test(letter) ? [] : [fault('cis.export_letter', `${letter}.letter`, { value: letter })]),
    ...nameFaults(letter, name),
    ...markFaults(letter, 'mark', mark),
    ...subCriteria.flatMap((subCriterion) => subCriterionFaults(subCriterion, letter)),
  ]
}

function subCriterionFaults({ code, name, day, aspects }: SubCriterion, letter: string): Reason[] {
  const belongs = /^[A-Z]\d{1,3}$/.test(code) && code.startsWith(letter)
  const dayKnown = Number.isSafeInteger(day) && day >= 1 && day <= 31
  return [
    ...(belongs ? [] : [fault('cis.export_code', `${code}.code`, { value: code, letter })]),
    ...(dayKnown ? [] : [fault('cis.export_day', `${code}.day`, { code, value: day })]),
    ...nameFaults(code, name),
    ...aspects.flatMap((aspect, index) => aspectFaults(aspect, aspectLabel(aspect, code, index))),
  ]
}

function aspectFaults(aspect: Aspect, label: string): Reason[] {
  const { type, description, section, maxMark } = aspect
  const faults = markFaults(label, 'maxMark', maxMark)
  const params = { aspect: label }
  if (description.trim() !== '' && textOf(description) === '') {
    faults.push(fault('scheme.description_missing', `${label}.description`, params))
  }
  if (section === '' || plainOf(section) !== section) {
    faults.push(fault('cis.export_section_missing', `${label}.section`, params))
  }
  if (type === 'panel') faults.push(fault('cis.export_panel', `${label}.type`, params))
  if (type === 'theory') faults.push(fault('cis.export_theory', `${label}.type`, params))
  if (type !== 'measurement') return faults
  const { calculation } = aspect
  const path = `${label}.calculation`
  if (calculation.type === 'MANUAL') return [...faults, fault('cis.export_manual', path, params)]
  const row = calculationRow(aspect)
  if (row === null || says(row[3], calculation)) return faults
  return [...faults, fault('cis.export_calculation', path, { ...params, type: calculation.type })]
}

function nameFaults(place: string, name: string): Reason[] {
  return textOf(name) === '' ? [fault('cis.export_name_missing', `${place}.name`, { place })] : []
}

function markFaults(place: string, field: string, value: string): Reason[] {
  if (readHundredths(value).kind === 'read') return []
  return [fault('cis.export_mark', `${place}.${field}`, { place, value })]
}

function fault(code: ReasonCode, path: string, params: NonNullable<Reason['params']>): Reason {
  return { code, params, path }
}
