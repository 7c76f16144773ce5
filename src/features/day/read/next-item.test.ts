import { expect, it } from 'vitest'
import type { DayItem } from '#domain/schedule/day/programme'
import { projectDay } from '#domain/schedule/day/project-day'
import { nextItem } from './next-item'

function item(id: string, start: number, change: Partial<DayItem> = {}): DayItem {
  const none = { module: null, batch: null, place: null, stations: null, note: null }
  return {
    id,
    kind: 'module',
    title: id,
    day: '2024-10-15',
    start,
    duration: 60,
    minDuration: 60,
    fixed: false,
    ...none,
    ...change,
  }
}

const items = [
  item('one', 480, { batch: 1 }),
  item('two', 560, { batch: 2 }),
  item('lunch', 720, { kind: 'break' }),
  item('marking', 800, { kind: 'marking' }),
  item('tomorrow', 480, { batch: 1, day: '2024-10-16' }),
]

function next(minute: number, batches: readonly number[], day = '2024-10-15') {
  const now = { day, minute }
  const actuals = [{ itemId: 'one', startedAt: 490, endedAt: minute > 560 ? 555 : null }].filter(() => minute > 490)
  const projected = projectDay({ items, actuals, now, settings: { minRest: 0 } })
  return nextItem({ items, projected, now, batches: new Set(batches) })
}

it.each<[string, number, readonly number[], string | undefined]>([
  ['before the day', 400, [1], 'one'],
  ['while the own module runs', 500, [1], 'lunch'],
  ['of another batch', 500, [2], 'two'],
  ['that should have begun and has not', 740, [], 'two'],
  ['once the own part of the day is over', 790, [1], 'lunch'],
])('%s', (_name, minute, batches, id) => {
  expect(next(minute, batches)?.item.id).toBe(id)
})

it('comes to an end', () => {
  expect(next(600, [1], '2024-10-17')).toBeNull()
})
