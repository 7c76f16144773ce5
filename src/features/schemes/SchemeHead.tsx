import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router-dom'
import { PageHead } from '#ui/PageHead.tsx'
import styles from './SchemeHead.module.css'

interface SchemeHeadProps {
  readonly data: {
    readonly event: { readonly id: string; readonly name: string }
    readonly can: readonly string[]
    readonly contest: { readonly id: string; readonly name: string; readonly sample: boolean }
  }
  readonly title: string
  readonly state?: ReactNode
  readonly meta?: ReactNode
  readonly action?: ReactNode
}

const pages = ['', '/edit', '/versions', '/allocation'] as const

/** The head of every page of a scheme, with the way to the others. */
export function SchemeHead({ data: { event, contest, can }, ...head }: SchemeHeadProps) {
  const { t } = useTranslation('schemes')
  const offered = pages.filter((page) => page !== '/edit' || can.includes('scheme.import'))
  return (
    <>
      <PageHead
        breadcrumbs={[{ label: contest.name, to: `/contests/${contest.id}` }]}
        kicker={t('kicker')}
        sample={contest.sample}
        {...head}
      />
      <nav className={styles.tabs} aria-label={t('pages.title')}>
        {offered.map((page) => (
          <NavLink key={page} to={`/events/${event.id}/scheme${page}`} end className={styles.tab ?? ''}>
            {t(`pages.${page === '' ? 'read' : page.slice(1)}`)}
          </NavLink>
        ))}
      </nav>
    </>
  )
}
