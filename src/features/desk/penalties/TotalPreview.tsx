import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking-desk'
import styles from './penalties.module.css'
import { previewOf, type PenaltyDraft } from './penalties-view'

interface TotalPreviewProps {
  readonly work: DeskData['works'][number]
  readonly draft: PenaltyDraft
}

/** The total before and after, so that nobody is surprised. */
export function TotalPreview({ work, draft }: TotalPreviewProps) {
  const { t } = useTranslation('desk/penalties')
  const preview = previewOf(work, draft)
  return (
    <p className={styles.preview} aria-live="polite">
      {t('preview.total', { work: work.workCode })}{' '}
      {preview.kind === 'marks' && (
        <>
          <span className={styles.before}>{preview.before}</span> → <strong>{preview.after}</strong>
        </>
      )}
      {preview.kind === 'void' && (
        <>
          <span className={styles.before}>{preview.before ?? '—'}</span> → <strong>{t('preview.void')}</strong>
        </>
      )}
      {preview.kind === 'later' && t(`preview.${preview.why}`)}
    </p>
  )
}
