import { SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router-dom'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { Section } from '#ui/Section.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import styles from './exchange.module.css'
import { ExportTable } from './ExportTable'
import { FeedList } from './FeedList'
import { ImportTable } from './ImportTable'
import { tableKinds, type TableKind } from './table-kinds'

/** Tables in and out for staff, calendars for everybody. What is looked at stands in the address. */
export function Component() {
  const { t } = useTranslation('exchange')
  const query = useQuery(api.exchange.editions.queryOptions())
  const [params, setParams] = useSearchParams()
  const kind: TableKind = tableKinds.find((one) => one === params.get('table')) ?? 'contests'

  function choose(name: string, value: string): void {
    setParams((before) => new URLSearchParams([...[...before].filter(([key]) => key !== name), [name, value]]), {
      replace: true,
    })
  }

  return (
    <>
      <PageHead title={t('title')} meta={t('meta')} />
      <QueryView query={query} skeleton={<TableSkeleton rows={6} cols={3} />}>
        {({ rows, can }) => {
          const edition =
            rows.find(({ id }) => id === params.get('edition')) ??
            rows.find(({ programme }) => programme === 'provincial') ??
            rows[0]
          if (edition === undefined) return <EmptyState title={t('noEditions')}>{t('noEditionsHint')}</EmptyState>
          return (
            <>
              <div className={styles.choices}>
                <Select
                  label={t('edition')}
                  data={rows.map(({ id, name }) => ({ value: id, label: name }))}
                  value={edition.id}
                  allowDeselect={false}
                  onChange={(id) => id !== null && choose('edition', id)}
                />
                {can.includes('export.contests') && (
                  <SegmentedControl
                    aria-label={t('table')}
                    data={tableKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
                    value={kind}
                    onChange={(value) => choose('table', value)}
                  />
                )}
              </div>
              {can.includes('import.contests') && (
                <Section title={t('import.title')} aside={t(`import.aside.${kind}`)}>
                  <ImportTable key={`${kind} ${edition.id}`} kind={kind} editionId={edition.id} />
                </Section>
              )}
              {can.includes('export.contests') && (
                <Section title={t('export.title')} aside={t(`export.aside.${kind}`)}>
                  <ExportTable kind={kind} editionId={edition.id} />
                </Section>
              )}
              <FeedList edition={edition} own={can.includes('feed.own')} />
            </>
          )
        }}
      </QueryView>
    </>
  )
}
