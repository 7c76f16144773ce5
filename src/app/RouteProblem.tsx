import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router-dom'
import { PageHead } from '#ui/PageHead.tsx'
import styles from './RouteProblem.module.css'

/** A page that could not be fetched or that broke; the rest of the app goes on. */
export function RouteProblem() {
  const { t } = useTranslation('app')
  const error = useRouteError()
  useEffect(() => {
    console.error(error)
  }, [error])
  return (
    <>
      <PageHead title={t('problem.title')} />
      <div className={styles.body}>
        <p>{t('problem.text')}</p>
        <Button onClick={() => window.location.reload()}>{t('problem.retry')}</Button>
        <details>
          <summary>{t('problem.details')}</summary>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </details>
      </div>
    </>
  )
}
