import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/schedule/days'
import { dayAt, daysOf, scrollAfterZoom, stretchOf, ticks, timeScale, xOf, zoomBy, zooms } from './time-scale'

const window = { from: '2024-01-01', to: '2025-12-31' }

describe('the time scale', () => {
  it('shows a year, a quarter, a month or a week in the width there is', () => {
    expect(zooms.map((zoom) => Math.round(1098 / timeScale(zoom, window, 1098).dayWidth))).toEqual([366, 92, 31, 7])
  })

  it('keeps days wide enough to be pressed on a narrow screen', () => {
    expect(timeScale('year', window, 100).dayWidth).toBeGreaterThan(2)
    expect(timeScale('week', window, 100).dayWidth).toBeGreaterThan(90)
  })

  it('shows of a run of days what is on the board', () => {
    const scale = timeScale('month', { from: '2024-10-01', to: '2024-10-31' }, 310)
    const day = scale.dayWidth
    expect(stretchOf(scale, { from: '2024-10-02', to: '2024-10-03' })).toEqual({ x: day, width: 2 * day })
    expect(stretchOf(scale, { from: '2024-09-01', to: '2024-10-01' })).toEqual({ x: 0, width: day })
    expect(stretchOf(scale, { from: '2024-11-01', to: '2024-11-30' })).toBeNull()
  })

  it('finds the day again at every place of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zooms),
        fc.integer({ min: 0, max: 730 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (zoom, index, within) => {
          const scale = timeScale(zoom, window, 1000)
          const day = addDays(window.from, index)
          expect(dayAt(scale, xOf(scale, day) + within * scale.dayWidth)).toBe(day)
        },
      ),
    )
  })

  it('counts places beyond its ends to the first and the last day', () => {
    const scale = timeScale('month', window, 1000)
    expect([dayAt(scale, -500), dayAt(scale, scale.width + 500)]).toEqual([window.from, window.to])
  })

  it('snaps a distance to whole days', () => {
    const scale = timeScale('week', window, 700)
    expect([daysOf(scale, 49), daysOf(scale, 51), daysOf(scale, -151)]).toEqual([0, 1, -2])
  })

  it('stops zooming at the year and the week', () => {
    expect([zoomBy('year', -1), zoomBy('year', 1), zoomBy('week', 3)]).toEqual(['year', 'quarter', 'week'])
  })

  it('keeps the day under the pointer there', () => {
    const [before, after] = [timeScale('year', window, 1000), timeScale('month', window, 1000)]
    const scrolled = scrollAfterZoom(before, after, 400, 300)
    expect(dayAt(after, scrolled + 300)).toBe(dayAt(before, 400 + 300))
  })

  it('counts months, ISO weeks, years and days', () => {
    const scale = timeScale('year', window, 1000)
    const range = { from: '2024-12-20', to: '2025-01-10' }
    expect(ticks(scale, 'year', window).map(({ day }) => day)).toEqual(['2024-01-01', '2025-01-01'])
    expect(ticks(scale, 'month', range).map(({ day }) => day)).toEqual(['2024-12-01', '2025-01-01'])
    expect(ticks(scale, 'week', range).map(({ day }) => day)).toEqual([
      '2024-12-16',
      '2024-12-23',
      '2024-12-30',
      '2025-01-06',
    ])
    expect(ticks(scale, 'day', range)).toHaveLength(22)
  })

  it.each(['year', 'month', 'week', 'day'] as const)('leaves no gap between units: %s', (unit) => {
    const scale = timeScale('quarter', window, 1000)
    const found = ticks(scale, unit, window)
    const total = found.reduce((sum, { width }) => sum + width, 0)
    expect(total).toBeCloseTo(scale.width, 3)
  })
})
