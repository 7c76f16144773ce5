import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router-dom'
import { PageHead } from '#ui/PageHead.tsx'
import styles from './RouteProblem.module.css'

export function Component() {
  const { t } = useTranslation('app')
  const { pathname } = useLocation()
  return (
    <>
      <PageHead title={t('notFound.title')} />
      <div className={styles.body}>
        <p>{t('notFound.text', { pathname })}</p>
        <p>
          <Link to="/contests">{t('notFound.catalogue')}</Link>
        </p>
        <p>
          <Link to="/">{t('notFound.home')}</Link>
        </p>
      </div>
    </>
  )
}
