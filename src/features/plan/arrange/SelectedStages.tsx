import { CloseButton, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StageId } from '#domain/ids'
import styles from './arrange.module.css'
import type { PlanAtHand } from './setup'
import type { StageNamer } from './stage-names'

interface SelectedStagesProps {
  readonly hand: PlanAtHand
  readonly names: StageNamer
  readonly selected: readonly StageId[]
  readonly onChange: (selected: readonly StageId[]) => void
}

/** The stages picked one by one, here or on the board. */
export function SelectedStages({ hand, names, selected, onChange }: SelectedStagesProps) {
  const { t } = useTranslation('plan')
  return (
    <div className={styles.picked}>
      <ul className={styles.pickedList}>
        {selected.map((stageId) => (
          <li key={stageId} className={styles.pickedRow}>
            <span className={styles.pickedName}>
              {names.stage(stageId)}
              {!hand.movable.has(stageId) && <span className={styles.note}>{t('arrange.notMovable')}</span>}
            </span>
            <CloseButton
              size="sm"
              aria-label={t('arrange.removeNamed', { stage: names.stage(stageId) })}
              onClick={() => onChange(selected.filter((one) => one !== stageId))}
            />
          </li>
        ))}
      </ul>
      <StageSelect
        hand={hand}
        names={names}
        without={selected}
        onlyPlaced={false}
        onPick={(stageId) => onChange([...selected, stageId])}
      />
    </div>
  )
}

interface StageSelectProps {
  readonly hand: PlanAtHand
  readonly names: StageNamer
  readonly without: readonly StageId[]
  readonly onlyPlaced: boolean
  readonly onPick: (stageId: StageId) => void
}

/** Finds a stage that may be moved by its name. */
export function StageSelect({ hand, names, without, onlyPlaced, onPick }: StageSelectProps) {
  const { t } = useTranslation('plan')
  const data = [...hand.movable]
    .filter((stageId) => !without.includes(stageId) && (!onlyPlaced || hand.draft.has(stageId)))
    .map((stageId) => ({ value: stageId, label: names.stage(stageId) }))
  return (
    <Select
      className={styles.stageSelect}
      label={t('arrange.addStage')}
      placeholder={t('arrange.addStageHint')}
      data={data}
      searchable
      limit={50}
      value={null}
      nothingFoundMessage={t('arrange.noStage')}
      onChange={(value) => {
        if (value !== null) onPick(value as StageId)
      }}
    />
  )
}
