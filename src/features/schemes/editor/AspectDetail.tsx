import { useTranslation } from 'react-i18next'
import { judgementScores } from '#domain/marking/judgement'
import { CalculationFields } from './CalculationFields'
import type { EditNode, Field } from './edit-tree'
import { Choose, Long, Short } from './Fields'
import styles from './DetailPane.module.css'

const decimals = ['0', '1', '2'].map((value) => ({ value, label: value }))

interface AspectDetailProps {
  readonly node: EditNode
  readonly code: string
  readonly errorOf: (field: Field) => string | undefined
}

/** The long texts of an aspect, and how it becomes a mark. */
export function AspectDetail({ node, code, errorOf }: AspectDetailProps) {
  const { t } = useTranslation('schemes/editor')
  const { id, values } = node
  const { type } = values
  const at = (field: Field) => ({ id, field, value: values[field] ?? '', error: errorOf(field) })
  const named = (field: Field) => ({ ...at(field), label: t(`field.${field}`) })
  return (
    <>
      {type === 'judgement' && (
        <fieldset className={styles.benchmarks}>
          <legend>{t('detail.benchmarks', { code })}</legend>
          {judgementScores.map((score) => (
            <Long key={score} {...at(`benchmark${score}`)} label={t(`level.${score}`)} rows={3} />
          ))}
        </fieldset>
      )}
      {type === 'measurement' && <CalculationFields node={node} errorOf={errorOf} />}
      {type === 'panel' && (
        <div className={styles.small}>
          <Short {...named('dropHighest')} numeric />
          <Short {...named('dropLowest')} numeric />
          <Choose {...named('decimals')} choices={decimals} />
        </div>
      )}
      {type === 'theory' && (
        <div className={styles.small}>
          <Choose {...named('decimals')} choices={decimals} />
          <p className={styles.hint}>{t('detail.theory')}</p>
        </div>
      )}
      <div className={styles.three}>
        <Long {...named('description')} rows={2} />
        <Long {...named('extraDescription')} rows={2} />
        <Long {...named('requirement')} rows={2} />
      </div>
    </>
  )
}
