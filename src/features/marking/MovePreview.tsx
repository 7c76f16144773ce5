import { useTranslation } from 'react-i18next'
import type { AspectData } from '#contract/marking'
import styles from './MoveForm.module.css'
import type { MovePlan, MoveRequest } from './move-marks'

export interface MovePreviewProps {
  readonly plan: MovePlan
  readonly request: MoveRequest
  readonly aspects: readonly AspectData[]
}

/** What stands on either work now and would afterwards, before anything happens. */
export function MovePreview({ plan, request, aspects }: MovePreviewProps) {
  const { t } = useTranslation('marking')
  if (plan.rows.length === 0) return <p role="status">{t('move.nothing')}</p>
  const codes = new Map(aspects.map(({ id, code }) => [id, code]))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className={styles.preview} tabIndex={0} role="region" aria-label={t('move.preview')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('lane.aspect')}</th>
            <th scope="col">{request.from}</th>
            <th scope="col">{request.to}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {plan.rows.map(({ aspectId, from, to, blocked }) => (
            <tr key={aspectId} data-blocked={blocked !== null}>
              <th scope="row">{codes.get(aspectId)}</th>
              <td>{t('move.change', { before: from.before ?? '—', after: from.after ?? '—' })}</td>
              <td>{t('move.change', { before: to.before ?? '—', after: to.after ?? '—' })}</td>
              <td>{blocked !== null && <span className={styles.blocked}>{t(`move.blocked.${blocked}`)}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
