import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import shared from '../desk.module.css'
import styles from './jury.module.css'
import type { SeatChange } from './seats'

interface RecusalListProps {
  readonly changes: readonly SeatChange[]
  readonly may: boolean
  readonly onChange: (change: SeatChange) => void
}

/** Every seat whose judge's own delegation takes part, with whoever could take over. */
export function RecusalList({ changes, may, onChange }: RecusalListProps) {
  const { t } = useTranslation('desk/jury')
  return (
    <ul className={styles.recusals}>
      {changes.map((change) => {
        const { form, seat } = change
        return (
          <li key={`${form.formId} ${seat.position}`}>
            <span className={shared.code}>{form.code}</span>
            <span>{t('mustRecuse', { form: form.name, n: seat.position, judge: seat.name })}</span>
            {form.signed ? (
              <span className={styles.note}>{t('signedAlready')}</span>
            ) : seat.substitute === null ? (
              <span className={styles.none}>{t('noSubstitute')}</span>
            ) : may ? (
              <Button size="compact-sm" onClick={() => onChange(change)}>
                {t('replaceBy', { judge: seat.substitute.name })}
              </Button>
            ) : (
              <span className={styles.note}>{t('proposed', { judge: seat.substitute.name })}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
