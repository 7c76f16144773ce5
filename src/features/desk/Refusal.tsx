import { useTranslation } from 'react-i18next'
import { reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'
import styles from './desk.module.css'

/** Why an act was not done: a rule's reasons, or that nothing answered. */
export function Refusal({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('desk')
  if (error === null || error === undefined) return null
  const reasons = reasonsOf(error)
  if (reasons !== null) return <Reasons reasons={reasons} />
  return (
    <p role="alert" className={styles.failed}>
      {t('failed')}
    </p>
  )
}
