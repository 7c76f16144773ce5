import { Button, Modal } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Confirm.module.css'

export interface ConfirmProps {
  readonly opened: boolean
  readonly title: string
  /** What will happen and whether it can be undone. */
  readonly children: ReactNode
  /** The verb, such as 公布成绩; never 确定. */
  readonly verb: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function Confirm({
  opened,
  title,
  children,
  verb,
  danger = false,
  busy = false,
  disabled = false,
  onConfirm,
  onClose,
}: ConfirmProps) {
  const { t } = useTranslation('ui')
  useFocusBack(opened)
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button color={danger ? 'cinnabar' : 'indigo'} loading={busy} disabled={disabled} onClick={onConfirm}>
          {verb}
        </Button>
      </div>
    </Modal>
  )
}

/** Mantine gives the focus back when a dialog closes, but not when an open one is taken away; so this does. */
function useFocusBack(opened: boolean): void {
  useEffect(() => {
    const before = document.activeElement
    if (!opened || !(before instanceof HTMLElement)) return undefined
    return () => {
      window.setTimeout(() => {
        if (document.activeElement !== document.body) return
        const back = before.isConnected ? before : document.querySelector('main')
        back?.focus({ preventScroll: true })
      })
    }
  }, [opened])
}
