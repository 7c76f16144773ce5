import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import type { EditableContestData } from '#contract/contest-draft'
import { api } from '#features/api.ts'
import { splitContestName } from '#ui/contest-name.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { useContest } from './contest/queries'
import { Editor } from './workspace/Editor'

export function Component() {
  const { t } = useTranslation(['contests', 'contests/workspace'])
  const { contestId = '' } = useParams()
  const contest = useContest(contestId).data
  const editable = useQuery(api.contests.draft.queryOptions({ input: { contestId } }))
  const title = contest === undefined ? t('contest.loading') : splitContestName(contest.name).title
  return (
    <>
      <PageHead
        title={t('contests/workspace:editTitle')}
        sample={contest?.sample ?? false}
        meta={contest?.code}
        breadcrumbs={[
          { label: t('catalogue.plainTitle'), to: '/contests' },
          { label: title, to: `/contests/${encodeURIComponent(contestId)}` },
        ]}
      />
      <QueryView query={editable} skeleton={<TextSkeleton lines={10} />}>
        {(data) => <EditContest key={contestId} contest={data} />}
      </QueryView>
    </>
  )
}

function EditContest({ contest }: { readonly contest: EditableContestData }) {
  const base = useMemo(() => ({ kind: 'saved' as const, contest }), [contest])
  const { contestId, editionId, context } = contest
  return (
    <Editor
      base={base}
      contestId={contestId}
      programme={context.programme}
      editionId={editionId}
      editionYear={context.editionYear}
    />
  )
}
