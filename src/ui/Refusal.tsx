import { useTranslation } from 'react-i18next'
import { reasonsOf } from './problem'
import { Reasons } from './Reasons'
import styles from './states.module.css'

export interface RefusalProps {
  /** What a mutation failed with; nothing is shown while it is null. */
  readonly error: unknown
}

/** Why an act was not done: a rule's reasons, or that nothing answered. */
export function Refusal({ error }: RefusalProps) {
  const { t } = useTranslation('ui')
  if (error === null || error === undefined) return null
  const reasons = reasonsOf(error)
  if (reasons !== null) return <Reasons reasons={reasons} />
  return (
    <p role="alert" className={styles.unanswered}>
      {t('unanswered')}
    </p>
  )
}
