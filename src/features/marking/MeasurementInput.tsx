import type { AspectRule } from '#domain/marking/aspect-mark'
import { ChoiceKeys } from './ChoiceKeys'
import { CountKeys } from './CountKeys'
import { PassFailKeys } from './PassFailKeys'
import { RangedBands } from './RangedBands'
import { takesOneKey } from './keys'
import { ValueField } from './ValueField'
import type { CellView } from './cells'
import type { SheetDesk } from './use-sheet'

type MeasurementRule = Extract<AspectRule, { type: 'measurement' }>

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
      return takesOneKey(rule) ? <CountKeys {...parts} possible={calculation.possible} /> : <ValueField {...parts} />
    case 'CHOICE':
      return <ChoiceKeys {...parts} calculation={calculation} />
    case 'RANGED_SCORE':
      return (
        <>
          <RangedBands calculation={calculation} />
          {calculation.confirmed && <ValueField {...parts} />}
        </>
      )
    case 'REGULAR_DIFFERENCE_DEDUCTION':
    case 'MANUAL':
      return <ValueField {...parts} />
  }
}
