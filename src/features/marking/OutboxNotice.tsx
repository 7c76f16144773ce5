import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonSentence } from '#ui/Reasons.tsx'
import styles from './OutboxNotice.module.css'
import type { OutboxItem } from './outbox'
import { SyncMark } from './SyncMark'
import type { SheetDesk } from './use-sheet'

/** What did not arrive, waits for the chief judge or was set aside stays here, each with its way on. */
export function OutboxNotice({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const { outbox, store } = desk
  const refused = outbox.filter(({ state }) => state === 'refused')
  const held = outbox.filter(({ state }) => state === 'held' || state === 'set_aside')
  const waiting = outbox.length - refused.length - held.length
  const failing = outbox.some(({ state, attempts }) => state === 'failed' && attempts > 1)
  if (refused.length + held.length === 0 && !failing && desk.kept) return null
  return (
    <section className={styles.notice} aria-label={t('outbox.title')}>
      {!desk.kept && <p role="alert">{t('outbox.notKept')}</p>}
      {failing && (
        <p className={styles.line} role="status">
          <SyncMark sync="failed" />
          <span>{t(desk.kept ? 'outbox.waiting' : 'outbox.waitingUnkept', { n: waiting })}</span>
          <Button variant="default" size="sm" onClick={store.nudge}>
            {t('outbox.retryNow')}
          </Button>
        </p>
      )}
      {refused.map((item) => (
        <ReturnedItem key={item.id} desk={desk} item={item}>
          <AgainButton desk={desk} item={item} />
          <Button variant="subtle" color="cinnabar" size="sm" onClick={() => store.letGo(item.id)}>
            {t('outbox.letGo')}
          </Button>
        </ReturnedItem>
      ))}
      {held.map((item) => (
        <ReturnedItem key={item.id} desk={desk} item={item}>
          <Button variant="subtle" size="sm" onClick={() => store.letGo(item.id)}>
            {t('outbox.heldSeen')}
          </Button>
        </ReturnedItem>
      ))}
    </section>
  )
}

interface ItemProps {
  readonly desk: SheetDesk
  readonly item: OutboxItem
}

function ReturnedItem({ desk, item, children }: ItemProps & { readonly children: ReactNode }) {
  const { t } = useTranslation('marking')
  const { aspectId, workCode: work } = item
  const sync = item.state === 'held' || item.state === 'set_aside' ? item.state : 'refused'
  const aspect = desk.sheet.aspects.find(({ id }) => id === aspectId)?.code ?? aspectId
  const what =
    item.kind === 'mark'
      ? (item.value ?? t('outbox.takenBack'))
      : item.text === ''
        ? t(`outbox.noteKind.${item.note}`)
        : t('outbox.note', { text: item.text })
  return (
    <div className={styles.line} role={sync === 'refused' ? 'alert' : 'status'}>
      <SyncMark sync={sync} />
      <span>
        {t(`outbox.${sync}`, { work, aspect, what })}
        {item.reasons.map((reason) => (
          <span key={reason.code}>
            {' '}
            <ReasonSentence reason={reason} />
          </span>
        ))}
      </span>
      <Button variant="default" size="sm" onClick={() => desk.act({ type: 'go', cell: { aspectId, workCode: work } })}>
        {t('outbox.look')}
      </Button>
      {children}
    </div>
  )
}

/** Where a value of mine stands by now, this one is a correction of it, with a reason; else it is sent once more. */
function AgainButton({ desk, item }: ItemProps) {
  const { t } = useTranslation('marking')
  const { store } = desk
  const { aspectId, workCode, id: insteadOf } = item
  const cell = { aspectId, workCode }
  const value = item.kind === 'mark' ? item.value : null
  const mine = desk.sheet.marks.filter((mark) => mark.mine && mark.aspectId === aspectId && mark.workCode === workCode)
  const taken = value !== null && item.group == null && mine.at(-1)?.value != null
  const again = () => (taken ? desk.act({ type: 'enter', value, cell, insteadOf }) : store.retry(item.id))
  return (
    <Button variant="default" size="sm" onClick={again}>
      {t(taken ? 'outbox.correct' : 'outbox.retry')}
    </Button>
  )
}
