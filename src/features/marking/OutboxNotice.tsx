import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { keyOf } from './facts'
import styles from './OutboxNotice.module.css'
import type { OutboxMark } from './outbox'
import { SyncMark } from './SyncMark'
import type { SheetDesk } from './use-sheet'

/** Marks that did not arrive stay here, each with its way on. */
export function OutboxNotice({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const { outbox, store, sheet, cells } = desk
  const refused = outbox.filter(({ state }) => state === 'refused')
  const waiting = outbox.length - refused.length
  const failing = outbox.some(({ state, attempts }) => state !== 'refused' && attempts > 1)
  if (refused.length === 0 && !failing && desk.kept) return null
  const isTaken = (mark: OutboxMark) => (cells.get(keyOf(mark))?.own ?? null) !== null
  const codeOf = (id: string) => sheet.aspects.find((aspect) => aspect.id === id)?.code ?? id
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
      {refused.map((mark) => (
        <div className={styles.line} key={mark.markId} role="alert">
          <SyncMark sync="refused" />
          <span>
            {t('outbox.refused', { work: mark.workCode, aspect: codeOf(mark.aspectId), value: mark.value })}
            {mark.reasons.map((reason) => (
              <span key={reason.code}>
                {' '}
                <ReasonSentence reason={reason} />
              </span>
            ))}
          </span>
          <Button
            variant="default"
            size="sm"
            onClick={() => desk.act({ type: 'go', cell: { aspectId: mark.aspectId, workCode: mark.workCode } })}
          >
            {t('outbox.look')}
          </Button>
          <Button variant="default" size="sm" onClick={() => again(mark)}>
            {t(isTaken(mark) ? 'outbox.correct' : 'outbox.retry')}
          </Button>
          <Button variant="subtle" color="cinnabar" size="sm" onClick={() => store.letGo(mark.markId)}>
            {t('outbox.letGo')}
          </Button>
        </div>
      ))}
    </section>
  )

  /** Where somebody's value stands by now, mine is a correction of it, with a reason; else it is sent once more. */
  function again(mark: OutboxMark): void {
    const { markId, aspectId, workCode, value } = mark
    if (!isTaken(mark)) return store.retry(markId, cells.get(keyOf(mark))?.seen ?? null)
    store.letGo(markId)
    desk.act({ type: 'enter', value, cell: { aspectId, workCode } })
  }
}
