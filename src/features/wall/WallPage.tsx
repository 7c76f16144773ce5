import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router-dom'
import { api } from '#features/api.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { Wall } from './Wall'

export function Component() {
  const { t } = useTranslation('wall')
  const [params] = useSearchParams()
  const editions = useQuery(api.contests.editions.queryOptions({ staleTime: 60_000 }))
  const provincial = editions.data?.rows.filter(({ programme }) => programme === 'provincial') ?? []
  const edition = editions.data?.rows.find(({ id }) => id === params.get('edition')) ?? provincial[0]
  const wall = useQuery(
    api.contests.wall.queryOptions({ input: edition === undefined ? skipToken : { editionId: edition.id } }),
  )
  return (
    <>
      <PageHead title={t('title')} meta={edition === undefined ? undefined : t('edition', { year: edition.year })} />
      <QueryView
        query={editions.error === null ? wall : { ...editions, data: wall.data }}
        skeleton={<TableSkeleton rows={14} cols={5} />}
      >
        {({ rows }) => <Wall rows={rows} />}
      </QueryView>
    </>
  )
}
