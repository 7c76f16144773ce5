import { expect, test } from 'vitest'
import { riverOf } from './river-shape'

test('breadth follows the number of people', () => {
  const { stages } = riverOf([10, 5, 2, 1], 400, 100)
  expect(stages.map(({ half }) => half)).toEqual([50, 25, 10, 5])
  expect(stages.map(({ x }) => x)).toEqual([50, 150, 250, 350])
})

test('the outline is closed and holds only numbers', () => {
  const { outline } = riverOf([9, 5, 1], 300, 80)
  expect(outline).toMatch(/^M[\d .CLM]+Z$/)
  expect(riverOf([], 300, 80).outline).toBe('')
})
