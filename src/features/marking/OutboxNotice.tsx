import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LetGoButton } from './LetGoButton'
import styles from './OutboxNotice.module.css'
import type { OutboxItem } from './outbox'
import { ReturnedItem } from './ReturnedItem'
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
      {[...refused, ...held].map((item) => (
        <OwnItem key={item.id} desk={desk} item={item} />
      ))}
    </section>
  )
}

interface ItemProps {
  readonly desk: SheetDesk
  readonly item: OutboxItem
}

function OwnItem({ desk, item }: ItemProps) {
  const { t } = useTranslation('marking')
  const { aspectId, workCode } = item
  const aspect = desk.sheet.aspects.find(({ id }) => id === aspectId)?.code
  return (
    <ReturnedItem item={item} aspect={aspect}>
      <Button variant="default" size="sm" onClick={() => desk.act({ type: 'go', cell: { aspectId, workCode } })}>
        {t('outbox.look')}
      </Button>
      {item.state === 'refused' && <AgainButton desk={desk} item={item} />}
      <LetGoButton item={item} aspect={aspect} letGo={desk.store.letGo} />
    </ReturnedItem>
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
