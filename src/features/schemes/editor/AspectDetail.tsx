import { NativeSelect, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { judgementScores } from '#domain/marking/judgement'
import { CalculationFields } from './CalculationFields'
import type { EditNode, Field } from './edit-tree'
import { useEditing } from './editing'
import { Short } from './Short'
import styles from './DetailPane.module.css'

/** The long texts of an aspect, and how it becomes a mark. */
export function AspectDetail({ node, code }: { readonly node: EditNode; readonly code: string }) {
  const { t } = useTranslation('schemes/editor')
  const { type } = node.values
  return (
    <>
      {type === 'judgement' && (
        <fieldset className={styles.benchmarks}>
          <legend>{t('detail.benchmarks', { code })}</legend>
          {judgementScores.map((score) => (
            <Long key={score} node={node} field={`benchmark${score}`} label={t(`level.${score}`)} rows={3} />
          ))}
        </fieldset>
      )}
      {type === 'measurement' && <CalculationFields node={node} />}
      {type === 'panel' && (
        <div className={styles.small}>
          <Short node={node} field="dropHighest" />
          <Short node={node} field="dropLowest" />
          <Decimals node={node} />
        </div>
      )}
      {type === 'theory' && (
        <div className={styles.small}>
          <Decimals node={node} />
          <p className={styles.hint}>{t('detail.theory')}</p>
        </div>
      )}
      <div className={styles.three}>
        <Long node={node} field="description" label={t('field.description')} rows={2} />
        <Long node={node} field="extraDescription" label={t('field.extraDescription')} rows={2} />
        <Long node={node} field="requirement" label={t('field.requirement')} rows={2} />
      </div>
    </>
  )
}

interface FieldProps {
  readonly node: EditNode
  readonly field: Field
}

function Long({ node, field, label, rows }: FieldProps & { readonly label: string; readonly rows: number }) {
  const { dispatch } = useEditing()
  return (
    <Textarea
      label={label}
      value={node.values[field] ?? ''}
      rows={rows}
      onBlur={() => dispatch({ type: 'rest' })}
      onChange={({ currentTarget }) => dispatch({ type: 'set', id: node.id, field, value: currentTarget.value })}
    />
  )
}

function Decimals({ node }: { readonly node: EditNode }) {
  const { t } = useTranslation('schemes/editor')
  const { dispatch } = useEditing()
  return (
    <NativeSelect
      label={t('field.decimals')}
      value={node.values.decimals ?? '2'}
      data={['0', '1', '2']}
      onChange={({ currentTarget }) =>
        dispatch({ type: 'set', id: node.id, field: 'decimals', value: currentTarget.value })
      }
    />
  )
}
