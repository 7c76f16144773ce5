import { useTranslation } from 'react-i18next'
import type { StageId } from '#domain/ids'
import type { Finding } from '#domain/schedule/finding'
import { classes } from '#ui/classes.ts'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { useModel } from './board-model'
import styles from './panel.module.css'
import { useStageWords } from './stage-words'

export interface FindingItemProps {
  readonly finding: Finding
  /** The stage whose details it stands in; it needs no link to itself. */
  readonly about?: StageId
  readonly onShow: (id: StageId) => void
}

/** One breach: how grave, the sentence, and the stages it is about, each a way to its bar. */
export function FindingItem({ finding, about, onShow }: FindingItemProps) {
  const { t } = useTranslation('plan')
  const { byId } = useModel()
  const words = useStageWords()
  const others = finding.stageIds.filter((id) => id !== about && byId.has(id))
  return (
    <li className={classes(styles.finding, finding.severity !== 'warn' && styles.grave)}>
      <p>
        <span className={styles.severity}>{t(`board.severity.${finding.severity}`)}</span>{' '}
        <ReasonSentence reason={{ ...finding.reason, related: [] }} />
      </p>
      {others.length > 0 && (
        <p className={styles.shows}>
          {others.slice(0, 6).map((id) => (
            <button
              key={id}
              type="button"
              className={styles.show}
              onClick={() => onShow(id)}
              aria-label={t('board.showNamed', { stage: words.named(id) })}
            >
              {words.named(id)}
            </button>
          ))}
        </p>
      )}
    </li>
  )
}
