import { CloseButton, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays, isDay } from '#domain/schedule/days'
import styles from './arrange.module.css'
import { StageSelect } from './SelectedStages'
import type { Delay, PlanAtHand } from './setup'
import type { StageNamer } from './stage-names'

interface DelayFieldsProps {
  readonly hand: PlanAtHand
  readonly names: StageNamer
  readonly delays: readonly Delay[]
  readonly onChange: (delays: readonly Delay[]) => void
}

const usualDelay = 7

/** The stages that slipped, each with the first day it can be held on now. */
export function DelayFields({ hand, names, delays, onChange }: DelayFieldsProps) {
  const { t } = useTranslation('plan')
  return (
    <div className={styles.picked}>
      <ul className={styles.pickedList}>
        {delays.map(({ stageId, day }) => {
          const place = hand.draft.get(stageId)
          return (
            <li key={stageId} className={styles.pickedRow}>
              <span className={styles.pickedName}>
                {names.stage(stageId)}
                {place !== undefined && (
                  <span className={styles.note}>{t('arrange.now', { days: names.days(place) })}</span>
                )}
              </span>
              <TextInput
                type="date"
                label={t('arrange.notBefore')}
                value={day}
                min={hand.world.today}
                max={hand.world.window.to}
                onChange={({ currentTarget: { value } }) => {
                  if (isDay(value))
                    onChange(delays.map((one) => (one.stageId === stageId ? { stageId, day: value } : one)))
                }}
              />
              <CloseButton
                size="sm"
                aria-label={t('arrange.removeNamed', { stage: names.stage(stageId) })}
                onClick={() => onChange(delays.filter((one) => one.stageId !== stageId))}
              />
            </li>
          )
        })}
      </ul>
      <StageSelect
        hand={hand}
        names={names}
        without={delays.map(({ stageId }) => stageId)}
        onlyPlaced
        onPick={(stageId) => {
          const from = hand.draft.get(stageId)?.startsOn ?? hand.world.today
          onChange([...delays, { stageId, day: addDays(from, usualDelay) }])
        }}
      />
    </div>
  )
}
