import { describe, expect, it } from 'vitest'
import { draggedStart, keyStep } from './move-bar'

describe('moving a bar', () => {
  it.each([
    [0, 500],
    [60, 530],
    [62, 530],
    [-2000, 0],
    [20_000, 1435],
  ])('dragged by %i pixels of two a minute, 08:20 becomes minute %i', (by, minute) => {
    expect(draggedStart({ x: 100, to: 100 + by, start: 500, width: 1200, minutes: 600 })).toBe(minute)
  })

  it.each([
    ['ArrowLeft', false, -5],
    ['ArrowRight', true, 60],
    ['ArrowUp', false, null],
  ])('%s with Shift %s moves it by %s', (key, shiftKey, minutes) => {
    expect(keyStep({ key, shiftKey })).toBe(minutes)
  })
})
