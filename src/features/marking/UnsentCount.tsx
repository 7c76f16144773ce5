import { Suspense, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router-dom'
import { isUnsent } from './outbox'
import type { DeviceOutbox } from './outbox-device'
import styles from './UnsentCount.module.css'
import { useDeviceOutbox } from './use-outbox'

/**
 * Beside the way to one's sheets, on whatever page: sends what lies on this device as long as its author is signed in,
 * and says how much that still is. The marking pages say it in more words.
 */
export function UnsentCount() {
  const { pathname } = useLocation()
  const device = useDeviceOutbox()
  // What is to be sent does not wait for words.
  return <Suspense fallback={null}>{!pathname.startsWith('/marking') && <Unsent device={device} />}</Suspense>
}

function Unsent({ device }: { readonly device: DeviceOutbox }) {
  const unsent = useSyncExternalStore(device.subscribe, () => device.get().filter(isUnsent).length)
  return unsent > 0 && <Count n={unsent} />
}

function Count({ n }: { readonly n: number }) {
  const { t } = useTranslation('marking')
  return <span className={styles.count}>{t('sheets.unsentShort', { n })}</span>
}
