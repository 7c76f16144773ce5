import { useTranslation } from 'react-i18next'
import { clockText } from '#domain/schedule/day/clock-text'
import type { RotationProgress } from '#domain/schedule/rotation/solve-rotation'
import type { RotationState } from '../rotation-machine'
import styles from './rotation.module.css'

interface RotationNumbersProps {
  readonly state: RotationState
  readonly best: RotationProgress
}

/** How good the best so far is: its end, the proven bound, how far apart they are, and for how long it was sought. */
export function RotationNumbers({ state, best }: RotationNumbersProps) {
  const { t } = useTranslation('day')
  const { wish } = state
  const seconds = state.kind === 'running' || state.kind === 'answered' ? state.seconds : 0
  const because =
    best.because === 'team'
      ? t('rotation.because.team')
      : t('rotation.because.module', { code: wish.modules[best.because]?.code })
  return (
    <>
      <dl className={styles.numbers}>
        <Figure label={t('rotation.end')} value={clockText(best.end)} />
        <Figure label={t('rotation.length')} value={t('minutes', { n: best.end - wish.start })} />
        <Figure label={t('rotation.bound')} value={clockText(best.bound)} />
        <Figure label={t('rotation.gap')} value={best.proven ? '0%' : `${(best.gap * 100).toFixed(1)}%`} />
        <Figure
          label={t('rotation.idle')}
          value={t('minutes', { n: Math.round(best.idle / Math.max(1, wish.teams)) })}
        />
        <Figure label={t('rotation.elapsed')} value={t('seconds', { n: seconds.toFixed(1) })} />
      </dl>
      <p role="status" className={styles.verdict}>
        {state.kind === 'answered'
          ? t(best.proven ? 'rotation.proven' : `rotation.unproven_${state.ended}`, {
              because,
              bound: clockText(best.bound),
            })
          : t(`rotation.phase.${best.phase}`)}
      </p>
    </>
  )
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
