import { phases, type Phase } from '#domain/contests/vocabulary'
import { useTranslation } from 'react-i18next'
import { classes } from './classes'
import styles from './PhaseLine.module.css'

/** Where a contest stands in its life: one thin line, the present phase named. */
export function PhaseLine({ current }: { readonly current: Phase }) {
  const { t } = useTranslation('ui')
  const name = t(`vocabulary.phase.${current}`)
  const at = phases.findIndex((phase) => phase === current)
  if (at === -1) return <p className={styles.outside}>{name}</p>
  return (
    <ol className={styles.line} aria-label={t('phaseLine', { phase: name, step: at + 1, total: phases.length })}>
      {phases.map((phase, index) => (
        <li
          key={phase}
          className={classes(styles.step, index < at && styles.past, index === at && styles.present)}
          {...(index === at && { 'aria-current': 'step' as const })}
        >
          <span className={styles.name}>{t(`vocabulary.phase.${phase}`)}</span>
        </li>
      ))}
    </ol>
  )
}
