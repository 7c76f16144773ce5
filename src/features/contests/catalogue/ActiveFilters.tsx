import { useTranslation } from 'react-i18next'
import { CloseIcon } from '#ui/icons.tsx'
import styles from './ActiveFilters.module.css'
import { facets, isNarrowed, type CatalogueQuery, type Facet } from './query'
import { useFacetWord } from './use-words'

export interface ActiveFiltersProps {
  readonly query: CatalogueQuery
  readonly onToggle: (facet: Facet, value: string) => void
  readonly onClear: () => void
}

/** What narrows the list now; each can be taken away, or all at once. */
export function ActiveFilters({ query, onToggle, onClear }: ActiveFiltersProps) {
  const { t } = useTranslation('contests')
  const word = useFacetWord()
  if (!isNarrowed(query)) return null
  return (
    <ul className={styles.chips} aria-label={t('catalogue.active')}>
      {facets.flatMap((facet) =>
        query.chosen[facet].map((value) => (
          <li key={`${facet} ${value}`}>
            <button type="button" className={styles.chip} onClick={() => onToggle(facet, value)}>
              <span className="visually-hidden">{t('catalogue.remove')}</span>
              {word(facet, value)}
              <CloseIcon />
            </button>
          </li>
        )),
      )}
      <li>
        <button type="button" className={styles.clear} onClick={onClear}>
          {t('catalogue.clear')}
        </button>
      </li>
    </ul>
  )
}
