import { CloseButton } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes'
import { currentToasts, dismissToast, watchToasts } from './notify'
import { ReasonSentence } from './Reasons'
import styles from './Toasts.module.css'

export function Toasts() {
  const { t } = useTranslation('ui')
  const toasts = useSyncExternalStore(watchToasts, currentToasts)
  return (
    <section className={styles.toasts} aria-live="polite" aria-label={t('messages')}>
      {toasts.map(({ id, kind, text, reasons }) => (
        <div key={id} className={classes(styles.toast, kind !== 'done' && styles.refused)}>
          <div className={styles.text}>
            {kind === 'refused' && <p className={styles.title}>{t('refused')}</p>}
            {text !== null && <p>{text}</p>}
            {reasons.map((reason) => (
              <p key={`${reason.code} ${reason.path ?? ''}`}>
                <ReasonSentence reason={reason} />
              </p>
            ))}
          </div>
          <CloseButton size="sm" aria-label={t('close')} onClick={() => dismissToast(id)} />
        </div>
      ))}
    </section>
  )
}
