import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { atAppFoot } from '#ui/at-foot.ts'
import { startNewVersion, type NewerState } from './app-version'
import styles from './VersionNotice.module.css'

/** A newer version of the app is at hand. Says so quietly, and changes only when asked. */
export function VersionNotice({ state }: { readonly state: NewerState }) {
  const { t } = useTranslation('settings')
  const [later, setLater] = useState(false)
  if (later) return null
  return (
    <div ref={atAppFoot} className={styles.notice} role="status">
      <p>{t(`version.${state}`)}</p>
      <Button variant="default" size="xs" onClick={startNewVersion}>
        {t('version.change')}
      </Button>
      <Button variant="subtle" size="xs" onClick={() => setLater(true)}>
        {t('version.later')}
      </Button>
    </div>
  )
}
