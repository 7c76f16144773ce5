import { NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deductionTypes, type Calculation } from '#domain/marking/measurement'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { Bands } from '../Bands'
import { calculationFrom } from './edit-to-draft'
import type { EditNode, Field } from './edit-tree'
import { useEditing } from './editing'
import { tryCalculation, usualExample } from './example'
import { Short } from './Fields'
import styles from './DetailPane.module.css'

const calculations = [
  'PASS_FAIL',
  'NUMBER_COMPLETED',
  'CHOICE',
  'REGULAR_DIFFERENCE_DEDUCTION',
  'MANUAL',
] as const satisfies readonly Calculation['type'][]

interface CalculationFieldsProps {
  readonly node: EditNode
  readonly errorOf: (field: Field) => string | undefined
}

/** How the value the group enters becomes a mark, with a value to try it on. */
export function CalculationFields({ node, errorOf }: CalculationFieldsProps) {
  const { t } = useTranslation('schemes/editor')
  const { dispatch } = useEditing()
  const { id, values } = node
  const calculation = useMemo(() => calculationFrom(values), [values])
  const { type } = calculation
  const offered = type === 'RANGED_SCORE' ? [...calculations, type] : calculations
  const set = (field: Field, value: string) => dispatch({ type: 'set', id, field, value })
  const numeric = (field: Field) => (
    <Short
      id={id}
      field={field}
      label={t(`field.${field}`)}
      value={values[field] ?? ''}
      error={errorOf(field)}
      numeric
    />
  )
  return (
    <div className={styles.small}>
      <NativeSelect
        label={t('field.calculation')}
        value={type}
        error={errorOf('calculation')}
        data-field="calculation"
        data={offered.map((value) => ({ value, label: t(`calculation.${value}`) }))}
        onChange={({ currentTarget }) => set('calculation', currentTarget.value)}
      />
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
        <NativeSelect
          label={t('field.deductionType')}
          value={calculation.deductionType}
          data={deductionTypes.map((value) => ({ value, label: t(`deductionType.${value}`) }))}
          onChange={({ currentTarget }) => set('deductionType', currentTarget.value)}
        />
      )}
      {calculation.type === 'RANGED_SCORE' && (
        <div>
          <Bands bands={calculation.bands} />
          <p className={styles.hint}>{t(calculation.confirmed ? 'detail.rangedConfirmed' : 'detail.ranged')}</p>
        </div>
      )}
      <Example key={type} calculation={calculation} maxMark={values.maxMark ?? ''} />
    </div>
  )
}

function Example({ calculation, maxMark }: { readonly calculation: Calculation; readonly maxMark: string }) {
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
}
