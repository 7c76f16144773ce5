import { useTranslation } from 'react-i18next'
import type { WallRowData } from '#contract/contests'
import type { Phase } from '#domain/contests/vocabulary'
import { groupBy } from '#domain/group-by'
import { classes } from '#ui/classes.ts'
import { UrgencyMark } from './UrgencyMark'
import { wallPhases } from './wall-query'
import styles from './wall.module.css'

export interface FlowProps {
  readonly rows: readonly WallRowData[]
  readonly chosen: readonly Phase[]
  readonly onToggle: (phase: Phase) => void
}

/** The year as a flow: a column per phase, its count readable across a room, a mark per contest below. */
export function Flow({ rows, chosen, onToggle }: FlowProps) {
  const { t } = useTranslation(['wall', 'ui'])
  const byPhase = groupBy(rows, ({ phase }) => phase)
  return (
    <ol className={styles.flow} aria-label={t('flow')}>
      {wallPhases.map((phase) => {
        const own = byPhase.get(phase) ?? []
        const lacking = own.filter(({ urgency }) => urgency === 'overdue' || urgency === 'blocked').length
        return (
          <li key={phase} className={classes(styles.phase, own.length === 0 && styles.none)}>
            <button
              type="button"
              className={styles.phaseButton}
              aria-pressed={chosen.includes(phase)}
              aria-label={t('phaseCount', {
                phase: t(`ui:vocabulary.phase.${phase}`),
                count: own.length,
                lacking,
              })}
              onClick={() => onToggle(phase)}
            >
              <span className={styles.phaseName}>{t(`ui:vocabulary.phase.${phase}`)}</span>
              <span className={styles.phaseNumber}>{own.length}</span>
            </button>
            <span className={styles.marks} aria-hidden="true">
              {own.map(({ id, urgency }) => (
                <UrgencyMark key={id} urgency={urgency} />
              ))}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
