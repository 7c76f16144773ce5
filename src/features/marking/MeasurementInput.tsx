import { useTranslation } from 'react-i18next'
import type { MeasurementRule } from '#domain/marking/aspect-rule'
import { ChoiceKeys } from './ChoiceKeys'
import type { CellView } from './cells'
import { CountKeys } from './CountKeys'
import { takesOneKey } from './keys'
import { PassFailKeys } from './PassFailKeys'
import { RangedBands } from './RangedBands'
import type { SheetDesk } from './use-sheet'
import { ValueField } from './ValueField'

export interface MeasurementInputProps {
  readonly desk: SheetDesk
  readonly view: CellView
  readonly rule: MeasurementRule
}

/** The input that fits the calculation: keys where one key is a value, a field where it is a number. */
export function MeasurementInput({ desk, view, rule }: MeasurementInputProps) {
  const { calculation } = rule
  const parts = { desk, view, rule }
  switch (calculation.type) {
    case 'PASS_FAIL':
      return <PassFailKeys {...parts} />
    case 'NUMBER_COMPLETED':
      return takesOneKey(rule) ? <CountKeys {...parts} possible={calculation.possible} /> : <MeasuredField {...parts} />
    case 'CHOICE':
      return <ChoiceKeys {...parts} calculation={calculation} />
    case 'RANGED_SCORE':
      return (
        <>
          <RangedBands calculation={calculation} />
          {calculation.confirmed && <MeasuredField {...parts} />}
        </>
      )
    case 'REGULAR_DIFFERENCE_DEDUCTION':
    case 'MANUAL':
      return <MeasuredField {...parts} />
  }
}

function MeasuredField({ desk, view, rule }: MeasurementInputProps) {
  const { t } = useTranslation('marking')
  const { calculation, maxMark } = rule
  const bounds = { max: maxMark, ...('possible' in calculation && { possible: calculation.possible }) }
  const difference = calculation.type === 'REGULAR_DIFFERENCE_DEDUCTION' ? calculation : null
  return (
    <ValueField
      desk={desk}
      view={view}
      rule={rule}
      label={t(`measurement.label.${calculation.type}`, bounds)}
      negative={difference !== null}
    >
      {difference !== null && t(`measurement.difference.${difference.deductionType}`, { ...difference })}
    </ValueField>
  )
}
