import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { partKinds } from '#domain/schemes/scheme'
import { AspectRow } from './AspectRow'
import { Cell, ChoiceCell, type Choice } from './Cell'
import { isNamedPart } from './edit-to-draft'
import { childrenOf, type EditNode } from './edit-tree'
import { RowHead } from './RowHead'
import { isFaulty, soundRow, type RowState } from './row-state'
import styles from './Rows.module.css'

interface RowsProps {
  readonly node: EditNode
  /** The selected row and everything it stands in; null in every other branch, so that those are not drawn again. */
  readonly path: ReadonlySet<string> | null
  readonly states: ReadonlyMap<string, RowState>
  readonly sums: ReadonlyMap<string, string>
  readonly sections: readonly Choice[]
}

/** A part with its criteria; criteria of a scheme without parts stand alone. */
export const PartRows = memo(function PartRows({ node, ...shared }: RowsProps) {
  const { t } = useTranslation(['schemes/editor', 'schemes'])
  const { id, values } = node
  const { state, faulty } = shared.states.get(id) ?? soundRow
  const code = values.code ?? ''
  const kinds = partKinds.map((kind) => ({ value: kind, label: t(`schemes:part.${kind}`) }))
  return (
    <li>
      {isNamedPart(node) && (
        <div className={styles.row} data-row={id} data-kind="part" data-selected={isSelected(node, shared.path)}>
          <RowHead node={node} state={state} faulty={faulty} />
          <ChoiceCell
            id={id}
            field="kind"
            label={t('cell.kind', { code })}
            value={values.kind ?? ''}
            choices={kinds}
            faulty={false}
          />
          <span className={styles.percent}>
            <Cell
              id={id}
              field="weightPercent"
              label={t('cell.weight', { code })}
              value={values.weightPercent ?? ''}
              align="end"
              numeric
              faulty={isFaulty(faulty, 'weightPercent')}
            />
            %
          </span>
        </div>
      )}
      <ol>
        {childrenOf(node, 'criterion').map((child) => (
          <CriterionRows key={child.id} {...shared} path={pathInto(child, shared.path)} node={child} />
        ))}
      </ol>
    </li>
  )
})

const CriterionRows = memo(function CriterionRows({ node, ...shared }: RowsProps) {
  const { t } = useTranslation('schemes/editor')
  const { id, values } = node
  const { state, faulty } = shared.states.get(id) ?? soundRow
  const code = values.code ?? ''
  return (
    <li>
      <div className={styles.row} data-row={id} data-kind="criterion" data-selected={isSelected(node, shared.path)}>
        <RowHead node={node} state={state} faulty={faulty} />
        <span className={styles.sum}>{t('sum', { sum: shared.sums.get(id) ?? '0.00' })}</span>
        <Cell
          id={id}
          field="mark"
          label={t('cell.mark', { code })}
          value={values.mark ?? ''}
          align="end"
          numeric
          faulty={isFaulty(faulty, 'mark')}
        />
      </div>
      <ol>
        {childrenOf(node, 'sub').map((child) => (
          <SubRows key={child.id} {...shared} path={pathInto(child, shared.path)} node={child} />
        ))}
      </ol>
    </li>
  )
})

const SubRows = memo(function SubRows({ node, ...shared }: RowsProps) {
  const { t } = useTranslation('schemes/editor')
  const { id, values } = node
  const { states, path, sections, sums } = shared
  const { state, faulty } = states.get(id) ?? soundRow
  const code = values.code ?? ''
  return (
    <li className={styles.sub}>
      <div className={styles.row} data-row={id} data-kind="sub" data-selected={isSelected(node, path)}>
        <RowHead node={node} state={state} faulty={faulty} />
        <span className={styles.day}>
          {t('dayWord')}
          <Cell
            id={id}
            field="day"
            label={t('cell.day', { code })}
            value={values.day ?? ''}
            align="end"
            numeric
            faulty={isFaulty(faulty, 'day')}
          />
        </span>
        <span className={styles.total}>{sums.get(id) ?? '0.00'}</span>
      </div>
      <ol>
        {childrenOf(node, 'aspect').map((child) => {
          const own = states.get(child.id) ?? soundRow
          return (
            <li key={child.id}>
              <AspectRow node={child} selected={path?.has(child.id) ?? false} sections={sections} {...own} />
            </li>
          )
        })}
      </ol>
    </li>
  )
})

function pathInto({ id }: EditNode, path: ReadonlySet<string> | null): ReadonlySet<string> | null {
  return path?.has(id) === true ? path : null
}

/** The row itself, and not something inside it: the selected one is the last of the path. */
function isSelected({ id }: EditNode, path: ReadonlySet<string> | null): boolean {
  return path !== null && [...path].at(-1) === id
}
