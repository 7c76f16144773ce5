import type { Reason } from '#domain/decision'
import { withCodes } from '#domain/schemes/aspect-codes'
import { aspectsOf } from '#domain/schemes/scheme'
import type { SchemeThing } from '#domain/schemes/scheme-paths'
import { validateScheme, type SchemeReport } from '#domain/schemes/validate-scheme'
import { editToDraft, type EditedDraft } from './edit-to-draft'
import type { EditNode } from './edit-tree'
import { fieldFaults, type FieldFault } from './field-faults'

/** One line of the report: where it is, and what is to be said. */
export interface Finding {
  readonly id: string
  /** The field it is about; null where it is about the whole thing. */
  readonly field: string | null
  readonly grave: boolean
  readonly reason: Reason | null
  readonly fault: FieldFault | null
}

export interface CheckedEdit extends EditedDraft {
  readonly report: SchemeReport
  readonly findings: readonly Finding[]
  /** Nothing grave is left, so that it can be saved. */
  readonly sound: boolean
  /** By id of the aspect the code it has or will get. */
  readonly codes: ReadonlyMap<string, string>
}

/** The scheme being edited, as a draft and with everything there is to say about it. */
export function checkEdit(scheme: EditNode): CheckedEdit {
  const edited = editToDraft(scheme)
  const { idOf } = edited
  const coded = withCodes(edited.draft)
  const plain = aspectsOf(edited.draft)
  const codedIds = new Map<SchemeThing, string>(
    aspectsOf(coded).map((aspect, index) => [aspect, idOf.get(plain[index] ?? aspect) ?? scheme.id]),
  )
  for (const [index, criterion] of coded.criteria.entries()) {
    const own = edited.draft.criteria[index]
    if (own === undefined) continue
    codedIds.set(criterion, idOf.get(own) ?? scheme.id)
    for (const [at, sub] of criterion.subCriteria.entries()) {
      codedIds.set(sub, idOf.get(own.subCriteria[at] ?? own) ?? scheme.id)
    }
  }
  const report = validateScheme(coded, (thing, _label, field = '') => {
    return `${codedIds.get(thing) ?? idOf.get(thing) ?? scheme.id} ${field}`
  })
  const faults = fieldFaults(scheme)
  const faulty = new Set(faults.map(({ id, field }) => `${id} ${field}`))
  const said = [...report.errors, ...report.warnings].filter(({ path = '' }) => !faulty.has(path))
  const grave = new Set<Reason>(report.errors)
  const findings = [
    ...faults.map((fault): Finding => ({ id: fault.id, field: fault.field, grave: true, reason: null, fault })),
    ...said.map((reason): Finding => {
      const [id = scheme.id, field = ''] = (reason.path ?? '').split(' ')
      return { id, field: field === '' ? null : fieldNamed(field), grave: grave.has(reason), reason, fault: null }
    }),
  ]
  const codes = new Map(aspectsOf(coded).map((aspect) => [codedIds.get(aspect) ?? '', aspect.code ?? '']))
  return { ...edited, report, findings, sound: !findings.some((finding) => finding.grave), codes }
}

/** The checks name fields of the draft; letters, ids and codes stand in one field here. */
function fieldNamed(field: string): string {
  return field === 'letter' || field === 'id' ? 'code' : field
}
