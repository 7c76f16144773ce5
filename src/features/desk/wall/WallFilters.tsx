import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking-desk'
import { useJudgeName } from './use-judge-name'
import { formStates, judgeTotals, type WallFilter } from './wall-view'
import styles from './wall.module.css'

export interface WallFiltersProps {
  readonly desk: DeskData
  readonly filter: WallFilter
  readonly onChange: (filter: WallFilter) => void
}

export function WallFilters({ desk, filter, onChange }: WallFiltersProps) {
  const { t } = useTranslation('desk/wall')
  const judgeName = useJudgeName()
  const modules = desk.modules.map(({ letter, name }) => ({ value: letter, label: `${letter} ${name}` }))
  const judges = judgeTotals(desk.forms).map((judge) => ({ value: judge.assignmentId, label: judgeName(judge) }))
  return (
    <search className={styles.filters}>
      <SegmentedControl
        aria-label={t('filter.state')}
        size="sm"
        data={formStates.map((value) => ({ value, label: t(`filter.states.${value}`) }))}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state: formStates.find((one) => one === state) ?? 'all' })}
      />
      <NativeSelect
        aria-label={t('filter.module')}
        data={[{ value: '', label: t('filter.everyModule') }, ...modules]}
        value={filter.module ?? ''}
        onChange={({ currentTarget }) => onChange({ ...filter, module: currentTarget.value || null })}
      />
      <NativeSelect
        aria-label={t('filter.judge')}
        data={[{ value: '', label: t('filter.everyJudge') }, ...judges]}
        value={filter.judge ?? ''}
        onChange={({ currentTarget }) => onChange({ ...filter, judge: currentTarget.value || null })}
      />
    </search>
  )
}
