import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router-dom'
import type { VersionsData } from '#contract/schedule'
import { api } from '#features/api.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { Section } from '#ui/Section.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { DifferenceList } from './DifferenceList'
import { MonthShifts } from './MonthShifts'
import { readState, type PlanState } from './plan-state'
import { StateTable } from './StateTable'
import styles from './versions.module.css'

interface VersionsViewProps {
  readonly editionId: string
  readonly data: VersionsData
}

/** Every state the plan was published in, the one in force and the draft; any two of them side by side. */
export function VersionsView({ editionId, data }: VersionsViewProps) {
  const { t } = useTranslation('plan')
  const [params, setParams] = useSearchParams()
  const newest = data.rows[0]?.number ?? null
  const from = readState(params.get('from')) ?? 'published'
  const to = readState(params.get('to')) ?? 'draft'
  const diff = useQuery(
    api.schedule.diff.queryOptions({ input: { editionId, from, to }, placeholderData: (old) => old }),
  )
  const nameOf = (state: PlanState) =>
    typeof state === 'number' ? t('versions.numbered', { number: state }) : t(`versions.state.${state}`)

  function choose(side: 'from' | 'to', state: PlanState) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        next.set(side, String(state))
        return next
      },
      { replace: true },
    )
  }

  return (
    <div className={styles.page}>
      <Section title={t('versions.states')} aside={t('versions.statesAside')}>
        <StateTable rows={data.rows} newest={newest} from={from} to={to} onChoose={choose} />
      </Section>
      <Section title={t('versions.diff', { from: nameOf(from), to: nameOf(to) })}>
        <QueryView query={diff} skeleton={<TableSkeleton rows={6} cols={4} />}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={t('versions.same')}>{t('versions.sameHint')}</EmptyState>
            ) : (
              <>
                <MonthShifts rows={rows} from={nameOf(from)} to={nameOf(to)} />
                <DifferenceList rows={rows} />
              </>
            )
          }
        </QueryView>
      </Section>
    </div>
  )
}
