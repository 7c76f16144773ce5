import { describe, expect, it } from 'vitest'
import { endOf, laneOf, nextOpen, step, type Board, type Cell, type Way } from './board'

const board: Board = { aspects: ['a1', 'a2', 'a3'], works: ['K01', 'K02'] }
const at = (aspectId: string, workCode: string): Cell => ({ aspectId, workCode })
const named = (cells: readonly Cell[]) => cells.map(({ aspectId, workCode }) => `${workCode}.${aspectId}`)

/** From the first cell as often as there are others. */
function walked(way: Way): readonly string[] {
  const cells: Cell[] = []
  let cell = at('a1', 'K01')
  for (let steps = 1; steps < 6; steps += 1) cells.push((cell = nextOpen(board, way, cell, () => true) ?? cell))
  return named(cells)
}

describe('the way through a form', () => {
  it('by work goes through all aspects of one work before the next work', () => {
    expect(walked('work').slice(0, 3)).toEqual(['K01.a2', 'K01.a3', 'K02.a1'])
    expect(named(laneOf(board, 'work', at('a2', 'K02')))).toEqual(['K02.a1', 'K02.a2', 'K02.a3'])
  })

  it('by aspect goes through all works before the next aspect', () => {
    expect(walked('aspect').slice(0, 2)).toEqual(['K02.a1', 'K01.a2'])
    expect(named(laneOf(board, 'aspect', at('a2', 'K02')))).toEqual(['K01.a2', 'K02.a2'])
  })

  it.each([
    ['work', 'down', 'K01.a2'],
    ['work', 'right', 'K02.a1'],
    ['work', 'up', 'K01.a1'],
    ['aspect', 'down', 'K02.a1'],
    ['aspect', 'right', 'K01.a2'],
    ['aspect', 'left', 'K01.a1'],
  ] as const)('by %s, %s from the first cell leads to %s', (way, direction, expected) => {
    expect(named([step(board, way, at('a1', 'K01'), direction)])).toEqual([expected])
  })

  it('goes to either end of the lane', () => {
    expect(named([endOf(board, 'work', at('a2', 'K02'), 'first')])).toEqual(['K02.a1'])
    expect(named([endOf(board, 'aspect', at('a2', 'K01'), 'last')])).toEqual(['K02.a2'])
  })

  it('finds the next open cell, round the end and never itself', () => {
    const open = new Set(['K01.a2', 'K02.a3'])
    const isOpen = ({ aspectId, workCode }: Cell) => open.has(`${workCode}.${aspectId}`)
    expect(nextOpen(board, 'work', at('a1', 'K01'), isOpen)).toEqual(at('a2', 'K01'))
    expect(nextOpen(board, 'work', at('a3', 'K02'), isOpen)).toEqual(at('a2', 'K01'))
    expect(nextOpen(board, 'work', at('a2', 'K01'), (cell) => isOpen(cell) && cell.workCode === 'K01')).toBeNull()
  })
})
