import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSelection } from './selection-cut'
import { ranked, rankedField } from './test-entries'

describe('the cut after a stage', () => {
  it('keeps 162 of 270 at 60 percent', () => {
    const cut = cutSelection(rankedField(270), { by: 'percent', percent: '60', rounding: 'up' })
    expect([cut.places, cut.kept.length, cut.onTheLine.length, cut.out.length]).toEqual([162, 162, 0, 108])
  })

  it.each([[[10, 5, 2, 1]], [[10, 5, 3, 2, 1]], [[9, 5, 1]]])('takes a squad through %j', (sizes) => {
    const [first = 0, ...cuts] = sizes
    let rows = rankedField(first)
    for (const count of cuts) {
      const { kept } = cutSelection(rows, { by: 'top', count })
      expect(kept).toHaveLength(count)
      rows = rows.filter(({ entryId }) => kept.includes(entryId))
    }
  })

  it('flags a tie on the line and says how many places are left for it', () => {
    const cut = cutSelection(ranked('90', '80', '70', '70', '60'), { by: 'top', count: 3 })
    expect(cut).toEqual({ places: 3, kept: ['a', 'b'], onTheLine: ['c', 'd'], placesOnLine: 1, out: ['e'] })
  })

  it('keeps a tie that ends at the line', () => {
    const cut = cutSelection(ranked('90', '70', '70', '60'), { by: 'top', count: 3 })
    expect(cut).toMatchObject({ kept: ['a', 'b', 'c'], onTheLine: [] })
  })

  it('keeps everyone when there are fewer than places, and nobody at none', () => {
    expect(cutSelection(ranked('90'), { by: 'top', count: 5 })).toMatchObject({ places: 1, kept: ['a'] })
    expect(cutSelection(ranked('90', '90'), { by: 'top', count: 0 })).toMatchObject({ kept: [], onTheLine: [] })
  })

  it('puts everyone in exactly one of the three lists, and never keeps more than its places', () => {
    const totals = fc.array(fc.integer({ min: 0, max: 5 }).map(String), { maxLength: 20 })
    fc.assert(
      fc.property(totals, fc.nat({ max: 22 }), (given, count) => {
        const rows = ranked(...given)
        const cut = cutSelection(rows, { by: 'top', count })
        expect(cut.kept.length + cut.onTheLine.length + cut.out.length).toBe(rows.length)
        expect(cut.kept.length + cut.placesOnLine).toBe(cut.places)
        if (cut.onTheLine.length > 0) expect(cut.onTheLine.length).toBeGreaterThan(cut.placesOnLine)
      }),
    )
  })
})
