import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './SheetModal.module.css'
import { useFocusBack } from './use-focus-back'

export interface SheetModalProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly wide?: boolean
  /** Stays where it begins while its contents grow and shrink. */
  readonly atTop?: boolean
}

/** A dialog over a sheet, there only while it is open: closed ones would cost every key press their part. */
export function SheetModal({ title, onClose, children, wide = false, atTop = false }: SheetModalProps) {
  const { t } = useTranslation('ui')
  useFocusBack()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide ? 'lg' : 'md'}
      centered={!atTop}
      classNames={{ content: styles.content ?? '', close: styles.close ?? '', body: styles.body ?? '' }}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Modal>
  )
}
