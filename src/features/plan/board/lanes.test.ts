import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packLanes, type Extent } from './lanes'

const extents = fc.array(
  fc
    .record({ from: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 20 }) })
    .map(({ from, length }): Extent => ({ from, to: from + length })),
  { maxLength: 40 },
)

describe('packing bars into lanes', () => {
  it('puts touching bars into one lane and overlapping ones below each other', () => {
    const row = [
      { from: 0, to: 4 },
      { from: 4, to: 6 },
      { from: 3, to: 5 },
    ]
    expect(packLanes(row)).toEqual({ lanes: [0, 0, 1], count: 2 })
  })

  it('needs no lane for nothing', () => {
    expect(packLanes([])).toEqual({ lanes: [], count: 0 })
  })

  it('never lets two bars of a lane overlap, and needs no more lanes than the busiest place has bars', () => {
    fc.assert(
      fc.property(extents, (row) => {
        const { lanes, count } = packLanes(row)
        const overlapping = row.flatMap((one, index) =>
          row.filter((other, at) => at > index && lanes[at] === lanes[index] && overlap(one, other)),
        )
        const busiest = Math.max(
          0,
          ...row.map(({ from }) => row.filter((one) => one.from <= from && from < one.to).length),
        )
        expect(overlapping).toEqual([])
        expect(count).toBe(busiest)
      }),
    )
  })
})

function overlap(one: Extent, other: Extent): boolean {
  return one.from < other.to && other.from < one.to
}
