import { useTranslation } from 'react-i18next'
import type { PlanVersionData } from '#contract/schedule'
import { momentText } from '#ui/hall-time.ts'
import type { PlanState } from './plan-state'
import styles from './versions.module.css'

interface StateTableProps {
  readonly rows: readonly PlanVersionData[]
  readonly newest: number | null
  readonly from: PlanState
  readonly to: PlanState
  readonly onChoose: (side: 'from' | 'to', state: PlanState) => void
}

/** The states in the order of time, the newest on top, with two columns of circles: from which, to which. */
export function StateTable({ rows, newest, from, to, onChoose }: StateTableProps) {
  const { t } = useTranslation('plan')
  const versions = new Map<PlanState, PlanVersionData>(rows.map((row) => [row.number, row]))
  const states: readonly PlanState[] = ['draft', 'published', ...rows.map(({ number }) => number)]
  const nameOf = (state: PlanState) =>
    typeof state === 'number' ? t('versions.numbered', { number: state }) : t(`versions.state.${state}`)
  return (
    <div className={styles.frame}>
      <table className={styles.states}>
        <caption className="visually-hidden">{t('versions.states')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('versions.column.from')}</th>
            <th scope="col">{t('versions.column.to')}</th>
            <th scope="col">{t('versions.column.state')}</th>
            <th scope="col">{t('versions.column.by')}</th>
            <th scope="col" className={styles.number}>
              {t('versions.column.changes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {states.map((state) => {
            const row = versions.get(state)
            return (
              <tr key={state}>
                {(['from', 'to'] as const).map((side) => (
                  <td key={side} className={styles.choice}>
                    <input
                      type="radio"
                      name={side}
                      aria-label={t(`versions.choose.${side}`, { state: nameOf(state) })}
                      checked={(side === 'from' ? from : to) === state}
                      onChange={() => onChoose(side, state)}
                    />
                  </td>
                ))}
                <th scope="row">
                  {nameOf(state)}
                  <p className={styles.note}>
                    {row === undefined
                      ? t(state === 'draft' ? 'versions.draftHint' : 'versions.publishedHint', { number: newest ?? 0 })
                      : row.note}
                  </p>
                </th>
                <td>
                  {row?.publishedBy}
                  {row !== undefined && (
                    <time className={styles.note} dateTime={row.publishedAt}>
                      {momentText(row.publishedAt)}
                    </time>
                  )}
                </td>
                <td className={styles.number}>{row?.changes}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
