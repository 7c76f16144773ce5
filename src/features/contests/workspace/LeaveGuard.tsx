import { Button, Modal } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router-dom'
import styles from './workspace.module.css'

export interface LeaveGuardProps {
  readonly onDiscard: () => void
}

/** Stands while there is an unsaved edit: asks before it is left behind; leaving keeps it on this device. */
export function LeaveGuard({ onDiscard }: LeaveGuardProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
  if (blocker.state !== 'blocked') return null
  return (
    <Modal
      opened
      onClose={() => blocker.reset()}
      title={t('contests/workspace:leave.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <p>{t('contests/workspace:leave.text')}</p>
      <div className={styles.dialogActions}>
        <Button
          variant="default"
          onClick={() => {
            onDiscard()
            blocker.proceed()
          }}
        >
          {t('contests/workspace:leave.discard')}
        </Button>
        <Button variant="default" onClick={() => blocker.proceed()}>
          {t('contests/workspace:leave.keep')}
        </Button>
        <Button onClick={() => blocker.reset()} data-autofocus>
          {t('contests/workspace:leave.stay')}
        </Button>
      </div>
    </Modal>
  )
}
