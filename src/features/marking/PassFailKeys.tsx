import { useTranslation } from 'react-i18next'
import styles from './MeasurementKeys.module.css'
import type { MeasurementInputProps } from './MeasurementInput'

export function PassFailKeys({ desk, view, rule }: MeasurementInputProps) {
  const { t } = useTranslation('marking')
  const keys = [
    { value: '1', word: t('measurement.yes'), gives: rule.maxMark },
    { value: '0', word: t('measurement.no'), gives: '0' },
  ]
  return (
    <div className={styles.pair} role="group" aria-label={t('measurement.passFail')}>
      {keys.map(({ value, word, gives }) => (
        <button
          key={value}
          type="button"
          className={styles.key}
          aria-pressed={view.own === value}
          disabled={desk.readOnly && view.own !== value}
          onClick={() => desk.act({ type: 'enter', value })}
        >
          <span className={styles.word}>{word}</span>
          <span className={styles.gives}>{t('measurement.gives', { mark: gives, key: value })}</span>
        </button>
      ))}
    </div>
  )
}
