import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawBatches, type DrawnEntry } from './batches'
import { clockText, minuteOf } from './clock-text'
import { recordedTimes } from './record-actual'

function entries(count: number, change: (index: number) => Partial<DrawnEntry> = () => ({})): DrawnEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    entryId: `n${index + 1}`,
    group: 'worker',
    status: 'confirmed',
    stationNumber: String(count - index).padStart(2, '0'),
    ...change(index),
  }))
}

describe('batches', () => {
  it('go by the number drawn, full but for the last', () => {
    const { batches, seats } = drawBatches(entries(5), { workstations: 2, batchByGroup: false })
    expect(batches.map(({ size }) => size)).toEqual([2, 2, 1])
    expect(seats.find(({ entryId }) => entryId === 'n5')).toEqual({ entryId: 'n5', batch: 1, workstation: 1 })
    expect(seats.find(({ entryId }) => entryId === 'n1')).toEqual({ entryId: 'n1', batch: 3, workstation: 1 })
  })

  it('seat nobody before the draw, and leave out who does not come', () => {
    const waiting = entries(4, (index) => ({ stationNumber: null, status: index === 0 ? 'withdrawn' : 'confirmed' }))
    expect(drawBatches(waiting, { workstations: 2, batchByGroup: false })).toEqual({
      batches: [
        { number: 1, group: null, size: 2 },
        { number: 2, group: null, size: 1 },
      ],
      seats: [],
    })
  })

  it('keep groups apart where wanted', () => {
    const mixed = entries(5, (index) => ({ group: index < 2 ? 'student' : 'worker' }))
    expect(drawBatches(mixed, { workstations: 2, batchByGroup: true }).batches).toEqual([
      { number: 1, group: 'student', size: 2 },
      { number: 2, group: 'worker', size: 2 },
      { number: 3, group: 'worker', size: 1 },
    ])
  })

  it('are ⌈n/k⌉, and no workstation is given twice in one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), (count, workstations) => {
        const { batches, seats } = drawBatches(entries(count), { workstations, batchByGroup: false })
        expect(batches).toHaveLength(Math.ceil(count / workstations))
        expect(new Set(seats.map(({ batch, workstation }) => `${batch}/${workstation}`)).size).toBe(count)
        expect(seats.every(({ workstation }) => workstation >= 1 && workstation <= workstations)).toBe(true)
      }),
    )
  })
})

describe('times of day', () => {
  it.each([
    ['8:05', 485],
    ['08:05', 485],
    ['23：59', 1439],
    ['24:00', null],
    ['8:60', null],
    ['noon', null],
  ])('%s is minute %s', (text, minute) => expect(minuteOf(text)).toBe(minute))

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(minuteOf(clockText(minute))).toBe(minute)
      }),
    )
  })
})

describe('what is recorded', () => {
  it('is what was said last; what was taken back is gone', () => {
    const at = new Date('2024-10-15T00:27:00Z')
    const later = new Date('2024-10-15T00:30:00Z')
    expect(
      recordedTimes([
        { itemId: 'a', what: 'start', at },
        { itemId: 'a', what: 'start', at: later },
        { itemId: 'b', what: 'start', at },
        { itemId: 'b', what: 'start', at: null },
      ]),
    ).toEqual([{ itemId: 'a', startedAt: later, endedAt: null }])
  })
})
