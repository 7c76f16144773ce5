import { useTranslation } from 'react-i18next'
import type { SheetData } from '#contract/marking'
import { absent, type MarkFact } from '#domain/marking/mark-fact'
import { seatNumber } from './facts'
import styles from './CellHistory.module.css'
import { SyncMark } from './SyncMark'
import type { CellView } from './cells'
import { clockTime } from './clock-time'

export interface CellHistoryProps {
  readonly view: CellView
  readonly sheet: SheetData
}

/** Every value ever entered here, the newest first; nothing is overwritten. */
export function CellHistory({ view, sheet }: CellHistoryProps) {
  const { t } = useTranslation('marking')
  if (view.facts.length === 0) return null
  const facts = view.facts.toSorted((left, right) => right.seq - left.seq)
  return (
    <details className={styles.history}>
      <summary className={styles.summary}>{t('history.title', { n: facts.length })}</summary>
      <ol className={styles.facts}>
        {facts.map((fact) => {
          const seat = seatNumber(fact.judge)
          const waiting = view.items.find(({ id }) => id === fact.id)
          return (
            <li key={fact.id} className={styles.fact}>
              <span className={styles.value}>{valueOf(fact)}</span>
              <span>
                {seat === null
                  ? t('history.group')
                  : t(seat === sheet.myPosition ? 'judgement.me' : 'judgement.judge', { n: seat })}
              </span>
              {view.rule.type !== 'measurement' && <span>{t('history.round', { round: fact.round })}</span>}
              <time dateTime={fact.enteredAt}>{clockTime(fact.enteredAt)}</time>
              <SyncMark sync={waiting?.state ?? 'confirmed'} />
              <Moved fact={fact} sheet={sheet} />
              {fact.reason !== null && fact.reason !== undefined && (
                <span className={styles.reason}>{t('history.reason', { reason: fact.reason })}</span>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )

  function valueOf({ value }: MarkFact): string {
    if (value === null) return t('history.takenBack')
    return value === absent ? t('panel.absent') : value
  }
}

/** Where a mark was before, or where the one taken back went. */
function Moved({ fact, sheet }: { readonly fact: MarkFact; readonly sheet: SheetData }) {
  const { t } = useTranslation('marking')
  const from = fact.movedFrom == null ? undefined : sheet.marks.find(({ id }) => id === fact.movedFrom)
  const to = sheet.marks.find(({ movedFrom }) => movedFrom !== null && fact.supersedes.some((id) => id === movedFrom))
  return (
    <>
      {from !== undefined && <span>{t('history.from', { work: from.workCode })}</span>}
      {to !== undefined && <span>{t('history.to', { work: to.workCode })}</span>}
    </>
  )
}
