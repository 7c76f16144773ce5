import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#features/api.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { RulesForm } from './rules/RulesForm'
import { useEdition } from './use-edition'

export function Component() {
  const { t } = useTranslation(['plan', 'ui', 'reasons'])
  const { editionId, asked, overview } = useEdition()
  const rules = useQuery(api.schedule.getRules.queryOptions({ input: editionId === null ? skipToken : { editionId } }))
  const skeleton = <TextSkeleton lines={12} />
  const plan = asked === null ? '/plan' : `/plan?edition=${encodeURIComponent(asked)}`
  return (
    <>
      <PageHead
        breadcrumbs={[{ label: t('rules.backToPlan'), to: plan }]}
        title={t('rules.title')}
        meta={t('rules.meta')}
      />
      {editionId === null ? (
        <QueryView query={overview} skeleton={skeleton}>
          {() => skeleton}
        </QueryView>
      ) : (
        <QueryView query={rules} skeleton={skeleton}>
          {(data) => <RulesForm key={editionId} editionId={editionId} data={data} />}
        </QueryView>
      )}
    </>
  )
}
