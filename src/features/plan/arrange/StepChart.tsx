import { useTranslation } from 'react-i18next'
import type { Run } from './arrange-machine'
import styles from './arrange.module.css'
import { stepLines } from './step-lines'

const size = { width: 640, height: 120 }

/** Best plan from above, bound from below, over time; where they meet, nothing better is left. */
export function StepChart({ run }: { readonly run: Run }) {
  const { t } = useTranslation('plan')
  const lines = stepLines(run, size.width, size.height)
  if (lines === null) return null
  return (
    <figure className={styles.chart}>
      <svg
        viewBox={`-2 -4 ${size.width + 4} ${size.height + 8}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('arrange.chart', { best: run.cost ?? '—', bound: run.bound ?? '—' })}
      >
        <path className={styles.bound} d={lines.bound} />
        <path className={styles.best} d={lines.cost} />
      </svg>
      <figcaption className={styles.key}>
        <span data-line="best">{t('arrange.best')}</span>
        <span data-line="bound">{t('arrange.bound')}</span>
      </figcaption>
    </figure>
  )
}
