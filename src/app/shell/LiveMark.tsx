import { useTranslation } from 'react-i18next'
import type { LiveState } from '../live/use-live'
import styles from './LiveMark.module.css'

/** Whether changes made by others arrive by themselves; a full, half or open disc, and words. */
export function LiveMark({ state }: { readonly state: LiveState }) {
  const { t } = useTranslation('app')
  return (
    <span className={styles.live} role="status" title={t(`live.${state}Hint`)}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" className={styles[state]}>
        <circle
          cx="5"
          cy="5"
          r="4"
          fill={state === 'live' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.25"
        />
        {state === 'connecting' && <path d="M5 1a4 4 0 0 1 0 8Z" fill="currentColor" />}
      </svg>
      <span className={styles.words}>{t(`live.${state}`)}</span>
    </span>
  )
}
