import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PopoverButton } from './PopoverButton'
import styles from './SubscribeButton.module.css'
import type { SubscribePanelProps } from './SubscribePanel'

const SubscribePanel = lazy(() => import('./SubscribePanel').then((panel) => ({ default: panel.SubscribePanel })))

export interface SubscribeButtonProps extends SubscribePanelProps {
  /** What the calendar is of, where several stand beside each other. */
  readonly of?: string
}

/** Subscribe to a calendar, or save it as a file. Knows an address and nothing else. */
export function SubscribeButton({ of, ...calendar }: SubscribeButtonProps) {
  const { t } = useTranslation('ui')
  const [asked, setAsked] = useState(false)
  return (
    <PopoverButton
      label={t('subscribe.title')}
      variant="default"
      onOpen={() => setAsked(true)}
      {...(of !== undefined && { 'aria-label': t('subscribe.titleOf', { of }) })}
    >
      <Suspense fallback={<div className={styles.waiting} />}>{asked && <SubscribePanel {...calendar} />}</Suspense>
    </PopoverButton>
  )
}
