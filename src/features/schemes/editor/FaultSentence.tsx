import { useTranslation } from 'react-i18next'
import type { Finding } from './check-edit'

/** What is wrong with a typed text, with the name of its field. */
export function FaultSentence({ finding: { fault } }: { readonly finding: Pick<Finding, 'fault'> }) {
  const { t } = useTranslation('schemes/editor')
  if (fault === null) return null
  return t(`fault.${fault.kind}`, { field: t(`field.${fault.field}`), limit: fault.limit })
}
