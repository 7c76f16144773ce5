import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContestDetailData } from '#contract/contests'
import { addDays } from '#domain/schedule/days'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { Section } from '#ui/Section.tsx'
import { useCityName } from '../catalogue/use-words'
import { dayRangeText } from '../day-words'
import styles from './contest.module.css'
import { isPast } from './is-past'

type Stage = ContestDetailData['stages'][number]

export interface StageTableProps {
  readonly contest: ContestDetailData
  readonly onMove: (stageId: string) => void
  /** Fetches the dialog's code while the pointer is still on its way. */
  readonly onMoveNear: () => void
}

export function StageTable({ contest, onMove, onMoveNear }: StageTableProps) {
  const { t } = useTranslation(['contests', 'ui'])
  const cityName = useCityName()
  const past = isPast(contest.phase)
  const canMove = contest.can.includes('contest.move')
  const columns: Column<Stage>[] = [
    { key: 'stage', header: t('stage.kind'), render: (stage) => t(`ui:vocabulary.stage.${stage.kind}`), width: '5rem' },
    {
      key: 'days',
      header: t('stage.days'),
      render: (stage) => <Days stage={stage} withHeld={canMove} cityName={cityName} past={past} />,
      width: '13rem',
    },
    {
      key: 'venue',
      header: t('stage.venue'),
      render: (stage) => <Venue stage={stage} cityName={cityName} past={past} />,
      hideBelow: 'sm',
    },
    ...(canMove
      ? [
          {
            key: 'move',
            header: <span className="visually-hidden">{t('stage.move')}</span>,
            align: 'end' as const,
            render: (stage: Stage) => (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => onMove(stage.id)}
                onPointerEnter={onMoveNear}
                onFocus={onMoveNear}
              >
                {t(stage.startsOn === null ? 'stage.schedule' : 'stage.move')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <Section title={t('stage.title')}>
      <DataTable
        caption={t('stage.title')}
        columns={columns}
        rows={contest.stages}
        rowKey={(stage) => stage.id}
        empty={<p className={styles.faint}>{t('stage.none')}</p>}
      />
    </Section>
  )
}

interface VenueProps {
  readonly stage: Stage
  readonly cityName: (code: string) => string
  readonly past: boolean
}

/** For those who plan it, also the days the venue is kept before and after; on a phone the venue stands below. */
function Days({ stage, withHeld, cityName, past }: VenueProps & { readonly withHeld: boolean }) {
  const { t } = useTranslation('contests')
  const days = dayRangeText(stage.startsOn, stage.endsOn)
  const held = withHeld ? heldDays(stage) : null
  return (
    <>
      <span className={days === null ? styles.faint : styles.days}>{days ?? t('undated')}</span>
      {held !== null && <span className={styles.second}>{t('stage.held', { days: held })}</span>}
      <span className={styles.onPhone}>
        <Venue stage={stage} cityName={cityName} past={past} />
      </span>
    </>
  )
}

function Venue({ stage, cityName, past }: VenueProps) {
  const { t } = useTranslation('contests')
  if (stage.venue === null)
    return <span className={styles.faint}>{t(past ? 'stage.venueUnknown' : 'stage.noVenue')}</span>
  return (
    <>
      {stage.venue.name} <span className={styles.faint}>{cityName(stage.venue.cityCode)}</span>
    </>
  )
}

function heldDays({ startsOn, endsOn, setUpDays, takeDownDays, venue }: Stage) {
  if (startsOn === null || endsOn === null || venue === null) return null
  return dayRangeText(addDays(startsOn, -setUpDays), addDays(endsOn, takeDownDays))
}
