import { useState, type FocusEvent, type KeyboardEvent } from 'react'
import { neighbour, placeOf, tabStop, type Cell } from './cells'

const steps: Readonly<Record<string, Cell>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export interface Roving {
  /** Only one cell can be reached by Tab; the arrows lead to the others. */
  readonly tabIndexOf: (row: number, column: number) => 0 | -1
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
}

/** Arrows between the cells of a table, which carry `data-cell="row column"`; gaps are jumped over. */
export function useRoving(cells: readonly Cell[]): Roving {
  const [at, setAt] = useState<string | null>(null)
  const stop = tabStop(cells, at)

  return {
    tabIndexOf: (row, column) => (placeOf([row, column]) === stop ? 0 : -1),
    onFocus: ({ currentTarget }) => setAt(currentTarget.dataset.cell ?? null),
    onKeyDown: (event) => {
      const step = steps[event.key]
      const from = cells.find((cell) => placeOf(cell) === event.currentTarget.dataset.cell)
      if (step === undefined || from === undefined) return
      const next = neighbour(cells, from, step)
      const table = event.currentTarget.closest('table')
      const target = next && table?.querySelector<HTMLElement>(`[data-cell="${placeOf(next)}"]`)
      if (!target) return
      event.preventDefault()
      target.focus()
    },
  }
}
