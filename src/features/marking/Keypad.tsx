import { useTranslation } from 'react-i18next'
import styles from './Keypad.module.css'

export interface KeypadProps {
  readonly draft: string
  readonly negative: boolean
  readonly onChange: (text: string) => void
}

/** Digits large enough for gloves; the tablet's own keyboard would cover half the sheet. */
export function Keypad({ draft, negative, onChange }: KeypadProps) {
  const { t } = useTranslation('marking')
  const keys = ['7', '8', '9', '4', '5', '6', '1', '2', '3', negative ? '-' : null, '0', '.']
  return (
    <div className={styles.pad} role="group" aria-label={t('keypad.label')}>
      {keys.map((key) =>
        key === null ? (
          <span key="none" />
        ) : (
          <button key={key} type="button" className={styles.key} onClick={() => onChange(draft + key)}>
            {key === '-' ? '−' : key}
          </button>
        ),
      )}
      <button
        type="button"
        className={styles.wide}
        disabled={draft === ''}
        onClick={() => onChange(draft.slice(0, -1))}
      >
        {t('keypad.erase')}
      </button>
    </div>
  )
}
