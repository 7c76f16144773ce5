import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonSentence } from '#ui/Reasons.tsx'
import styles from './OutboxNotice.module.css'
import type { OutboxItem } from './outbox'
import { SyncMark } from './SyncMark'

export interface ReturnedItemProps {
  readonly item: OutboxItem
  /** The aspect's code, where the sheet is known. */
  readonly aspect?: string | undefined
  /** Its ways on. */
  readonly children: ReactNode
}

/** What was sent and is no mark: what it is, why, and what can be done. */
export function ReturnedItem({ item, aspect, children }: ReturnedItemProps) {
  const { t } = useTranslation('marking')
  const sync = item.state === 'held' || item.state === 'set_aside' ? item.state : 'refused'
  return (
    <div className={styles.line} role={sync === 'refused' ? 'alert' : 'status'}>
      <SyncMark sync={sync} />
      <span>
        {t(`outbox.${sync}`, { what: wordsOf(t, item, aspect) })}
        {item.reasons.map((reason) => (
          <span key={reason.code}>
            {' '}
            <ReasonSentence reason={reason} />
          </span>
        ))}
      </span>
      {children}
    </div>
  )
}

/** Work, aspect and value: K7 · B2.1 · 3. */
export function wordsOf(t: TFunction<'marking'>, item: OutboxItem, aspect: string | undefined): string {
  return [item.workCode, aspect, valueOf(t, item)].filter((part) => part !== undefined).join(' · ')
}

function valueOf(t: TFunction<'marking'>, item: OutboxItem): string {
  if (item.kind === 'mark') return item.value ?? t('outbox.takenBack')
  return item.text === '' ? t(`outbox.noteKind.${item.note}`) : t('outbox.note', { text: item.text })
}
