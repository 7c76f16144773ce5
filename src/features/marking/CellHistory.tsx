import { useTranslation } from 'react-i18next'
import { seatNumber } from './facts'
import styles from './CellHistory.module.css'
import { SyncMark } from './SyncMark'
import type { CellView } from './cells'
import type { Outbox } from './outbox'
import { clockTime } from './clock-time'

export interface CellHistoryProps {
  readonly view: CellView
  readonly myPosition: number | null
  readonly outbox: Outbox
}

/** Every value ever entered here, the newest first; nothing is overwritten. */
export function CellHistory({ view, myPosition, outbox }: CellHistoryProps) {
  const { t } = useTranslation('marking')
  if (view.facts.length === 0) return null
  const facts = view.facts.toSorted((left, right) => right.seq - left.seq)
  return (
    <details className={styles.history}>
      <summary className={styles.summary}>{t('history.title', { n: facts.length })}</summary>
      <ol className={styles.facts}>
        {facts.map((fact) => {
          const seat = seatNumber(fact.judge)
          const waiting = outbox.find(({ markId }) => markId === fact.id)
          return (
            <li key={fact.id} className={styles.fact}>
              <span className={styles.value}>{fact.value}</span>
              <span>
                {seat === null
                  ? t('history.group')
                  : t(seat === myPosition ? 'judgement.me' : 'judgement.judge', { n: seat })}
              </span>
              {view.rule.type === 'judgement' && <span>{t('history.round', { round: fact.round })}</span>}
              <time dateTime={fact.enteredAt}>{clockTime(fact.enteredAt)}</time>
              <SyncMark sync={waiting?.state ?? 'confirmed'} />
              {fact.reason !== null && fact.reason !== undefined && (
                <span className={styles.reason}>{t('history.reason', { reason: fact.reason })}</span>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
