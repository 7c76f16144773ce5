import { expect, it } from 'vitest'
import { scrollFor, windowOf } from './grid-window'

const line = { count: 60, size: 48 }

it('is what is in sight and three more at either end, within the line', () => {
  expect(windowOf(line, 0, 480)).toEqual({ from: 0, to: 13 })
  expect(windowOf(line, 960, 480)).toEqual({ from: 17, to: 33 })
  expect(windowOf(line, 2600, 480)).toEqual({ from: 51, to: 60 })
  expect(windowOf({ count: 0, size: 48 }, 0, 480)).toEqual({ from: 0, to: 0 })
})

it('scrolls only when it must, and then a page, so that it need not with every step', () => {
  expect(scrollFor({ at: 5, size: 48 }, 0, 480)).toBe(0)
  expect(scrollFor({ at: 10, size: 48 }, 0, 480)).toBe(432)
  expect(scrollFor({ at: 2, size: 48 }, 400, 480)).toBe(96)
})
