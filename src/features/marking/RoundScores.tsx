import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { seatsOf } from '#domain/marking/aspect-rule'
import { absent, headsOf, valueOf } from '#domain/marking/mark-fact'
import type { CellView } from './cells'
import { seatNumber } from './facts'
import styles from './RoundScores.module.css'
import type { SheetDesk } from './use-sheet'

export interface RoundScoresProps {
  readonly desk: SheetDesk
  readonly view: CellView
  readonly children: ReactNode
}

/** What each judge gave, round by round: earlier scores stay in view. */
export function RoundScores({ desk, view, children }: RoundScoresProps) {
  const { t } = useTranslation('marking')
  const me = desk.sheet.myPosition
  const seats = seatsOf(view.rule)
  const rounds = Array.from({ length: view.round }, (_, index) => index + 1)
  return (
    <div className={styles.scores}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('scores.caption')}</caption>
        <thead>
          <tr>
            <td className={styles.corner} />
            {seats.map((seat) => {
              const n = seatNumber(seat)
              return (
                <th key={n} scope="col" data-me={n === me}>
                  {t(n === me ? 'judgement.me' : 'judgement.judge', { n })}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => {
            const heads = headsOf(view.facts, round)
            const past = round < view.next
            return (
              <tr key={round} data-past={past}>
                <th scope="row">{t(past && rounds.length > 1 ? 'scores.past' : 'scores.round', { round })}</th>
                {seats.map((seat) => {
                  const value = valueOf(heads.get(seat))
                  return (
                    <td key={seatNumber(seat)} data-me={seatNumber(seat) === me}>
                      {value.kind === 'conflict'
                        ? t('cell.conflict')
                        : value.kind === 'value'
                          ? shown(value.value)
                          : '—'}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles.hint}>{children}</p>
    </div>
  )

  function shown(value: string): string {
    return value === absent ? t('panel.absent') : value
  }
}
