import { useTranslation } from 'react-i18next'
import { judgementScores } from '#domain/marking/judgement'
import type { CellView } from './cells'
import styles from './JudgementKeys.module.css'
import { RoundScores } from './RoundScores'
import type { SheetDesk } from './use-sheet'

export interface JudgementKeysProps {
  readonly desk: SheetDesk
  readonly view: CellView
  readonly benchmarks: readonly string[]
}

/** Four keys, each with what its score looks like, and what the judges gave. */
export function JudgementKeys({ desk, view, benchmarks }: JudgementKeysProps) {
  const { t } = useTranslation('marking')
  const { judges } = desk.sheet
  const hidden = view.wants === 'value' && desk.sheet.myPosition !== null
  return (
    <>
      <div className={styles.keys} role="group" aria-label={t('judgement.keys')}>
        {judgementScores.map((score) => {
          const chosen = view.own === String(score)
          return (
            <button
              key={score}
              type="button"
              className={styles.key}
              aria-pressed={chosen}
              disabled={desk.readOnly && !chosen}
              onClick={() => desk.act({ type: 'enter', value: String(score) })}
            >
              <span className={styles.score}>{score}</span>
              <span className={styles.benchmark}>{benchmarks[score] || t('judgement.noBenchmark')}</span>
              {chosen && <span className={styles.mine}>{t('judgement.mine')}</span>}
            </button>
          )
        })}
      </div>
      <RoundScores desk={desk} view={view}>
        {t(hidden ? 'judgement.hidden' : 'judgement.open', { judges, divisor: 3 * judges })}
      </RoundScores>
    </>
  )
}
