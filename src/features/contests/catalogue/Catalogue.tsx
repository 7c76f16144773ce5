import { Button } from '@mantine/core'
import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContestListingData } from '#contract/contests'
import { DataTable } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { ActiveFilters } from './ActiveFilters'
import styles from './catalogue.module.css'
import { ColumnMenu } from './ColumnMenu'
import { useColumns } from './columns'
import { ContestList } from './ContestList'
import { DensityStrip } from './DensityStrip'
import { choicesOf } from './facet-choices'
import { FacetMenu } from './FacetMenu'
import { ProgrammeTabs } from './ProgrammeTabs'
import { clear, facets, isNarrowed, none, sortBy, toggle, type Facet } from './query'
import { Toolbar } from './Toolbar'
import { useFound } from './use-catalogue'
import { useCatalogueQuery } from './use-catalogue-query'

const FacetDrawer = lazy(() => import('./FacetDrawer').then(({ FacetDrawer: Component }) => ({ default: Component })))
const hiddenAtFirst = ['venue']

/** The year plan, narrowed and ordered in memory. */
export function Catalogue({ listed }: { readonly listed: readonly ContestListingData[] }) {
  const { t } = useTranslation(['contests', 'ui'])
  const { query, change } = useCatalogueQuery()
  const found = useFound(listed, query)
  const [hidden, setHidden] = useLocalStorage({ key: 'saiheng.catalogue.hidden', defaultValue: hiddenAtFirst, getInitialValueInEffect: false })
  const [drawn, setDrawn] = useState(false)
  const isPhone = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  const columns = useColumns(hidden)
  const onToggle = (facet: Facet, value: string) => change(toggle(query, facet, value))
  const onClear = () => change(clear(query))
  const chosen = facets.reduce((sum, facet) => sum + query.chosen[facet].length, 0)
  const empty = (
    <EmptyState
      title={t(isNarrowed(query) ? 'catalogue.noneFound' : 'catalogue.empty')}
      {...(isNarrowed(query) && { action: <Button onClick={onClear}>{t('catalogue.clear')}</Button> })}
    >
      {t(isNarrowed(query) ? 'catalogue.noneFoundHint' : 'catalogue.emptyHint')}
    </EmptyState>
  )
  return (
    <>
      <PageHead
        title={t('catalogue.title', { year: found.year ?? '', programme: t(`ui:vocabulary.programme.${query.programme}`) })}
        meta={<ProgrammeTabs query={query} years={found.years} year={found.year} onChange={change} />}
      />
      <DensityStrip
        density={found.density}
        undated={found.counts.months[none] ?? 0}
        chosen={query.chosen.months}
        onToggle={(month) => onToggle('months', month)}
      />
      <Toolbar search={query.search} onSearch={(search) => change({ ...query, search })}>
        {isPhone ? (
          <Button variant="default" onClick={() => setDrawn(true)}>
            {t('catalogue.filtersChosen', { count: chosen })}
          </Button>
        ) : (
          <>
            {facets
              .filter((facet) => facet !== 'months')
              .map((facet) => (
                <FacetMenu key={facet} facet={facet} choices={choicesOf(facet, found.counts, query.chosen)} onToggle={onToggle} />
              ))}
            <span className={styles.push}>
              <ColumnMenu hidden={hidden} onChange={setHidden} />
            </span>
          </>
        )}
      </Toolbar>
      <div className={styles.answer}>
        <p className={styles.total} role="status">
          {isNarrowed(query)
            ? t('catalogue.foundOf', { count: found.found.length, total: found.ofEdition })
            : t('catalogue.found', { count: found.found.length })}
        </p>
        <ActiveFilters query={query} onToggle={onToggle} onClear={onClear} />
      </div>
      {isPhone ? (
        found.found.length === 0 ? empty : <ContestList rows={found.found} />
      ) : (
        <DataTable
          caption={t('catalogue.caption')}
          columns={columns}
          rows={found.found}
          rowKey={(row) => row.id}
          rowHref={(row) => `/contests/${row.id}`}
          sort={{ key: query.sort.by, order: query.sort.direction }}
          onSort={(key) => change(sortBy(query, key))}
          empty={empty}
        />
      )}
      {isPhone && drawn && (
        <Suspense fallback={null}>
          <FacetDrawer opened query={query} found={found} onToggle={onToggle} onClear={onClear} onClose={() => setDrawn(false)} />
        </Suspense>
      )}
    </>
  )
}
