import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router-dom'
import { PageHead } from '#ui/PageHead.tsx'
import styles from './RouteProblem.module.css'

/**
 * A page that could not be fetched or that broke; the rest of the app goes on. After a deployment the server has the
 * chunks of an older page no more: loading it anew helps, and happens only when asked for.
 */
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
        <p>{t(isUnfetched(error) ? 'problem.unfetched' : 'problem.text')}</p>
        <Button onClick={() => window.location.reload()}>{t('problem.retry')}</Button>
        <details>
          <summary>{t('problem.details')}</summary>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </details>
      </div>
    </>
  )
}

/** What Chromium and Firefox, Safari, and Vite for styles say of code that did not come. */
function isUnfetched(error: unknown): boolean {
  return error instanceof Error && /imported module|module script|preload CSS/i.test(error.message)
}
