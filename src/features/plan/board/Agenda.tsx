import { Button } from '@mantine/core'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { StageId } from '#domain/ids'
import { addDays } from '#domain/schedule/days'
import { EmptyState } from '#ui/EmptyState.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { classes } from '#ui/classes.ts'
import { ArrangeChosen } from './ArrangeChosen'
import styles from './agenda.module.css'
import { weekAround, weeksOf, type AgendaEntry } from './agenda-weeks'
import { useModel } from './board-model'
import { useBoardState } from './board-store'
import { weekdayInWords } from './day-words'
import { FindingItem } from './FindingItem'
import type { BoardStage } from './plan-world'
import { useStageWords } from './stage-words'
import { weekNumber } from './time-scale'
import type { Actions } from './use-actions'

const MonthCalendar = lazy(() => import('./MonthCalendar').then((module) => ({ default: module.MonthCalendar })))

export interface AgendaProps {
  readonly shown: readonly BoardStage[]
  readonly actions: Actions
  readonly stageId: StageId | null
  readonly onPutOnDate: (ids: readonly StageId[]) => void
  readonly onShow: (id: StageId) => void
}

/** The plan on a phone: week by week, with the same findings, and dates instead of dragging. */
export function Agenda({ shown, actions, stageId, onPutOnDate, onShow }: AgendaProps) {
  const { t } = useTranslation('plan')
  const { data, plan, store, unscheduled } = useModel()
  const words = useStageWords()
  const weeks = useMemo(() => weeksOf(shown, plan), [shown, plan])
  const [calendar, setCalendar] = useState(false)
  const start = useRef<HTMLHeadingElement>(null)
  const selected = useBoardState(store, (state) => state.selected)
  const opensAt = weekAround(weeks, data.today)
  const unplaced = shown.filter(({ stageId: id }) => unscheduled.some((stage) => stage.stageId === id))

  useEffect(() => {
    const wanted = stageId === null ? start.current : document.getElementById(`agenda-${stageId}`)
    wanted?.scrollIntoView?.({ block: 'start' })
    // Only on opening: afterwards the reader scrolls.
  }, [stageId])

  if (weeks.length === 0 && unplaced.length === 0) return <EmptyState title={t('board.empty.title')} />
  return (
    <div className={styles.agenda}>
      <details className={styles.calendar} onToggle={({ currentTarget }) => setCalendar(currentTarget.open)}>
        <summary>{t('board.calendar.title')}</summary>
        {calendar && (
          <Suspense fallback={<TextSkeleton lines={6} />}>
            <MonthCalendar entries={weeks.flatMap(({ entries }) => entries)} today={data.today} onShow={onShow} />
          </Suspense>
        )}
      </details>
      {weeks.map(({ monday, entries }) => (
        <section key={monday} aria-label={t('board.agenda.week', { week: weekNumber(monday) })}>
          <h2 className={styles.week} ref={monday === opensAt ? start : null}>
            {words.days({ startsOn: monday, endsOn: addDays(monday, 6) })}
            <span className={styles.count}>{t('board.agenda.count', { count: entries.length })}</span>
          </h2>
          <ul>
            {entries.map((entry) => (
              <Entry key={entry.stage.stageId} entry={entry} {...{ actions, onPutOnDate, onShow }} />
            ))}
          </ul>
        </section>
      ))}
      {unplaced.length > 0 && (
        <section>
          <h2 className={styles.week}>{t('board.panel.tray')}</h2>
          <ul>
            {unplaced.map((stage) => (
              <Entry key={stage.stageId} entry={{ stage, placement: null }} {...{ actions, onPutOnDate, onShow }} />
            ))}
          </ul>
        </section>
      )}
      {selected.length > 0 && (
        <div className={styles.chosen}>
          <span>{t('board.selected', { count: selected.length })}</span>
          <Button size="compact-md" onClick={() => onPutOnDate(selected)}>
            {t('board.action.putMany')}
          </Button>
          <ArrangeChosen />
          <Button
            size="compact-md"
            variant="default"
            onClick={() => store.dispatch({ type: 'selected', stageIds: [], how: 'only' })}
          >
            {t('board.action.unselect')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface EntryProps extends Pick<AgendaProps, 'actions' | 'onPutOnDate' | 'onShow'> {
  readonly entry: Omit<AgendaEntry, 'placement'> & { readonly placement: AgendaEntry['placement'] | null }
}

function Entry({ entry: { stage, placement }, actions, onPutOnDate, onShow }: EntryProps) {
  const { t, i18n } = useTranslation('plan')
  const { store, findingsOf, conflicting } = useModel()
  const words = useStageWords()
  const selected = useBoardState(store, (state) => state.selected.includes(stage.stageId))
  const findings = findingsOf.get(stage.stageId) ?? []
  const movable = actions.canMove(stage.stageId)
  const states = words.states(stage)
  return (
    <li
      className={classes(styles.entry, conflicting.has(stage.stageId) && styles.conflict)}
      id={`agenda-${stage.stageId}`}
    >
      <div className={styles.days}>
        {placement === null ? t('board.unscheduledState') : words.days(placement)}
        {placement !== null && <span>{weekdayInWords(placement.startsOn, i18n.language)}</span>}
      </div>
      <div className={styles.what}>
        <Link to={`/contests/${stage.contestId}`}>{words.title(stage)}</Link>
        <p className={styles.facts}>
          {[
            words.kind(stage),
            words.city(stage.cityCode),
            ...(placement === null ? [] : [words.venue(placement.venueId)]),
          ].join(' · ')}
        </p>
        {states.length > 0 && <p className={styles.states}>{states.join(' · ')}</p>}
        {findings.length > 0 && (
          <details>
            <summary>{t('board.details.findings', { count: findings.length })}</summary>
            <ul>
              {findings.map((finding, at) => (
                <FindingItem key={`${finding.rule} ${at}`} finding={finding} about={stage.stageId} onShow={onShow} />
              ))}
            </ul>
          </details>
        )}
        {movable && (
          <div className={styles.tools}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('board.tray.putNamed', { stage: words.named(stage.stageId) })}
              onClick={() => onPutOnDate([stage.stageId])}
            >
              {t('board.action.putOnDate')}
            </Button>
            <label className={styles.pick}>
              <input
                type="checkbox"
                checked={selected}
                onChange={() => store.dispatch({ type: 'selected', stageIds: [stage.stageId], how: 'toggle' })}
                aria-label={t('board.agenda.pickNamed', { stage: words.named(stage.stageId) })}
              />
              {t('board.agenda.pick')}
            </label>
          </div>
        )}
      </div>
    </li>
  )
}
