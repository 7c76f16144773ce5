import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { clockText } from '#domain/schedule/day/clock-text'
import { lastEnd, type Visit } from '#domain/schedule/rotation/problem'
import type { RotationWish } from '../rotation-machine'
import { spanText } from '../words'
import styles from './rotation.module.css'

interface RotationGridProps {
  readonly wish: RotationWish
  readonly visits: readonly Visit[]
}

/** A frame that scrolls must be reachable by key. */
const scrolled = { role: 'region', tabIndex: 0 }

/** The rotation as a picture: a row per batch, time from left to right, each module by its letter and a tone of its own. */
export function RotationGrid({ wish, visits }: RotationGridProps) {
  const { t } = useTranslation('day')
  const from = Math.floor(wish.start / 60) * 60
  const to = Math.max(from + 60, Math.ceil(lastEnd(wish, visits) / 60) * 60)
  const hours = Array.from({ length: (to - from) / 60 + 1 }, (_, index) => from + index * 60)
  const at = (minute: number) => `${((minute - from) / (to - from)) * 100}%`
  const span = (start: number, end: number) => ({
    insetInlineStart: at(start),
    inlineSize: `${((end - start) / (to - from)) * 100}%`,
  })
  return (
    <div className={styles.frame} aria-label={t('rotation.picture')} {...scrolled}>
      <table className={styles.grid} style={{ '--hours': hours.length - 1 } as CSSProperties}>
        <caption className="visually-hidden">{t('rotation.picture')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.batch')}</th>
            <th scope="col" className={styles.axis}>
              <span className="visually-hidden">{t('column.time')}</span>
              {hours.map((hour) => (
                <span key={hour} aria-hidden="true" style={{ insetInlineStart: at(hour) }}>
                  {clockText(hour)}
                </span>
              ))}
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: wish.teams }, (_, team) => (
            <tr key={team}>
              <th scope="row">{t('batchName', { n: team + 1 })}</th>
              <td>
                {wish.pauses.map((pause) => (
                  <span key={pause.from} className={styles.pause} style={span(pause.from, Math.min(pause.to, to))} />
                ))}
                {visits
                  .filter((visit) => visit.team === team)
                  .toSorted((left, right) => left.start - right.start)
                  .map(({ module, start, end }) => {
                    const name = `${wish.modules[module]?.name ?? ''} ${spanText(start, end)}`
                    return (
                      <span
                        key={module}
                        className={styles.visit}
                        data-tone={module % 6}
                        style={span(start, end)}
                        title={name}
                      >
                        {wish.modules[module]?.code}
                        <span className="visually-hidden">{spanText(start, end)}</span>
                      </span>
                    )
                  })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
