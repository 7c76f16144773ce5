import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import type { DayProgrammeData } from '#contract/day'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import styles from './day.module.css'
import { HallView } from './hall/HallView'
import { PlanView } from './plan/PlanView'
import { PublishDay } from './plan/PublishDay'
import { useDay } from './queries'
import { ReadView } from './read/ReadView'
import { dayInWords } from './words'

export function Component() {
  const { eventId = '' } = useParams()
  const query = useDay(eventId)
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={10} cols={4} />}>
      {(programme) => <Day programme={programme} toldAt={query.dataUpdatedAt} />}
    </QueryView>
  )
}

const views = ['read', 'hall', 'plan'] as const
type View = (typeof views)[number]

function Day({ programme, toldAt }: { readonly programme: DayProgrammeData; readonly toldAt: number }) {
  const { t, i18n } = useTranslation('day')
  const [params, setParams] = useSearchParams()
  const { event, contest, can, items, stage, publishedAt, updatedBy } = programme
  const offered = views.filter((view) => view === 'read' || can.includes(view === 'hall' ? 'day.record' : 'day.edit'))
  const asked = offered.find((view) => view === params.get('view'))
  const view: View = asked ?? (can.includes('day.edit') && items.length === 0 ? 'plan' : 'read')
  const days =
    stage === null
      ? t('noDays')
      : `${dayInWords(stage.from, i18n.language)}${stage.to === stage.from ? '' : ` – ${dayInWords(stage.to, i18n.language)}`}`
  return (
    <>
      <PageHead
        breadcrumbs={[{ label: contest.name, to: `/contests/${contest.id}` }]}
        kicker={t('title')}
        title={event.name}
        sample={contest.sample}
        state={
          <StateWords
            words={[
              t(publishedAt === null ? 'state.draft' : 'state.published'),
              days,
              programme.venueName,
              updatedBy !== null && t('updatedBy', { name: updatedBy }),
            ]}
          />
        }
        action={can.includes('day.edit') && items.length > 0 ? <PublishDay programme={programme} /> : undefined}
      />
      <div className={styles.views}>
        {offered.length > 1 && (
          <SegmentedControl
            aria-label={t('views')}
            value={view}
            onChange={(next) => setParams({ view: next }, { replace: true })}
            data={offered.map((one) => ({ value: one, label: t(`view.${one}`) }))}
          />
        )}
        {items.length > 0 && <Link to={`/events/${encodeURIComponent(event.id)}/day/print`}>{t('toPrint')}</Link>}
      </div>
      {view === 'plan' ? (
        <PlanView programme={programme} toldAt={toldAt} />
      ) : items.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : view === 'hall' ? (
        <HallView programme={programme} toldAt={toldAt} />
      ) : (
        <ReadView programme={programme} toldAt={toldAt} />
      )}
    </>
  )
}
