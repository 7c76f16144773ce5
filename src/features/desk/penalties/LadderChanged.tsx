import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PenaltyRung } from '#domain/marking/penalty'
import styles from './penalties.module.css'
import { usePenaltyText } from './use-penalty-text'

interface LadderChangedProps {
  readonly now: readonly PenaltyRung[]
  readonly onKeep: () => void
  readonly onTake: () => void
}

/** Somebody else changed the ladder while it was being edited: what it is now, and whose is to stand. */
export function LadderChanged({ now, onKeep, onTake }: LadderChangedProps) {
  const { t } = useTranslation('desk/penalties')
  const penaltyText = usePenaltyText()
  return (
    <div role="alert" className={styles.changed}>
      <p>{t('edit.changed', { now: now.map((rung) => penaltyText(rung)).join(t('edit.then')) })}</p>
      <div className={styles.buttons}>
        <Button variant="default" size="sm" onClick={onKeep}>
          {t('edit.keep')}
        </Button>
        <Button variant="default" size="sm" onClick={onTake}>
          {t('edit.take')}
        </Button>
      </div>
    </div>
  )
}
