import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { ContestDetailData } from '#contract/contests'
import { nextStepOf } from './next-step'

export interface NextActionProps {
  readonly contest: ContestDetailData
  readonly onMove: (stageId: string) => void
  readonly onAdvance: () => void
}

export function NextAction({ contest, onMove, onAdvance }: NextActionProps) {
  const { t } = useTranslation(['contests', 'ui'])
  const step = nextStepOf(contest)
  switch (step?.kind) {
    case 'schedule':
      return (
        <Button onClick={() => onMove(step.stageId)}>
          {t(contest.finalFrom === null ? 'next.schedule' : 'next.scheduleVenue')}
        </Button>
      )
    case 'advance':
      return <Button onClick={onAdvance}>{t('next.advance', { phase: t(`ui:vocabulary.phase.${step.to}`) })}</Button>
    case 'results':
      return (
        <Button component={Link} to={`/events/${encodeURIComponent(step.eventId)}/results`}>
          {t('next.results')}
        </Button>
      )
    case undefined:
      return null
  }
}
