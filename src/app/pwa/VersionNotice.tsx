import { Button } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { appVersion, startNewVersion } from './app-version'
import styles from './VersionNotice.module.css'

/** A newer version of the app is at hand. Says so quietly, and changes only when asked. */
export function VersionNotice() {
  const { t } = useTranslation('app')
  const version = useSyncExternalStore(appVersion.subscribe, appVersion.get)
  const [later, setLater] = useState(false)
  if (version === 'none' || later) return null
  return (
    <div className={styles.notice} role="status">
      <p>{t(`version.${version}`)}</p>
      <Button variant="default" size="xs" onClick={startNewVersion}>
        {t('version.change')}
      </Button>
      <Button variant="subtle" size="xs" onClick={() => setLater(true)}>
        {t('version.later')}
      </Button>
    </div>
  )
}
