import { isDecimalText } from '#domain/exact'
import { isNamedPart, deductionsIn } from './edit-to-draft'
import { nodesBelow, type EditNode, type Field, type Values } from './edit-tree'

/** What a text is not; its words are `fault.<kind>`. */
export type FaultKind = 'empty' | 'decimal' | 'whole' | 'positive' | 'tooLong'

/** A field that cannot be stored as it is typed. */
export interface FieldFault {
  readonly id: string
  readonly field: Field
  readonly kind: FaultKind
  readonly limit?: number
}

interface Rule {
  readonly field: Field
  readonly is: 'text' | 'name' | 'decimal' | 'positive' | 'whole' | 'count'
  readonly limit?: number
}

/** Lengths are those of the API's contract. */
const rules: Readonly<Record<EditNode['kind'], readonly Rule[]>> = {
  scheme: [{ field: 'name', is: 'name', limit: 200 }],
  section: [
    { field: 'code', is: 'name', limit: 16 },
    { field: 'marks', is: 'decimal' },
  ],
  part: [
    { field: 'code', is: 'name', limit: 16 },
    { field: 'name', is: 'name', limit: 200 },
    { field: 'weightPercent', is: 'decimal' },
  ],
  criterion: [
    { field: 'code', is: 'name', limit: 4 },
    { field: 'mark', is: 'decimal' },
  ],
  sub: [
    { field: 'code', is: 'name', limit: 8 },
    { field: 'day', is: 'count' },
  ],
  aspect: [
    { field: 'description', is: 'text', limit: 2000 },
    { field: 'maxMark', is: 'decimal' },
    { field: 'extraDescription', is: 'text', limit: 4000 },
    { field: 'requirement', is: 'text', limit: 2000 },
  ],
}

const ofPanel: readonly Rule[] = [
  { field: 'dropHighest', is: 'whole' },
  { field: 'dropLowest', is: 'whole' },
]
const ofCalculation: Readonly<Record<string, readonly Rule[]>> = {
  NUMBER_COMPLETED: [{ field: 'possible', is: 'count' }],
  REGULAR_DIFFERENCE_DEDUCTION: [
    { field: 'target', is: 'decimal' },
    { field: 'difference', is: 'positive' },
    { field: 'deduction', is: 'decimal' },
  ],
}

/** Every field of the tree that cannot be stored, in the order of the page. */
export function fieldFaults(scheme: EditNode): readonly FieldFault[] {
  return [scheme, ...nodesBelow(scheme)].flatMap((node) => {
    if (node.kind === 'part' && !isNamedPart(node)) return []
    const own = rulesOf(node).flatMap((rule) => {
      const kind = faultOf(node.values[rule.field] ?? '', rule)
      if (kind === null) return []
      return [{ id: node.id, field: rule.field, kind, ...(kind === 'tooLong' && { limit: rule.limit ?? 0 }) }]
    })
    return [...own, ...choiceFaults(node)]
  })
}

function rulesOf({ kind, values }: EditNode): readonly Rule[] {
  if (kind !== 'aspect') return rules[kind]
  if (values.type === 'panel') return [...rules.aspect, ...ofPanel]
  if (values.type !== 'measurement') return rules.aspect
  return [...rules.aspect, ...(ofCalculation[values.calculation ?? ''] ?? [])]
}

function choiceFaults({ id, kind, values }: EditNode): readonly FieldFault[] {
  if (kind !== 'aspect' || !isChoice(values)) return []
  const deductions = deductionsIn(values)
  const field = 'deductions'
  if (deductions.length === 0) return [{ id, field, kind: 'empty' }]
  return deductions.every(isDecimalText) ? [] : [{ id, field, kind: 'decimal' }]
}

function isChoice({ type, calculation }: Values): boolean {
  return type === 'measurement' && calculation === 'CHOICE'
}

function faultOf(typed: string, { is, limit = Infinity }: Rule): FaultKind | null {
  const text = typed.trim()
  if (text.length > limit) return 'tooLong'
  switch (is) {
    case 'text':
      return null
    case 'name':
      return text === '' ? 'empty' : null
    case 'decimal':
      return isDecimalText(text) ? null : 'decimal'
    case 'positive':
      return isDecimalText(text) && Number(text) > 0 ? null : 'positive'
    case 'whole':
      return /^\d{1,6}$/.test(text) ? null : 'whole'
    case 'count':
      return /^\d{1,6}$/.test(text) && Number(text) > 0 ? null : 'whole'
  }
}
