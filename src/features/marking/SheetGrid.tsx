import { useTranslation } from 'react-i18next'
import { laneOf, sameCell, type Cell } from './board'
import { shownMark, type CellView } from './cells'
import { keyOf } from './facts'
import styles from './SheetGrid.module.css'
import type { SheetDesk } from './use-sheet'

/** All cells at once, lying as the arrows move: what is missing shows as a gap. */
export function SheetGrid({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const { board, state, sheet } = desk
  const byWork = state.way === 'work'
  const columns: readonly Cell[] = byWork
    ? board.works.map((workCode) => ({ ...state.cursor, workCode }))
    : board.aspects.map((aspectId) => ({ ...state.cursor, aspectId }))
  const rows = laneOf(board, state.way, state.cursor)
  const nameOf = (cell: Cell, aspect: boolean) =>
    aspect ? (sheet.aspects.find(({ id }) => id === cell.aspectId)?.code ?? '') : cell.workCode
  return (
    <div className={styles.frame}>
      <table className={styles.grid}>
        <caption className={styles.caption}>{t('grid.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(byWork ? 'grid.aspect' : 'grid.work')}</th>
            {columns.map((column) => (
              <th key={keyOf(column)} scope="col">
                {nameOf(column, !byWork)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{nameOf(row, byWork)}</th>
              {columns.map((column) => {
                const cell = byWork
                  ? { aspectId: row.aspectId, workCode: column.workCode }
                  : { aspectId: column.aspectId, workCode: row.workCode }
                return <GridCell key={keyOf(cell)} desk={desk} cell={cell} here={sameCell(cell, state.cursor)} />
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GridCell({ desk, cell, here }: { readonly desk: SheetDesk; readonly cell: Cell; readonly here: boolean }) {
  const { t } = useTranslation('marking')
  const view = desk.cells.get(keyOf(cell))
  if (view === undefined) return null
  return (
    <td className={styles.cell} data-wants={view.wants} data-sync={view.sync} data-here={here}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.button}
        title={t(`wants.${view.wants}`)}
        onClick={() => desk.act({ type: 'go', cell })}
      >
        {textOf(view)}
        <span className="visually-hidden">{t(`wants.${view.wants}`)}</span>
      </button>
    </td>
  )
}

function textOf(view: CellView): string {
  if (view.wants === 'rescore') return '≠'
  if (view.wants === 'anew') return '!'
  if (view.own === null) return ''
  return view.rule.type === 'judgement' ? view.own : (shownMark(view) ?? view.own)
}
