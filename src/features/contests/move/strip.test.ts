import { describe, expect, it } from 'vitest'
import { barOf, meets, windowAround, type Hold } from './strip'

const hold: Hold = {
  contestId: 'c1',
  contestName: '示例竞赛',
  startsOn: '2024-10-15',
  endsOn: '2024-10-16',
  heldFrom: '2024-10-14',
  heldTo: '2024-10-17',
}

describe('the strip of a venue', () => {
  it('begins on the Monday two weeks before', () => {
    expect(windowAround('2024-10-16')).toEqual({ from: '2024-09-30', days: 49 })
  })

  it('draws the held days and the competition inside them', () => {
    expect(barOf(hold, windowAround('2024-10-16'))).toEqual({
      hold,
      start: 14,
      length: 4,
      coreStart: 15,
      coreLength: 2,
    })
  })

  it('cuts what reaches beyond', () => {
    const bar = barOf(hold, { from: '2024-10-16', days: 7 })
    expect(bar).toMatchObject({ start: 0, length: 2, coreStart: 0, coreLength: 1 })
    expect(barOf(hold, { from: '2024-11-04', days: 7 })).toBeNull()
  })

  it('meets a hold that sets up on the day of take-down', () => {
    expect(meets(hold, { ...hold, heldFrom: '2024-10-17', heldTo: '2024-10-20' })).toBe(true)
    expect(meets(hold, { ...hold, heldFrom: '2024-10-18', heldTo: '2024-10-20' })).toBe(false)
  })
})
