import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { EmptyState } from '#ui/EmptyState.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { Section } from '#ui/Section.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { DeskFrame } from './DeskFrame'
import { ImposeForm } from './penalties/ImposeForm'
import { Ladder } from './penalties/Ladder'
import { PenalisedWorkItem } from './penalties/PenalisedWorkItem'
import { penalisedWorks } from './penalties/penalties-view'

/** Conduct penalties by work code: the ladder, what stands, and what the next breach would cost. */
export function Component() {
  const { t } = useTranslation('desk/penalties')
  const { eventId = '' } = useParams()
  const query = useQuery(api.marking.penalties.queryOptions({ input: { eventId } }))
  return (
    <DeskFrame eventId={eventId} tab="penalties">
      {(desk) => (
        <QueryView query={query} skeleton={<TableSkeleton rows={6} cols={4} />}>
          {(penalties) => {
            const works = penalisedWorks(penalties)
            return (
              <>
                <Section title={t('ladder')} aside={t('ladderAside')}>
                  <Ladder penalties={penalties} />
                </Section>
                {penalties.can.includes('event.penalise') && (
                  <Section title={t('impose.title')}>
                    <ImposeForm desk={desk} penalties={penalties} />
                  </Section>
                )}
                <Section title={t('record')} aside={t('recordAside', { count: works.length })}>
                  {works.length === 0 ? (
                    <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
                  ) : (
                    works.map((work) => (
                      <PenalisedWorkItem key={work.workCode} work={work} penalties={penalties} desk={desk} />
                    ))
                  )}
                </Section>
              </>
            )
          }}
        </QueryView>
      )}
    </DeskFrame>
  )
}
