import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Cell } from './Cell'
import type { EditNode } from './edit-tree'
import { RowHead } from './RowHead'
import { isFaulty, soundRow, type RowState } from './row-state'
import styles from './Rows.module.css'

interface SectionRowsProps {
  readonly nodes: readonly EditNode[]
  readonly states: ReadonlyMap<string, RowState>
  readonly selected: string | null
}

/** The sections of the occupational standards with the weight each is to have. */
export const SectionRows = memo(function SectionRows({ nodes, states, selected }: SectionRowsProps) {
  const { t } = useTranslation('schemes/editor')
  return (
    <ol className={styles.rows}>
      {nodes.map((node) => {
        const { id, values } = node
        const { state, faulty } = states.get(id) ?? soundRow
        const code = values.code ?? ''
        return (
          <li key={id}>
            <div className={styles.row} data-row={id} data-kind="section" data-selected={selected === id}>
              <RowHead node={node} state={state} faulty={faulty} />
              <span />
              <Cell
                id={id}
                field="marks"
                label={t('cell.marks', { code })}
                value={values.marks ?? ''}
                align="end"
                numeric
                faulty={isFaulty(faulty, 'marks')}
              />
            </div>
          </li>
        )
      })}
    </ol>
  )
})
