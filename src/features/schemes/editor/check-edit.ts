import type { Reason } from '#domain/decision'
import { withCodes } from '#domain/schemes/aspect-codes'
import { lostReason, lostValues, type StoredScheme } from '#domain/schemes/lost-values'
import { aspectsOf } from '#domain/schemes/scheme'
import type { SchemeThing } from '#domain/schemes/scheme-paths'
import { validateScheme, type SchemeReport } from '#domain/schemes/validate-scheme'
import { editToDraft, type EditedDraft } from './edit-to-draft'
import { childrenOf, findNode, type EditNode } from './edit-tree'
import { fieldFaults, type FieldFault } from './field-faults'

/** One line of the report: where it is, and what is to be said. */
export interface Finding {
  readonly id: string
  /** The field it is about; null where it is about the whole thing. */
  readonly field: string | null
  /** Where it is mended, if that is elsewhere: weights and marks that do not add up have no field of their own. */
  readonly mendedAt?: Pick<FieldFault, 'id' | 'field'>
  /** What the row is called, where the sentence does not say it. */
  readonly at?: string
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
export function checkEdit(scheme: EditNode, stored: StoredScheme | null = null): CheckedEdit {
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
  const grave = new Set<Reason>(report.errors)
  const codes = new Map(aspectsOf(coded).map((aspect) => [codedIds.get(aspect) ?? '', aspect.code ?? '']))
  const findings = [
    ...faults.map((fault): Finding => {
      const { id, field } = fault
      const at = codes.get(id) ?? findNode(scheme, id)?.values.code ?? ''
      return { id, field, at, grave: true, reason: null, fault }
    }),
    ...[...report.errors, ...report.warnings].flatMap((reason): readonly Finding[] => {
      const [id = scheme.id, path = ''] = (reason.path ?? '').split(' ')
      const field = path === '' ? null : fieldNamed(path)
      if (faulty.has(`${id} ${field}`)) return []
      const mendedAt = mendingPlace(scheme, field)
      return [{ id, field, ...(mendedAt && { mendedAt }), grave: grave.has(reason), reason, fault: null }]
    }),
    ...(stored === null ? [] : lostFindings(stored)),
  ]
  return { ...edited, report, findings, sound: !findings.some((finding) => finding.grave), codes }

  /** Values that would count no more: said at the aspect that reads them otherwise, else of the scheme as a whole. */
  function lostFindings(before: StoredScheme): readonly Finding[] {
    const types = new Map(aspectsOf(before.draft).map(({ key, type }) => [key, type]))
    return lostValues(edited.draft, before).map((lost): Finding => {
      const aspect = plain.find(({ key }) => key === lost.key)
      const id = (aspect && idOf.get(aspect)) ?? scheme.id
      const field = aspect && (types.get(lost.key) === aspect.type ? 'calculation' : 'type')
      const reason = lostReason(aspect ? { ...lost, label: codes.get(id) ?? lost.label } : lost)
      return { id, field: field ?? null, grave: false, reason, fault: null }
    })
  }
}

/** The checks name fields of the draft; letters, ids and codes stand in one field here, what a calculation holds in its own. */
function fieldNamed(field: string): string {
  const name = field.split('.').at(-1) ?? field
  return name === 'letter' || name === 'id' ? 'code' : name
}

function mendingPlace(scheme: EditNode, field: string | null): Finding['mendedAt'] {
  const [kind, own] = field === 'parts' ? (['part', 'weightPercent'] as const) : (['section', 'marks'] as const)
  const [first] = field === 'parts' || field === 'sections' ? childrenOf(scheme, kind) : []
  return first && { id: first.id, field: own }
}
