import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { api } from '#features/api.ts'
import styles from './EditionSwitch.module.css'

export function EditionSwitch({ present }: { readonly present: string }) {
  const { t } = useTranslation('worldskills')
  const { data } = useQuery(api.overview.get.queryOptions({ meta: { persist: true } }))
  const editions = data?.worldskills ?? []
  if (editions.length < 2) return null
  return (
    <nav aria-label={t('edition.switch')}>
      <ul className={styles.editions}>
        {editions.map(({ editionId, year }) => (
          <li key={editionId}>
            <Link to={`/worldskills/${editionId}`} {...(editionId === present && { 'aria-current': 'page' as const })}>
              {year}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
