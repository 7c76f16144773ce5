import { expect, it } from 'vitest'
import { neighbour, tabStop, type Cell } from './cells'

/** The second row has nobody in the first column, the third nobody but there. */
const cells: readonly Cell[] = [
  [0, 0],
  [0, 2],
  [1, 1],
  [2, 0],
]

it.each([
  [null, '0 0'],
  ['1 1', '1 1'],
  ['1 0', '0 0'],
  ['9 9', '0 0'],
])('from %s Tab leads to %s', (at, stop) => {
  expect(tabStop(cells, at)).toBe(stop)
})

it('has no stop where there is no cell', () => {
  expect(tabStop([], '0 0')).toBeNull()
})

it.each([
  ['right over a gap', [0, 0], [0, 1], [0, 2]],
  ['left over a gap', [0, 2], [0, -1], [0, 0]],
  ['down to the nearest row', [0, 0], [1, 0], [1, 1]],
  ['up', [2, 0], [-1, 0], [1, 1]],
  ['nowhere beyond the edge', [1, 1], [0, 1], null],
] as const)('leads %s', (_name, from, step, to) => {
  expect(neighbour(cells, from, step)).toEqual(to)
})
