import { useTranslation } from 'react-i18next'
import { classes } from '#ui/classes.ts'
import styles from './DensityStrip.module.css'
import type { MonthDensity } from './listings'
import { none } from './query'

export interface DensityStripProps {
  readonly density: readonly MonthDensity[]
  readonly undated: number
  readonly chosen: readonly string[]
  readonly onToggle: (month: string) => void
}

/** The year's rhythm: a bar for every ten days, and each month a button that narrows to it. */
export function DensityStrip({ density, undated, chosen, onToggle }: DensityStripProps) {
  const { t } = useTranslation(['contests', 'ui'])
  const most = Math.max(1, ...density.flatMap(({ tenDays }) => tenDays))
  const quiet = chosen.length > 0
  return (
    <div className={styles.strip} role="group" aria-label={t('catalogue.byMonth')}>
      {density.map(({ month, tenDays, total }) => {
        const isChosen = chosen.includes(String(month))
        const name = t(`ui:vocabulary.month.${month}`)
        return (
          <button
            key={month}
            type="button"
            className={classes(styles.month, isChosen && styles.chosen, quiet && !isChosen && styles.quiet)}
            aria-pressed={isChosen}
            aria-label={t('catalogue.monthCount', { month: name, count: total })}
            onClick={() => onToggle(String(month))}
          >
            <span className={styles.bars} aria-hidden="true">
              {(['first', 'second', 'last'] as const).map((part, index) => (
                <Bar key={part} count={tenDays[index] ?? 0} most={most} />
              ))}
            </span>
            <span className={styles.name}>{name}</span>
            <span className={styles.count}>{total}</span>
          </button>
        )
      })}
      {(undated > 0 || chosen.includes(none)) && (
        <button
          type="button"
          className={classes(styles.month, styles.undated, chosen.includes(none) && styles.chosen)}
          aria-pressed={chosen.includes(none)}
          aria-label={t('catalogue.monthCount', { month: t('undated'), count: undated })}
          onClick={() => onToggle(none)}
        >
          <span className={styles.bars} aria-hidden="true" />
          <span className={styles.name}>{t('catalogue.undatedShort')}</span>
          <span className={styles.count}>{undated}</span>
        </button>
      )}
    </div>
  )
}

function Bar({ count, most }: { readonly count: number; readonly most: number }) {
  return (
    <span className={classes(styles.bar, count > 0 && styles.some)} style={{ blockSize: `${(count / most) * 100}%` }} />
  )
}
