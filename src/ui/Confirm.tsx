import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
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
