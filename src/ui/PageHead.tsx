import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import styles from './PageHead.module.css'
import { SampleMark } from './SampleMark'
import { useTitle } from './use-title'

interface Crumb {
  readonly label: string
  readonly to: string
}

const noCrumbs: readonly Crumb[] = []

export interface PageHeadProps {
  readonly title: ReactNode
  readonly kicker?: ReactNode
  /** The thing's state in words. */
  readonly state?: ReactNode
  readonly meta?: ReactNode
  /** The one next action. */
  readonly action?: ReactNode
  readonly breadcrumbs?: readonly Crumb[]
  readonly sample?: boolean
}

export function PageHead({
  title,
  kicker,
  state,
  meta,
  action,
  breadcrumbs = noCrumbs,
  sample = false,
}: PageHeadProps) {
  const { t } = useTranslation('ui')
  useTitle(typeof title === 'string' ? title : null)
  return (
    <header className={styles.head}>
      {breadcrumbs.length > 0 && (
        <nav aria-label={t('breadcrumbs')}>
          <ol className={styles.crumbs}>
            {breadcrumbs.map(({ label, to }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.row}>
        <div className={styles.words}>
          {(kicker !== undefined || sample) && (
            <p className={styles.kicker}>
              {kicker}
              {sample && <SampleMark />}
            </p>
          )}
          <h1 className={styles.title}>{title}</h1>
          {state !== undefined && <div className={styles.state}>{state}</div>}
          {meta !== undefined && <div className={styles.meta}>{meta}</div>}
        </div>
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
    </header>
  )
}
