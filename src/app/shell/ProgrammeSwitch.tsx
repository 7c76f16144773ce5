import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router-dom'
import { programmes, type Programme } from '#domain/contests/vocabulary'
import { classes } from '#ui/classes.ts'
import { prefetchPage } from '../prefetch'
import styles from './ProgrammeSwitch.module.css'

const pageOf: Readonly<Record<Programme, string>> = {
  provincial: '/contests?programme=provincial',
  yellow_river: '/yellow-river',
  worldskills: '/worldskills',
}

/** In the bar; on phones, where the bar has no room, below it. */
export function ProgrammeSwitch({ place }: { readonly place: 'bar' | 'below' }) {
  const { t } = useTranslation(['app', 'ui'])
  const { pathname, search } = useLocation()
  const present = presentProgramme(pathname, search)
  return (
    <nav className={classes(styles.programmes, styles[place])} aria-label={t('programmes')}>
      <ul>
        {programmes.map((programme) => (
          <li key={programme}>
            <Link
              to={pageOf[programme]}
              className={classes(styles.programme, styles[programme])}
              onPointerEnter={() => prefetchPage(pageOf[programme])}
              {...(programme === present && { 'aria-current': 'page' as const })}
            >
              {t(`ui:vocabulary.programmeShort.${programme}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function presentProgramme(pathname: string, search: string): string | null {
  if (pathname === '/yellow-river') return 'yellow_river'
  if (pathname.startsWith('/worldskills')) return 'worldskills'
  return pathname === '/contests' ? new URLSearchParams(search).get('programme') : null
}
