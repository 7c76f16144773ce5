import { Button } from '@mantine/core'
import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { ContestListingData } from '#contract/contests'
import { DataTable } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { useCan } from '../contest/queries'
import { ActiveFilters } from './ActiveFilters'
import styles from './catalogue.module.css'
import { ColumnMenu } from './ColumnMenu'
import { useColumns } from './columns'
import { DensityStrip } from './DensityStrip'
import { FacetDrawerButton, FacetMenus, useToggle } from './Facets'
import type { CatalogueRow } from './listings'
import { ProgrammeTabs } from './ProgrammeTabs'
import { clear, isNarrowed, none, sortBy } from './query'
import { Toolbar } from './Toolbar'
import { useFound } from './use-catalogue'
import { useCatalogueQuery } from './use-catalogue-query'

const ContestList = lazy(() => import('./ContestList').then(({ ContestList: Component }) => ({ default: Component })))

const hiddenAtFirst = ['venue']
const keyOf = (row: CatalogueRow) => row.id
const hrefOf = (row: CatalogueRow) => `/contests/${encodeURIComponent(row.id)}`

/** The year plan, narrowed and ordered in memory. */
export function Catalogue({ listed }: { readonly listed: readonly ContestListingData[] }) {
  const { t } = useTranslation(['contests', 'ui'])
  const { query, change } = useCatalogueQuery()
  const found = useFound(listed, query)
  const counts = useDeferredValue(found.counts)
  const [hidden, setHidden] = useLocalStorage({
    key: 'saiheng.catalogue.hidden',
    defaultValue: hiddenAtFirst,
    getInitialValueInEffect: false,
  })
  const isPhone = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  const columns = useColumns(hidden)
  const onToggle = useToggle(change)
  const onClear = () => change(clear)
  const narrowed = isNarrowed(query)
  const mayCreate = useCan('contest.create')
  const facets = { counts, chosen: query.chosen, change }
  const empty = (
    <EmptyState
      title={t(narrowed ? 'catalogue.noneFound' : 'catalogue.empty')}
      {...(narrowed && { action: <Button onClick={onClear}>{t('catalogue.clear')}</Button> })}
    >
      {t(narrowed ? 'catalogue.noneFoundHint' : 'catalogue.emptyHint')}
    </EmptyState>
  )
  return (
    <>
      <PageHead
        title={t('catalogue.title', {
          year: found.year ?? '',
          programme: t(`ui:vocabulary.programme.${query.programme}`),
        })}
        {...(mayCreate && {
          action: (
            <Button variant="default" className={styles.ink} component={Link} to="/contests/new">
              {t('contest.new')}
            </Button>
          ),
        })}
        meta={
          <ProgrammeTabs query={query} years={found.years} year={found.year} onChange={(next) => change(() => next)} />
        }
      />
      <DensityStrip
        density={found.density}
        undated={found.counts.months[none] ?? 0}
        chosen={query.chosen.months}
        onToggle={(month) => onToggle('months', month)}
      />
      <Toolbar search={query.search} onSearch={(search) => change((before) => ({ ...before, search }))}>
        {isPhone ? (
          <FacetDrawerButton {...facets} found={found.found.length} />
        ) : (
          <>
            <FacetMenus {...facets} />
            <span className={styles.push}>
              <ColumnMenu hidden={hidden} onChange={setHidden} />
            </span>
          </>
        )}
      </Toolbar>
      <div className={styles.answer}>
        <p className={styles.total} role="status">
          {narrowed
            ? t('catalogue.foundOf', { count: found.found.length, total: found.ofEdition })
            : t('catalogue.found', { count: found.found.length })}
        </p>
        <ActiveFilters query={query} onToggle={onToggle} onClear={onClear} />
      </div>
      {isPhone ? (
        found.found.length === 0 ? (
          empty
        ) : (
          <Suspense fallback={null}>
            <ContestList rows={found.found} />
          </Suspense>
        )
      ) : (
        <DataTable
          caption={t('catalogue.caption')}
          columns={columns}
          rows={found.found}
          rowKey={keyOf}
          rowHref={hrefOf}
          sort={{ key: query.sort.by, order: query.sort.direction }}
          onSort={(key) => change((before) => sortBy(before, key))}
          empty={empty}
        />
      )}
    </>
  )
}
