import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OwnEntryData } from '#contract/entries'
import type { PersonaData } from '#contract/session'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { Link } from 'react-router-dom'
import { api } from '../api'
import { DelegationTable } from './DelegationTable'
import { OwnEntry } from './OwnEntry'
import { entriesInOrder } from './entry-order'

/** A competitor sees what comes next and the own result; a team leader the whole delegation. */
export function Component() {
  const session = useQuery(api.session.get.queryOptions())
  const query = useQuery(api.entries.own.queryOptions())
  return (
    <QueryView query={query} skeleton={<TextSkeleton lines={8} />}>
      {({ rows }) => <Me rows={rows} persona={session.data?.persona ?? null} today={session.data?.today ?? null} />}
    </QueryView>
  )
}

interface MeProps {
  readonly rows: readonly OwnEntryData[]
  readonly persona: PersonaData | null
  readonly today: string | null
}

function Me({ rows, persona, today }: MeProps) {
  const { t, i18n } = useTranslation('me')
  const entries = entriesInOrder(rows, today ?? '')
  const isLeader = persona?.kind === 'leader'
  const title = persona === null ? undefined : i18n.language.startsWith('zh') ? persona.title : persona.titleEn
  return (
    <>
      <PageHead
        title={persona?.name ?? t('title')}
        kicker={title}
        state={t(isLeader ? 'leader' : 'competitor', { n: rows.length })}
      />
      {rows.length === 0 && (
        <EmptyState title={t('none')} action={<Link to="/contests">{t('toContests')}</Link>}>
          {t('noneHint')}
        </EmptyState>
      )}
      {isLeader && rows.length > 0 ? (
        <DelegationTable rows={entries} today={today} />
      ) : (
        entries.map((entry) => <OwnEntry key={entry.id} entry={entry} today={today} />)
      )}
    </>
  )
}
