import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { absent } from '#domain/marking/mark-fact'
import { shownMark, type CellView } from './cells'
import styles from './SheetGrid.module.css'
import type { CellLane } from './sheet-model'

export interface SheetGridRowProps {
  readonly id: string
  readonly name: string
  readonly lane: CellLane | undefined
  readonly columns: readonly string[]
  /** The number of the first drawn column, and of this row, from 0. */
  readonly first: number
  readonly row: number
  /** The column the cursor is in, if it is in this row. */
  readonly here: string | null
}

/** One row of the grid; drawn again only when one of its cells, the cursor in it or the columns in sight change. */
export const SheetGridRow = memo(function SheetGridRow({
  id,
  name,
  lane,
  columns,
  first,
  row,
  here,
}: SheetGridRowProps) {
  const { t } = useTranslation('marking')
  return (
    <div className={styles.row} role="row" aria-rowindex={row + 2} style={{ insetBlockStart: `${32 + row * 36}px` }}>
      <span className={styles.rowHead} role="rowheader" aria-colindex={1} data-here={here !== null}>
        {name}
      </span>
      <span role="presentation" style={{ inlineSize: `${first * 52}px` }} />
      {columns.map((column, index) => {
        const view = lane?.get(column)
        if (view === undefined) return null
        const flagged = view.open[0]?.kind
        return (
          <span
            key={column}
            className={styles.cell}
            role="gridcell"
            aria-colindex={first + index + 2}
            aria-selected={column === here}
            data-row={id}
            data-column={column}
            data-wants={view.wants}
            data-sync={view.sync}
            data-note={flagged}
            title={t(`wants.${view.wants}`)}
          >
            {textOf(view)}
            {flagged !== undefined && <span className="visually-hidden">{t(`notes.${flagged}`)}</span>}
          </span>
        )
      })}
    </div>
  )
})

function textOf(view: CellView): string {
  const { wants, own, rule } = view
  if (wants === 'rescore') return '≠'
  if (wants === 'settle') return '⇄'
  if (wants === 'anew') return '!'
  if (own === null) return ''
  if (own === absent) return '缺'
  return rule.type === 'measurement' ? (shownMark(view) ?? own) : own
}
