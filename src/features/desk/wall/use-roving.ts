import { useState, type FocusEvent, type KeyboardEvent } from 'react'

const steps: Readonly<Record<string, readonly [number, number]>> = {
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

/** Arrows between cells that carry `data-cell="row column"`; gaps are jumped over. */
export function useRoving(first: readonly [number, number]): Roving {
  const [at, setAt] = useState<string | null>(null)
  const here = at ?? placeOf(...first)

  return {
    tabIndexOf: (row, column) => (placeOf(row, column) === here ? 0 : -1),
    onFocus: ({ currentTarget }) => setAt(currentTarget.dataset.cell ?? null),
    onKeyDown: (event) => {
      const step = steps[event.key]
      const from = event.currentTarget.dataset.cell
      const frame = event.currentTarget.closest('table')
      if (step === undefined || from === undefined || frame === null) return
      const [row = 0, column = 0] = from.split(' ').map(Number)
      const next = neighbour(frame, [row, column], step)
      if (next === null) return
      event.preventDefault()
      next.focus()
    },
  }
}

function neighbour(
  frame: HTMLElement,
  [row, column]: readonly [number, number],
  [down, right]: readonly [number, number],
): HTMLElement | null {
  let best: { cell: HTMLElement; far: number } | null = null
  for (const cell of frame.querySelectorAll<HTMLElement>('[data-cell]')) {
    const [r = 0, c = 0] = (cell.dataset.cell ?? '').split(' ').map(Number)
    const along = down === 0 ? (c - column) * right : (r - row) * down
    const aside = down === 0 ? Math.abs(r - row) : Math.abs(c - column)
    if (along <= 0 || (down === 0 && aside > 0)) continue
    const far = along * 100 + aside
    if (best === null || far < best.far) best = { cell, far }
  }
  return best?.cell ?? null
}

function placeOf(row: number, column: number): string {
  return `${row} ${column}`
}
