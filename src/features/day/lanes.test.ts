import { describe, expect, it } from 'vitest'
import type { DayItem } from '#domain/schedule/day/programme'
import { axisOf, lanesOf, stackOf } from './lanes'

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
  item('a', 480, { batch: 10, module: 'A', place: '2号场' }),
  item('b', 480, { batch: 2, module: 'B', place: '1号场' }),
  item('c', 540, { kind: 'break' }),
  item('d', 600, { kind: 'marking', place: '评分室' }),
]

describe('lanes', () => {
  it('by batch: everybody, batches by number, judges', () => {
    expect(lanesOf(items, 'batch').map(({ what, name }) => [what, name])).toEqual([
      ['everybody', null],
      ['batch', '2'],
      ['batch', '10'],
      ['judges', null],
    ])
  })

  it('by place and by module', () => {
    expect(lanesOf(items, 'place').map(({ name }) => name)).toEqual(['1号场', '2号场', '评分室', null])
    expect(lanesOf(items, 'module').map(({ what, name }) => [what, name])).toEqual([
      ['everybody', null],
      ['module', 'A'],
      ['module', 'B'],
      ['judges', null],
    ])
  })

  it('put what overlaps below each other', () => {
    const rows = stackOf([item('x', 480), item('y', 500), item('z', 540)])
    expect([...rows]).toEqual([
      ['x', 0],
      ['y', 1],
      ['z', 0],
    ])
  })
})

describe('the axis', () => {
  it('covers whole hours, late ends included', () => {
    const late = new Map([
      [
        'd',
        {
          itemId: 'd',
          state: 'to_come' as const,
          start: 640,
          end: 725,
          shift: 40,
          cause: { kind: 'waiting' as const },
        },
      ],
    ])
    expect(axisOf(items, late)).toEqual({ from: 480, to: 780 })
    expect(axisOf([item('e', 425)], new Map())).toEqual({ from: 420, to: 660 })
  })
})
