import { useTranslation } from 'react-i18next'
import { currentFacts, latestRound } from '#domain/marking/aspect-mark'
import { judgementScores } from '#domain/marking/judgement'
import type { CellView } from './cells'
import { seatId } from './facts'
import styles from './JudgementKeys.module.css'
import type { SheetDesk } from './use-sheet'

export interface JudgementKeysProps {
  readonly desk: SheetDesk
  readonly view: CellView
  readonly benchmarks: readonly string[]
}

/** Four keys, each with what its score looks like, and what the judges gave. */
export function JudgementKeys({ desk, view, benchmarks }: JudgementKeysProps) {
  const { t } = useTranslation('marking')
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
      <JudgeScores view={view} judges={desk.sheet.judges} me={desk.sheet.myPosition} />
    </>
  )
}

interface JudgeScoresProps {
  readonly view: CellView
  readonly judges: number
  readonly me: number | null
}

function JudgeScores({ view, judges, me }: JudgeScoresProps) {
  const { t } = useTranslation('marking')
  const round = latestRound(view.facts)
  const scores = currentFacts(view.facts, round)
  const hidden = view.wants === 'value' && me !== null
  return (
    <div className={styles.judges}>
      <dl className={styles.scores}>
        {Array.from({ length: judges }, (_, index) => index + 1).map((seat) => (
          <div key={seat} className={styles.judge} data-me={seat === me}>
            <dt>{seat === me ? t('judgement.me', { n: seat }) : t('judgement.judge', { n: seat })}</dt>
            <dd>{scores.get(seatId(seat))?.value ?? '—'}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>
        {t(hidden ? 'judgement.hidden' : round > 1 ? 'judgement.round' : 'judgement.open', {
          round,
          judges,
          divisor: 3 * judges,
        })}
      </p>
    </div>
  )
}
