import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '#ui/PageHead.tsx'
import { useBoot, useMount } from '../mount-context'
import styles from '../RouteProblem.module.css'

/** In the page's place when the data cannot be opened here: another tab holds it, or the start failed. */
export function BootNotice({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('app/boot')
  const boot = useBoot()
  const { retry } = useMount()
  if (boot.state !== 'elsewhere' && boot.state !== 'failed') return children
  return (
    <>
      <PageHead title={t(`${boot.state}.title`)} />
      <div className={styles.body} role="alert">
        <p>{t(`${boot.state}.text`)}</p>
        {boot.state === 'failed' && <code>{boot.message}</code>}
        <Button onClick={retry}>{t(`${boot.state}.retry`)}</Button>
      </div>
    </>
  )
}
