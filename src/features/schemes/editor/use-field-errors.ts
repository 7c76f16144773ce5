import { useTranslation } from 'react-i18next'
import type { Finding } from './check-edit'
import type { EditNode, Field } from './edit-tree'

const ofAspect: readonly Field[] = ['description', 'extraDescription', 'requirement']
const ofType: Readonly<Record<string, readonly Field[]>> = {
  judgement: ['benchmark0', 'benchmark1', 'benchmark2', 'benchmark3'],
  panel: ['dropHighest', 'dropLowest', 'decimals'],
  theory: ['decimals'],
}
const ofCalculation: Readonly<Record<string, readonly Field[]>> = {
  NUMBER_COMPLETED: ['possible'],
  CHOICE: ['deductions'],
  REGULAR_DIFFERENCE_DEDUCTION: ['target', 'difference', 'deduction'],
}

/** What is wrong with the fields of the details, each at its field; everything else that is said of the row. */
export function useFieldErrors(node: EditNode, findings: readonly Finding[]) {
  const { t } = useTranslation(['schemes/editor', 'reasons'])
  const shown = new Set<string>(shownFields(node))
  const isAtField = ({ grave, field }: Finding) => grave && field !== null && shown.has(field)
  const atFields = findings.filter(isAtField)
  return {
    others: findings.filter((finding) => !isAtField(finding)),
    errorOf: (field: Field): string | undefined => {
      const own = atFields.filter((finding) => finding.field === field)
      return own.length === 0 ? undefined : own.map(sentence).join(' ')
    },
  }

  function sentence({ reason, fault }: Finding): string {
    if (fault !== null) return t(`fault.${fault.kind}`, { field: t(`field.${fault.field}`), limit: fault.limit })
    if (reason === null) return ''
    return t(reason.code, { ns: 'reasons', ...reason.params, keySeparator: false, defaultValue: reason.code })
  }
}

function shownFields({ kind, values }: EditNode): readonly Field[] {
  if (kind === 'scheme' || kind === 'sub' || kind === 'section') return ['name']
  if (kind !== 'aspect') return []
  if (values.type === 'measurement')
    return [...ofAspect, 'calculation', ...(ofCalculation[values.calculation ?? ''] ?? [])]
  return [...ofAspect, ...(ofType[values.type ?? ''] ?? [])]
}
