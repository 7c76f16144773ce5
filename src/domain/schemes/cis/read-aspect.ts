import type { Aspect, AspectFacts, AspectType, Benchmarks } from '../scheme'
import { readCalculation, type CalculationReading } from './calculations'
import { quoted } from './faults'
import { blockHeadings, isBlockField } from './headings'
import { readWhole } from './numbers'
import type { BlockReading, BlockRecord } from './read-block'
import { requiredMarks, requiredText } from './record'

/** The aspect the next rows belong to; `levels` are the scores already described, null for a measured one. */
export interface OpenAspect {
  readonly description: string
  readonly levels: Set<number> | null
  readonly benchmarks: [string, string, string, string]
}

/** The parameters of a calculation stand in another sheet, to which one cell of the aspect points. */
const calculationFields: ReadonlySet<string> = new Set([
  'possible',
  'deductions',
  'target',
  'difference',
  'deduction',
  'bands',
])

/** Reads an aspect row; one with a fault is left out of the scheme, which is refused then anyway. */
export function readAspect(reading: BlockReading, record: BlockRecord): void {
  const { findings, subCriterion } = reading
  const type = readType(reading, record)
  const benchmarks: OpenAspect['benchmarks'] = ['', '', '', '']
  const levels = type === 'measurement' ? null : new Set<number>()
  reading.aspect = { description: record.text('description'), levels, benchmarks }
  if (subCriterion === null) findings.fault('cis.aspect_before_sub_criterion', record.place('type'))
  const facts = readFacts(reading, record)
  const measured = type === 'measurement' ? readAspectCalculation(reading, record) : null
  if (subCriterion === null || facts === null || type === null) return
  const code = `${subCriterion.code}.${subCriterion.aspects.length + 1}`
  const aspect = aspectOf({ ...facts, code }, { measured, benchmarks })
  const placeOf = (field: string) => (calculationFields.has(field) ? 'calculation' : 'type')
  reading.places.remember(aspect, (field) => record.place(isBlockField(field) ? field : placeOf(field)))
  subCriterion.aspects.push(aspect)
}

interface Kind {
  readonly measured: CalculationReading | null
  readonly benchmarks: Benchmarks
}

function aspectOf(facts: AspectFacts, { measured, benchmarks }: Kind): Aspect {
  if (measured === null) return { ...facts, type: 'judgement', benchmarks }
  return { ...facts, type: 'measurement', ...measured }
}

function readType({ findings }: BlockReading, record: BlockRecord): AspectType | null {
  const text = requiredText({ record, field: 'type', heading: blockHeadings.type.label, findings })
  if (text === null) return null
  const type = record.code('type').toUpperCase()
  if (/^M(EAS\w*)?$/.test(type)) return 'measurement'
  if (/^J(UDG\w*)?$/.test(type)) return 'judgement'
  findings.fault('cis.aspect_type_unknown', record.place('type'), { value: quoted(text) })
  return null
}

function readFacts({ findings }: BlockReading, record: BlockRecord): AspectFacts | null {
  const { description: named, section: sectioned, maxMark: marked } = blockHeadings
  const description = requiredText({ record, field: 'description', heading: named.label, findings })
  const section = requiredText({ record, field: 'section', heading: sectioned.label, findings })
  const maxMark = requiredMarks({ record, field: 'maxMark', heading: marked.label, findings })
  if (description === null || section === null || maxMark === null) return null
  const extraDescription = record.text('score') === '' ? record.text('extra') : ''
  const requirement = record.text('requirement')
  return {
    description,
    section: record.code('section'),
    maxMark,
    ...(extraDescription !== '' && { extraDescription }),
    ...(requirement !== '' && { requirement }),
  }
}

/** No calculation row means yes or no: "unless otherwise stated, only the maximum mark or zero" (rule book 4.2). */
function readAspectCalculation(reading: BlockReading, record: BlockRecord): CalculationReading {
  const yesOrNo: CalculationReading = { calculation: { type: 'PASS_FAIL' } }
  if (record.text('calculation') === '') return yesOrNo
  const value = quoted(record.cell('calculation'))
  const row = readWhole(record.cell('calculation'))
  const decision = readCalculation(row === null ? null : reading.calculations, row ?? 0)
  if (decision.kind === 'accepted') {
    if (row !== null) reading.usedCalculations.add(row)
    return decision.value
  }
  for (const { code, params } of decision.reasons) {
    reading.findings.fault(code, record.place('calculation'), { value, ...params })
  }
  return yesOrNo
}
