import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Refusal } from '#ui/Refusal.tsx'
import { api } from '../../api'
import styles from './penalties.module.css'
import type { PenaltyDraft } from './penalties-view'

interface TotalPreviewProps {
  readonly eventId: string
  readonly workCode: string
  readonly draft: PenaltyDraft
}

/** The total before and after, so that nobody is surprised; reckoned where totals are. */
export function TotalPreview({ eventId, workCode, draft: { kind, points, module } }: TotalPreviewProps) {
  const { t } = useTranslation('desk/penalties')
  const input = {
    eventId,
    workCode,
    kind,
    ...(kind === 'deduct' && { points: points.trim() }),
    ...(kind === 'void_module' && { module }),
  }
  const { data, error } = useQuery(api.marking.previewPenalty.queryOptions({ input }))
  return (
    <div className={styles.preview} aria-live="polite">
      {t('preview.total', { work: workCode })} <Refusal error={error} />
      {data !== undefined && !data.complete && !data.void && t('preview.incomplete')}
      {data !== undefined && (data.complete || data.void) && (
        <>
          <span className={styles.before}>{data.before ?? '—'}</span> →{' '}
          <strong>{data.void ? t('preview.void') : data.after}</strong>
        </>
      )}
    </div>
  )
}
