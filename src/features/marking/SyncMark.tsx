import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellSync } from './cells'
import styles from './SyncMark.module.css'

export interface SyncMarkProps {
  readonly sync: CellSync
  /** The shape alone, where many stand close together; the word is still read out. */
  readonly brief?: boolean
}

/**
 * Where a mark is: a dotted ring while the device still writes it, an open ring on the device, half full when sent, full
 * when confirmed, a ring with a bar when it waits for the chief judge, crossed through when set aside, a bar when it did
 * not arrive.
 */
export function SyncMark({ sync, brief = false }: SyncMarkProps) {
  return sync !== 'none' && <Shape sync={sync} brief={brief} />
}

const Shape = memo(function Shape({ sync, brief }: Required<SyncMarkProps>) {
  const { t } = useTranslation('marking')
  return (
    <span className={styles.sync} data-sync={sync}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {sync === 'refused' || sync === 'failed' ? (
          <path d="M5 0.5v5.5M5 8v1.5" stroke="currentColor" strokeWidth="2" />
        ) : (
          <circle
            cx="5"
            cy="5"
            r="4"
            fill={sync === 'confirmed' ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.25"
            {...(sync === 'memory' && { strokeDasharray: '1.6 1.6' })}
          />
        )}
        {sync === 'sending' && <path d="M5 1a4 4 0 0 0 0 8Z" fill="currentColor" />}
        {sync === 'set_aside' && <path d="M2.5 7.5l5-5" stroke="currentColor" strokeWidth="1.5" />}
        {sync === 'held' && <path d="M2.5 5h5" stroke="currentColor" strokeWidth="1.5" />}
      </svg>
      <span className={brief ? 'visually-hidden' : undefined}>{t(`sync.${sync}`)}</span>
    </span>
  )
})
