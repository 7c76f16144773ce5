import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { provincialSeries } from '#domain/contests/display-name'
import { api } from '#features/api.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { Reasons } from '#ui/Reasons.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { emptyDraft } from './workspace/draft-parts'
import { Editor } from './workspace/Editor'
import styles from './workspace/workspace.module.css'

export function Component() {
  const { t } = useTranslation(['contests', 'contests/workspace'])
  const editions = useQuery(api.contests.editions.queryOptions())
  const session = useQuery(api.session.get.queryOptions())
  const [params, setParams] = useSearchParams()
  const asked = params.get('edition')
  const head = (
    <PageHead
      title={t('contests/workspace:newTitle')}
      breadcrumbs={[{ label: t('catalogue.plainTitle'), to: '/contests' }]}
    />
  )
  const skeleton = (
    <>
      {head}
      <TextSkeleton lines={10} />
    </>
  )
  if (session.data !== undefined && !session.data.can.includes('contest.create')) {
    const code = session.data.persona === null ? 'access.sign_in_required' : 'access.role_missing'
    return (
      <>
        {head}
        <Reasons reasons={[{ code }]} />
      </>
    )
  }
  return (
    <QueryView query={editions} skeleton={skeleton}>
      {({ rows }) => {
        const open = rows.filter(({ programme }) => programme === 'provincial')
        const edition = open.find(({ id }) => id === asked) ?? open[0]
        if (edition === undefined) return head
        return (
          <>
            {head}
            {open.length > 1 && (
              <NativeSelect
                className={styles.short}
                label={t('catalogue.edition')}
                value={edition.id}
                onChange={({ currentTarget }) => setParams({ edition: currentTarget.value }, { replace: true })}
                data={open.map(({ id, year }) => ({ value: id, label: t('catalogue.year', { year }) }))}
              />
            )}
            <NewContest key={edition.id} editionId={edition.id} year={edition.year} />
          </>
        )
      }}
    </QueryView>
  )
}

function NewContest({ editionId, year }: { readonly editionId: string; readonly year: number }) {
  const navigate = useNavigate()
  const [base] = useState(() => ({ kind: 'new' as const, draft: emptyDraft(year, provincialSeries) }))
  return (
    <Editor
      base={base}
      contestId={null}
      programme="provincial"
      editionId={editionId}
      editionYear={year}
      onCreated={(contestId) => void navigate(`/contests/${encodeURIComponent(contestId)}`)}
    />
  )
}
