import { TextInput } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deductionTypes, type Calculation } from '#domain/marking/measurement'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { Bands } from '../Bands'
import { calculationFrom } from './edit-to-draft'
import type { EditNode, Field } from './edit-tree'
import { tryCalculation, usualExample } from './example'
import { Choose, Short } from './Fields'
import styles from './DetailPane.module.css'

const calculations = [
  'PASS_FAIL',
  'NUMBER_COMPLETED',
  'CHOICE',
  'REGULAR_DIFFERENCE_DEDUCTION',
  'MANUAL',
] as const satisfies readonly Calculation['type'][]

const parameters = ['possible', 'deductions', 'target', 'difference', 'deduction'] as const satisfies readonly Field[]

interface CalculationFieldsProps {
  readonly node: EditNode
  readonly errorOf: (field: Field) => string | undefined
}

/** How the value the group enters becomes a mark, with a value to try it on. */
export function CalculationFields({ node, errorOf }: CalculationFieldsProps) {
  const { t } = useTranslation('schemes/editor')
  const { id, values } = node
  // As a text, so that typing elsewhere in the aspect draws nothing of this again.
  const text = JSON.stringify(calculationFrom(values))
  const calculation = useMemo(() => JSON.parse(text) as Calculation, [text])
  const { type } = calculation
  const choices = useMemo(() => {
    const offered = type === 'RANGED_SCORE' ? [...calculations, type] : calculations
    return offered.map((value) => ({ value, label: t(`calculation.${value}`) }))
  }, [t, type])
  const units = useMemo(() => deductionTypes.map((value) => ({ value, label: t(`deductionType.${value}`) })), [t])
  const at = (field: Field) => ({ id, field, label: t(`field.${field}`), error: errorOf(field) })
  const numeric = (field: Field) => <Short {...at(field)} value={values[field] ?? ''} numeric />
  return (
    <div className={styles.small}>
      <Choose {...at('calculation')} value={type} choices={choices} />
      {type === 'NUMBER_COMPLETED' && numeric('possible')}
      {type === 'CHOICE' && numeric('deductions')}
      {type === 'REGULAR_DIFFERENCE_DEDUCTION' && (
        <>
          {numeric('target')}
          {numeric('difference')}
          {numeric('deduction')}
        </>
      )}
      {(type === 'CHOICE' || type === 'REGULAR_DIFFERENCE_DEDUCTION') && (
        <Choose {...at('deductionType')} value={calculation.deductionType} choices={units} />
      )}
      {type === 'RANGED_SCORE' && (
        <div>
          <Bands bands={calculation.bands} />
          <p className={styles.hint}>{t(calculation.confirmed ? 'detail.rangedConfirmed' : 'detail.ranged')}</p>
        </div>
      )}
      {!parameters.some((field) => errorOf(field) !== undefined) && (
        <Example key={type} calculation={calculation} maxMark={values.maxMark ?? ''} />
      )}
    </div>
  )
}

interface ExampleProps {
  readonly calculation: Calculation
  readonly maxMark: string
}

const Example = memo(function Example({ calculation, maxMark }: ExampleProps) {
  const { t } = useTranslation('schemes/editor')
  const [own, setOwn] = useState<string | null>(null)
  const value = own ?? usualExample(calculation)
  const outcome = tryCalculation(calculation, maxMark, value)
  return (
    <div className={styles.example}>
      <TextInput
        label={t('example.label')}
        value={value}
        inputMode="decimal"
        onChange={({ currentTarget }) => setOwn(currentTarget.value)}
      />
      <output className={styles.outcome}>
        {'mark' in outcome
          ? t('example.mark', { value, mark: outcome.mark })
          : outcome.reasons.map((reason) => <ReasonSentence key={reason.code} reason={reason} />)}
      </output>
    </div>
  )
})
