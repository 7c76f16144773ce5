import { useTranslation } from 'react-i18next'
import { useBoot } from '../mount-context'
import styles from './BootLine.module.css'

/** What the first start in this browser is doing, and how far it is. */
export function BootLine() {
  const { t } = useTranslation('app/boot')
  const boot = useBoot()
  if (boot.state !== 'booting') return null
  const percent = boot.total > 0 ? Math.min(100, Math.round((boot.done / boot.total) * 100)) : 0
  const words = t(boot.step)
  return (
    <div className={styles.boot}>
      <div
        className={styles.line}
        role="progressbar"
        aria-label={t('title')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words}
      >
        <div className={styles.done} style={{ inlineSize: `${percent}%` }} />
      </div>
      <p className={styles.words} aria-hidden="true">
        {words}
        {boot.total > 0 && <span className={styles.percent}>{percent}%</span>}
      </p>
    </div>
  )
}
