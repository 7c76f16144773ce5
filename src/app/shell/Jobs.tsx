import { lazy, Suspense, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router-dom'
import { prefetchPage } from '../prefetch'
import { useSession } from '../session/use-session'
import { jobsOf, presentJob } from './jobs'
import styles from './Jobs.module.css'
import { PartBoundary } from './PartBoundary'

// For judges only; where its code cannot be fetched, marks are sent from the marking pages.
const UnsentCount = lazy(() =>
  import('#features/marking/UnsentCount.tsx').then(
    ({ UnsentCount: component }): { default: ComponentType } => ({ default: component }),
    () => ({ default: () => null }),
  ),
)

/** A rail on the left; on small screens a bar at the bottom. */
export function Jobs() {
  const { t } = useTranslation('app')
  const place = useLocation()
  const session = useSession()
  const jobs = jobsOf(session?.persona ?? null)
  const present = presentJob(jobs, place)
  return (
    <nav className={styles.rail} aria-label={t('jobs.title')}>
      <ul>
        {jobs.map((job) => (
          <li key={job.to}>
            <Link
              to={job.to}
              className={styles.job}
              onPointerEnter={() => prefetchPage(job.to)}
              onFocus={() => prefetchPage(job.to)}
              {...(job === present && { 'aria-current': 'page' as const })}
            >
              {t(`jobs.${job.key}`)}
              {job.key === 'sheets' && (
                <PartBoundary>
                  <Suspense fallback={null}>
                    <UnsentCount />
                  </Suspense>
                </PartBoundary>
              )}
            </Link>
          </li>
        ))}
        <li className={styles.last}>
          <Link
            to="/settings"
            className={styles.job}
            {...(place.pathname === '/settings' && { 'aria-current': 'page' as const })}
          >
            {t('jobs.settings')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
