import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { aspectTypes } from '#domain/schemes/scheme'
import { Cell, ChoiceCell, type Choice } from './Cell'
import type { EditNode } from './edit-tree'
import { isFaulty, type RowState } from './row-state'
import { RowHandle } from './RowHandle'
import styles from './Rows.module.css'

interface AspectRowProps extends RowState {
  readonly node: EditNode
  readonly selected: boolean
  readonly sections: readonly Choice[]
}

/** One aspect: what is awarded, how, for which section, at most how much. */
export const AspectRow = memo(function AspectRow({ node, selected, sections, code, state, faulty }: AspectRowProps) {
  const { t } = useTranslation(['schemes/editor', 'ui'])
  const { id, values } = node
  const types = useMemo(
    () => aspectTypes.map((type) => ({ value: type, label: t(`ui:vocabulary.aspectType.${type}`) })),
    [t],
  )
  const own = { id, faulty: false }
  return (
    <div className={styles.row} data-row={id} data-kind="aspect" data-selected={selected} data-state={state}>
      <RowHandle id={id} label={code} name={`${t('kind.aspect')} ${values.description ?? ''}`} state={state} />
      <ChoiceCell {...own} field="type" label={t('cell.type', { code })} value={values.type ?? ''} choices={types} />
      <Cell
        {...own}
        field="description"
        label={t('cell.description', { code })}
        value={values.description ?? ''}
        placeholder={t('placeholder.description')}
        faulty={isFaulty(faulty, 'description')}
      />
      <ChoiceCell
        id={id}
        field="section"
        label={t('cell.section', { code })}
        value={values.section ?? ''}
        choices={sections}
        faulty={isFaulty(faulty, 'section')}
      />
      <Cell
        id={id}
        field="maxMark"
        label={t('cell.maxMark', { code })}
        value={values.maxMark ?? ''}
        align="end"
        numeric
        faulty={isFaulty(faulty, 'maxMark')}
      />
    </div>
  )
})
