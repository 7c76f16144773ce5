import { useTranslation } from 'react-i18next'
import { headsOf, valueOf } from '#domain/marking/mark-fact'
import { seatsOf } from '#domain/marking/aspect-rule'
import type { CellView } from './cells'
import { seatNumber } from './facts'
import styles from './MismatchList.module.css'
import type { SheetDesk } from './use-sheet'

/** Papers the two typed differently: each leads to where it is typed again. */
export function MismatchList({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const { model, sheet } = desk
  if (model.tally.spreads === 0) return null
  const cells = [...model.byWork.values()].flatMap((lane) =>
    [...lane.values()].filter(({ state }) => state === 'spread'),
  )
  return (
    <section className={styles.mismatches} aria-label={t('theory.mismatches')}>
      <h2 className={styles.title}>{t('theory.mismatchTitle', { n: cells.length })}</h2>
      <ul>
        {cells.map((view) => (
          <li key={`${view.aspectId} ${view.workCode}`}>
            <button type="button" className={styles.row} onClick={() => desk.act({ type: 'go', cell: view })}>
              <strong>{view.workCode}</strong>
              <span>{sheet.aspects.find(({ id }) => id === view.aspectId)?.code}</span>
              <Values view={view} me={sheet.myPosition} />
              <span className={styles.go}>{t('theory.again')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Values({ view, me }: { readonly view: CellView; readonly me: number | null }) {
  const { t } = useTranslation('marking')
  const heads = headsOf(view.facts, view.round)
  return seatsOf(view.rule).map((seat) => {
    const n = seatNumber(seat)
    const value = valueOf(heads.get(seat))
    return (
      <span key={n}>
        {t(n === me ? 'judgement.me' : 'judgement.judge', { n })} <b>{value.kind === 'value' ? value.value : '—'}</b>
      </span>
    )
  })
}
