import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useHref, useSearchParams } from 'react-router-dom'
import type { ContestDetailData } from '#contract/contests'
import { calendarAddress, calendarsReachable } from '#features/api.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { PhaseLine } from '#ui/PhaseLine.tsx'
import { Section } from '#ui/Section.tsx'
import { SubscribeButton } from '#ui/SubscribeButton.tsx'
import { useCityName } from '../catalogue/use-words'
import { splitContestName } from '#ui/contest-name.ts'
import { AnnouncementsSection } from '../announcements/AnnouncementsSection'
import { UndoNotice, type Undoable } from '../move/UndoNotice'
import styles from './contest.module.css'
import { ContestState } from './ContestState'
import { EventTable } from './EventTable'
import { Hosts } from './Hosts'
import { Missing } from './Missing'
import { Moves } from './Moves'
import { NextAction } from './NextAction'
import { Reported } from './Reported'
import { useCan } from './queries'
import { StageTable } from './StageTable'

const loadMoveDialog = () => import('../move/MoveDialog')
const MoveDialog = lazy(() => loadMoveDialog().then(({ MoveDialog: Dialog }) => ({ default: Dialog })))
const AdvanceDialog = lazy(() =>
  import('../advance/AdvanceDialog').then(({ AdvanceDialog: Dialog }) => ({ default: Dialog })),
)

const CloneDialog = lazy(() => import('../clone/CloneDialog').then(({ CloneDialog: Dialog }) => ({ default: Dialog })))

/** A dialog stands in the address (`?move=…`, `?advance`), so that a list elsewhere can lead straight into it. */
export function ContestView({ contest }: { readonly contest: ContestDetailData }) {
  const { t } = useTranslation(['contests', 'ui'])
  const cityName = useCityName()
  const contestPages = useHref('/contests')
  const [params, setParams] = useSearchParams()
  const [undoable, setUndoable] = useState<Undoable | null>(null)
  const { series, title } = splitContestName(contest.name)
  const moved = contest.can.includes('contest.move')
    ? contest.stages.find((stage) => stage.id === params.get('move'))
    : undefined
  const advances = contest.can.includes('contest.advance') && params.has('advance')
  const mayCreate = useCan('contest.create')
  const open = (dialog: Record<string, string>) => setParams(dialog, { preventScrollReset: true })
  const close = () => setParams({}, { replace: true, preventScrollReset: true })
  const meta = [
    contest.class !== null && t(`ui:vocabulary.class.${contest.class}`),
    cityName(contest.cityCode),
    t(`ui:vocabulary.sector.${contest.sector}`),
    contest.code,
  ]
  return (
    <>
      <PageHead
        breadcrumbs={[
          {
            label: t('catalogue.plainTitle'),
            to: contest.programme === 'provincial' ? '/contests' : `/contests?programme=${contest.programme}`,
          },
        ]}
        kicker={series ?? (contest.editionName === title ? undefined : contest.editionName)}
        title={title}
        sample={contest.sample}
        state={<ContestState contest={contest} />}
        meta={meta.filter(Boolean).join(' · ')}
        action={
          <>
            {mayCreate && (
              <Button variant="default" onClick={() => open({ clone: '' })}>
                {t('contest.clone')}
              </Button>
            )}
            {contest.can.includes('contest.edit') && (
              <Button
                variant="default"
                className={styles.ink}
                component={Link}
                to={`/contests/${encodeURIComponent(contest.id)}/edit`}
              >
                {t('contest.edit')}
              </Button>
            )}
            <NextAction contest={contest} onMove={(move) => open({ move })} onAdvance={() => open({ advance: '' })} />
          </>
        }
      />
      <div className={styles.phases}>
        <PhaseLine current={contest.phase} />
      </div>
      <div className={styles.columns}>
        <div>
          <Missing contest={contest} />
          <StageTable contest={contest} onMove={(move) => open({ move })} onMoveNear={() => void loadMoveDialog()} />
          <EventTable contest={contest} />
          <AnnouncementsSection editionId={contest.editionId} contestId={contest.id} />
        </div>
        <div>
          <Moves contest={contest} onAdvance={(advance) => open({ advance })} />
          <Hosts hosts={contest.hosts} />
          {contest.stages.some(({ startsOn }) => startsOn !== null) && (
            <div className={styles.calendar}>
              <SubscribeButton
                url={calendarAddress(`contest/${encodeURIComponent(contest.id)}`, contestPages)}
                reachable={calendarsReachable}
              />
            </div>
          )}
          {contest.can.includes('audit.read') && (
            <Section title={t('contest.history')}>
              <Link to={`/contests/${encodeURIComponent(contest.id)}/history`}>{t('contest.historyLink')}</Link>
            </Section>
          )}
        </div>
      </div>
      {contest.reported !== null && <Reported reported={contest.reported} sample={contest.sample} />}
      <Suspense fallback={null}>
        {moved !== undefined && (
          <MoveDialog key={moved.id} contest={contest} stage={moved} onClose={close} onMoved={setUndoable} />
        )}
        {advances && <AdvanceDialog contest={contest} asked={params.get('advance')} onClose={close} />}
        {mayCreate && params.has('clone') && <CloneDialog contest={contest} onClose={close} />}
      </Suspense>
      {undoable !== null && <UndoNotice undoable={undoable} onClose={() => setUndoable(null)} />}
    </>
  )
}
