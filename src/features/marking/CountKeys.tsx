import { useTranslation } from 'react-i18next'
import { liveMark } from './live-mark'
import styles from './MeasurementKeys.module.css'
import type { MeasurementInputProps } from './MeasurementInput'

/** How many of the possible ones were done: one key each. */
export function CountKeys({ desk, view, rule, possible }: MeasurementInputProps & { readonly possible: number }) {
  const { t } = useTranslation('marking')
  return (
    <div className={styles.field}>
      <p className={styles.question}>{t('measurement.completed', { possible })}</p>
      <div className={styles.counts} role="group" aria-label={t('measurement.completed', { possible })}>
        {Array.from({ length: possible + 1 }, (_, count) => String(count)).map((value) => (
          <button
            key={value}
            type="button"
            className={styles.key}
            aria-pressed={view.own === value}
            disabled={desk.readOnly && view.own !== value}
            onClick={() => desk.act({ type: 'enter', value })}
          >
            <span className={styles.word}>{value}</span>
            <span className={styles.gives}>{liveMark(rule, value).mark}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
