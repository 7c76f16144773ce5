import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#features/api.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { useEdition } from './use-edition'
import { PublishDraft } from './versions/PublishDraft'
import { VersionsView } from './versions/VersionsView'

export function Component() {
  const { t } = useTranslation(['plan', 'ui', 'reasons'])
  const { editionId, asked, overview } = useEdition()
  const versions = useQuery(
    api.schedule.versions.queryOptions({ input: editionId === null ? skipToken : { editionId } }),
  )
  const skeleton = <TableSkeleton rows={8} cols={5} />
  const mayPublish = versions.data?.can.includes('plan.publish') === true
  const plan = asked === null ? '/plan' : `/plan?edition=${encodeURIComponent(asked)}`
  return (
    <>
      <PageHead
        breadcrumbs={[{ label: t('rules.backToPlan'), to: plan }]}
        title={t('versions.title')}
        meta={t('versions.meta')}
        {...(editionId !== null &&
          mayPublish && {
            action: <PublishDraft editionId={editionId} next={(versions.data?.rows[0]?.number ?? 0) + 1} />,
          })}
      />
      {editionId === null ? (
        <QueryView query={overview} skeleton={skeleton}>
          {() => skeleton}
        </QueryView>
      ) : (
        <QueryView query={versions} skeleton={skeleton}>
          {(data) => <VersionsView key={editionId} editionId={editionId} data={data} />}
        </QueryView>
      )}
    </>
  )
}
