import { useTranslation } from 'react-i18next'
import type { Choice } from '#domain/marking/measurement'
import { liveMark } from './live-mark'
import styles from './MeasurementKeys.module.css'
import type { MeasurementInputProps } from './MeasurementInput'

/** One of several options, each with what it costs. */
export function ChoiceKeys({
  desk,
  view,
  rule,
  calculation,
}: MeasurementInputProps & { readonly calculation: Choice }) {
  const { t } = useTranslation('marking')
  return (
    <div className={styles.choices} role="group" aria-label={t('measurement.choice')}>
      {calculation.deductions.map((deduction, index) => {
        const value = String(index + 1)
        return (
          <button
            key={value}
            type="button"
            className={styles.choice}
            aria-pressed={view.own === value}
            disabled={desk.readOnly && view.own !== value}
            onClick={() => desk.act({ type: 'enter', value })}
          >
            <span className={styles.word}>{value}</span>
            <span>
              {t(
                Number(deduction) === 0
                  ? 'measurement.noDeduction'
                  : `measurement.deduction.${calculation.deductionType}`,
                { deduction },
              )}
            </span>
            <span className={styles.gives}>{t('cell.mark', { mark: liveMark(rule, value).mark ?? '' })}</span>
          </button>
        )
      })}
    </div>
  )
}
