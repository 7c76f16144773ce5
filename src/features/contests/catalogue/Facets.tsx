import { Button } from '@mantine/core'
import { lazy, memo, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetCounts } from '#domain/contests/filter'
import { choicesOf } from './facet-choices'
import { FacetMenu } from './FacetMenu'
import { clear, facets, toggle, type Choices, type Facet } from './query'
import type { ChangeQuery } from './use-catalogue-query'

const FacetDrawer = lazy(() => import('./FacetDrawer').then(({ FacetDrawer: Component }) => ({ default: Component })))

/** Months stand above the table, as a picture of the year. */
const listedFacets = facets.filter((facet) => facet !== 'months')

export interface FacetsProps {
  readonly counts: FacetCounts
  readonly chosen: Choices
  /** How many contests are found, for the phone's drawer. */
  readonly found: number
  readonly change: ChangeQuery
}

/** What narrows the list: a menu each. Kept from redrawing with every key press in the search field. */
export const FacetMenus = memo(function FacetMenus({ counts, chosen, change }: Omit<FacetsProps, 'found'>) {
  const onToggle = useToggle(change)
  return listedFacets.map((facet) => (
    <FacetMenu key={facet} facet={facet} choices={choicesOf(facet, counts, chosen)} onToggle={onToggle} />
  ))
})

/** The same behind one button, for phones. */
export function FacetDrawerButton({ counts, chosen, found, change }: FacetsProps) {
  const { t } = useTranslation('contests')
  const [opened, setOpened] = useState(false)
  const onToggle = useToggle(change)
  const count = facets.reduce((sum, facet) => sum + chosen[facet].length, 0)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('catalogue.filtersChosen', { count })}
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <FacetDrawer
            counts={counts}
            chosen={chosen}
            found={found}
            onToggle={onToggle}
            onClear={() => change(clear)}
            onClose={() => setOpened(false)}
          />
        </Suspense>
      )}
    </>
  )
}

export function useToggle(change: ChangeQuery) {
  return useCallback((facet: Facet, value: string) => change((query) => toggle(query, facet, value)), [change])
}
