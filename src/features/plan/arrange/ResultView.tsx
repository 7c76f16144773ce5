import { Checkbox, Switch } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { StageId } from '#domain/ids'
import { partsOf } from '#domain/schedule/arrange/request'
import { withChanges, type Plan } from '#domain/schedule/plan'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Section } from '#ui/Section.tsx'
import { AcceptBar } from './AcceptBar'
import styles from './arrange.module.css'
import { Assumptions } from './Assumptions'
import { ChangeTable } from './ChangeTable'
import { checkPart, proposedChanges } from './comparison'
import { MonthBars } from './MonthBars'
import { requestOf, type PlanAtHand, type Setup } from './setup'
import type { StageNamer } from './stage-names'
import { WishTable } from './WishTable'

interface ResultViewProps {
  readonly editionId: string
  readonly plan: Plan
  readonly setup: Setup
  readonly hand: PlanAtHand
  readonly names: StageNamer
  readonly unplaced: readonly StageId[]
}

/** Draft and proposal side by side; what is ticked goes into the draft, all at once. */
export function ResultView({ editionId, plan, setup, hand, names, unplaced }: ResultViewProps) {
  const { t } = useTranslation('plan')
  const { world, draft } = hand
  const request = useMemo(() => requestOf(setup, hand), [setup, hand])
  const changes = useMemo(() => {
    const { movable, dropped } = partsOf(request)
    return proposedChanges(world, draft, plan, new Set([...movable, ...dropped].map(({ stageId }) => stageId)))
  }, [request, world, draft, plan])
  const [left, setLeft] = useState<ReadonlySet<StageId>>(() => new Set())
  const [saved, setSaved] = useState(0)
  const [onlyPublished, setOnlyPublished] = useState(false)
  const taken = useMemo(
    () => new Set(changes.flatMap(({ stageId }) => (left.has(stageId) ? [] : [stageId]))),
    [changes, left],
  )
  const judged = useDeferredValue(taken)
  const check = useMemo(() => checkPart(world, draft, changes, judged), [world, draft, changes, judged])
  const after = useMemo(
    () =>
      withChanges(
        draft,
        changes.filter(({ stageId }) => judged.has(stageId)),
      ),
    [draft, changes, judged],
  )
  const shown = onlyPublished ? changes.filter(({ offPublished }) => offPublished) : changes

  function tick(stageIds: readonly StageId[], on: boolean): void {
    const next = new Set(left)
    for (const stageId of stageIds) {
      if (on) next.delete(stageId)
      else next.add(stageId)
    }
    setLeft(next)
  }

  const gone = unplaced.length > 0 && (
    <p className={styles.lead}>
      {t('arrange.unplaced', { count: unplaced.length, stages: unplaced.map(names.stage).join(t('arrange.comma')) })}
    </p>
  )
  const done = saved > 0 && (
    <p role="status" className={styles.saved}>
      {t('arrange.saved', { count: saved })} <Link to="/plan">{t('arrange.toBoard')}</Link>
    </p>
  )
  if (changes.length === 0) {
    if (saved > 0) return done
    return (
      <>
        {gone}
        <EmptyState title={t('arrange.same')}>{t('arrange.sameHint')}</EmptyState>
      </>
    )
  }
  return (
    <>
      {done}
      {gone}
      <Assumptions editionId={editionId} setup={setup} hand={hand} names={names} />
      <div className={styles.totals}>
        <WishTable world={{ ...world, rules: request.world.rules }} before={draft} after={after} />
        <MonthBars world={world} before={draft} after={after} />
      </div>
      <Section
        title={t('arrange.changes.title', { count: changes.length })}
        aside={
          <Switch
            size="sm"
            label={t('arrange.onlyPublished')}
            checked={onlyPublished}
            onChange={({ currentTarget }) => setOnlyPublished(currentTarget.checked)}
          />
        }
      >
        <div className={styles.tickAll}>
          <Checkbox
            label={t('arrange.tickAll', { count: taken.size, of: changes.length })}
            checked={taken.size === changes.length}
            indeterminate={taken.size > 0 && taken.size < changes.length}
            onChange={({ currentTarget }) =>
              tick(
                changes.map(({ stageId }) => stageId),
                currentTarget.checked,
              )
            }
          />
        </div>
        <ChangeTable
          changes={shown}
          names={names}
          taken={taken}
          needed={check.alsoNeeded}
          onTick={(stageId, on) => tick([stageId], on)}
        />
      </Section>
      <AcceptBar
        editionId={editionId}
        changes={changes.filter(({ stageId }) => taken.has(stageId))}
        check={check}
        names={names}
        onAlso={() => tick(check.alsoNeeded, true)}
        onSaved={(count) => setSaved((before) => before + count)}
      />
    </>
  )
}
