import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Reasons } from '#ui/Reasons.tsx'
import { canSave, changesOf, type RulesEvent, type RulesState } from './rules-state'
import styles from './rules.module.css'

interface SaveBarProps {
  readonly state: RulesState
  readonly send: (event: RulesEvent) => void
  readonly save: () => void
}

/** How much was changed, why, and what came of saving it. */
export function SaveBar({ state, send, save }: SaveBarProps) {
  const { t } = useTranslation('plan')
  const { outcome, reason } = state
  const changes = changesOf(state)
  return (
    <div className={styles.save} role="region" aria-label={t('rules.saveBar')}>
      {outcome.kind === 'refused' && <Reasons reasons={outcome.reasons} />}
      {outcome.kind === 'failed' && (
        <p className={styles.problem} role="alert">
          {t('rules.failed')}
        </p>
      )}
      {outcome.kind === 'stale' && (
        <div className={styles.stale} role="alert">
          <p>{t('rules.stale', { version: outcome.newest.version })}</p>
          <Button size="xs" variant="default" onClick={() => send({ type: 'draftKept' })}>
            {t('rules.keepMine')}
          </Button>
          <Button size="xs" variant="default" onClick={() => send({ type: 'newestTakenOver' })}>
            {t('rules.takeTheirs')}
          </Button>
        </div>
      )}
      <div className={styles.saveRow}>
        <p className={styles.count} aria-live="polite">
          {changes === 0 ? t('rules.unchanged') : t('rules.changed', { count: changes })}
        </p>
        <TextInput
          size="xs"
          className={styles.wide}
          aria-label={t('rules.reason')}
          placeholder={t('rules.reason')}
          maxLength={500}
          value={reason}
          onChange={({ currentTarget: { value } }) => send({ type: 'reasonWritten', reason: value })}
        />
        <Button size="xs" variant="default" disabled={changes === 0} onClick={() => send({ type: 'discarded' })}>
          {t('rules.discard')}
        </Button>
        <Button size="xs" color="indigo" disabled={!canSave(state)} loading={outcome.kind === 'saving'} onClick={save}>
          {t('rules.save')}
        </Button>
      </div>
    </div>
  )
}
