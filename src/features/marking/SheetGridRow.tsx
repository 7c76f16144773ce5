import { memo } from 'react'
import { absent } from '#domain/marking/mark-fact'
import { shownMark, type CellView, type CellWants } from './cells'
import styles from './SheetGrid.module.css'
import type { CellLane } from './sheet-model'

/** The cell of the cursor, which the grid names to a reading voice. */
export const hereId = 'marking-grid-here'

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
  readonly words: GridWords
}

/** What the cells say to a reading voice and under the pointer; looked up once for all of them. */
export interface GridWords {
  readonly wants: Readonly<Record<CellWants, string>>
  readonly notes: Readonly<Record<'unsure' | 'flag', string>>
  readonly absent: string
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
  words,
}: SheetGridRowProps) {
  return (
    <div className={styles.row} role="row" aria-rowindex={row + 2} style={{ insetBlockStart: `${32 + row * 36}px` }}>
      <span className={styles.rowHead} role="rowheader" aria-colindex={1} data-here={here !== null}>
        {name}
      </span>
      <span role="presentation" style={{ inlineSize: `${first * 52}px` }} />
      {columns.map((column, index) => {
        const view = lane?.get(column)
        if (view === undefined) return null
        const flagged = noteOf(view)
        return (
          <span
            key={column}
            {...(column === here && { id: hereId })}
            className={styles.cell}
            role="gridcell"
            aria-colindex={first + index + 2}
            aria-selected={column === here}
            data-row={id}
            data-column={column}
            data-wants={view.wants}
            data-sync={view.sync}
            data-note={flagged}
            title={words.wants[view.wants]}
          >
            {textOf(view, words)}
            {flagged !== undefined && <span className="visually-hidden">{words.notes[flagged]}</span>}
          </span>
        )
      })}
    </div>
  )
})

/** A call for the chief goes before a doubt. */
function noteOf({ open }: CellView): 'unsure' | 'flag' | undefined {
  if (open.length === 0) return undefined
  return open.some(({ kind }) => kind === 'flag') ? 'flag' : 'unsure'
}

function textOf(view: CellView, words: GridWords): string {
  const { wants, own, rule } = view
  if (wants === 'rescore') return '≠'
  if (wants === 'settle') return '⇄'
  if (wants === 'anew') return '!'
  if (own === null) return ''
  if (own === absent) return words.absent
  return rule.type === 'measurement' ? (shownMark(view) ?? own) : own
}
