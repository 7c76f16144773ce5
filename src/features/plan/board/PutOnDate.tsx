import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cities } from '#domain/contests/cities'
import type { StageId, VenueId } from '#domain/ids'
import { addDays, daysBetween, isDay } from '#domain/schedule/days'
import type { Placement } from '#domain/schedule/plan'
import { useModel } from './board-model'
import styles from './dialog.module.css'
import { FindingItem } from './FindingItem'
import type { BoardStage } from './plan-world'
import { useStageWords } from './stage-words'
import type { Actions } from './use-actions'
import { judge } from './verdict'

export interface PutOnDateProps {
  readonly stageIds: readonly StageId[]
  readonly actions: Actions
  readonly onShow: (id: StageId) => void
  readonly onClose: () => void
}

const noVenue = ''
const ownVenue = 'own'

/** A way to move without dragging: one stage to a day and a venue, or several by as many days as the first of them. */
export function PutOnDate({ stageIds, actions, onShow, onClose }: PutOnDateProps) {
  const { t } = useTranslation(['plan', 'ui'])
  const { byId, plan, data, index } = useModel()
  const words = useStageWords()
  const stages = stageIds.flatMap((id) => byId.get(id) ?? []).filter(({ stageId }) => actions.canMove(stageId))
  const first = firstOf(stages, plan)
  const now = first === null ? undefined : plan.get(first.stageId)
  const [startsOn, setStartsOn] = useState(now?.startsOn ?? first?.preferred?.from ?? data.today)
  const [days, setDays] = useState(now === undefined ? (first?.days ?? 1) : daysBetween(now.startsOn, now.endsOn) + 1)
  const many = stages.length > 1
  const [venue, setVenue] = useState<string>(many ? ownVenue : (now?.venueId ?? noVenue))
  const complete = isDay(startsOn) && days >= 1 && first !== null
  const shift = complete ? daysBetween(now?.startsOn ?? startsOn, startsOn) : 0
  const placements = complete ? stages.map((stage) => [stage.stageId, placementFor(stage)] as const) : []
  const changes = placements.map(([stageId, after]) => ({ stageId, before: plan.get(stageId) ?? null, after }))
  const verdict = judge(index, changes)
  const refused = verdict.findings.some(({ severity }) => severity === 'block')

  function placementFor(stage: BoardStage): Placement {
    const before = plan.get(stage.stageId)
    const venueId = venue === ownVenue ? (before?.venueId ?? null) : venue === noVenue ? null : (venue as VenueId)
    if (!many) return { startsOn, endsOn: addDays(startsOn, days - 1), venueId }
    if (before === undefined) return { startsOn, endsOn: addDays(startsOn, stage.days - 1), venueId }
    return { startsOn: addDays(before.startsOn, shift), endsOn: addDays(before.endsOn, shift), venueId }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={
        many || first === null
          ? t('board.put.titleMany', { count: stages.length })
          : t('board.put.title', { stage: words.named(first.stageId) })
      }
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {first === null ? (
        <p>{t('board.put.none')}</p>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (!complete || refused) return
            actions.place(placements)
            onClose()
          }}
        >
          <p className={styles.now}>{t('board.put.now', { where: words.where(now ?? null) })}</p>
          <div className={styles.fields}>
            <TextInput
              type="date"
              label={t(many ? 'board.put.firstDayOfFirst' : 'board.put.firstDay')}
              value={startsOn}
              min={data.edition.window.from}
              max={data.edition.window.to}
              onChange={(event) => setStartsOn(event.currentTarget.value)}
              data-autofocus
            />
            {!many && (
              <TextInput
                type="number"
                label={t('board.put.days')}
                min={1}
                max={30}
                value={String(days)}
                onChange={(event) =>
                  setDays(Math.min(30, Math.max(1, Math.round(Number(event.currentTarget.value)) || 1)))
                }
              />
            )}
            <NativeSelect
              label={t('board.put.venue')}
              value={venue}
              onChange={(event) => setVenue(event.currentTarget.value)}
              data={[
                ...(many ? [{ value: ownVenue, label: t('board.put.ownVenue') }] : []),
                { value: noVenue, label: t('board.noVenue') },
                ...cities.map(({ code }) => ({
                  group: words.city(code),
                  items: data.venues
                    .filter(({ cityCode }) => cityCode === code)
                    .map(({ id, name }) => ({ value: id, label: name })),
                })),
              ]}
            />
          </div>
          <div role="status" className={styles.verdict}>
            {verdict.findings.length === 0 ? (
              complete && <p className={styles.clear}>{t('board.verdict.clear')}</p>
            ) : (
              <ul>
                {verdict.findings.slice(0, 8).map((finding, at) => (
                  <FindingItem
                    key={`${finding.rule} ${at}`}
                    finding={finding}
                    {...(!many && { about: first.stageId })}
                    onShow={(id) => {
                      onClose()
                      onShow(id)
                    }}
                  />
                ))}
              </ul>
            )}
          </div>
          <div className={styles.actions}>
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" disabled={!complete || refused}>
              {t('board.put.save')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}

function firstOf(stages: readonly BoardStage[], plan: ReadonlyMap<StageId, Placement>): BoardStage | null {
  const startOf = (stage: BoardStage) => plan.get(stage.stageId)?.startsOn ?? '9999'
  return stages.toSorted((left, right) => (startOf(left) < startOf(right) ? -1 : 1))[0] ?? null
}
