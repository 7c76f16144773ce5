import { describe, expect, it } from 'vitest'
import type { FacetCounts } from '#domain/contests/filter'
import { choicesOf } from './facet-choices'
import { nothingChosen } from './query'

const counts: FacetCounts = {
  programmes: {},
  classes: { two: 30, one: 12 },
  sectors: {},
  cities: { '370200': 4, none: 1, '410100': 2 },
  months: {},
  years: {},
  phases: { final: 3 },
}

describe('choices of a facet', () => {
  it('keeps the expected order and lists every class, but "none" only where there is one', () => {
    expect(choicesOf('classes', counts, nothingChosen).map(({ value, count }) => [value, count])).toEqual([
      ['one', 12],
      ['two', 30],
    ])
  })

  it('lists all sixteen cities, then none, then cities it does not know', () => {
    const cities = choicesOf('cities', counts, nothingChosen)
    expect(cities).toHaveLength(18)
    expect(cities.slice(-2).map(({ value }) => value)).toEqual(['none', '410100'])
  })

  it('keeps a chosen value though it finds nothing', () => {
    const phases = choicesOf('phases', counts, { ...nothingChosen, phases: ['archived'] })
    expect(phases.map(({ value, count, chosen }) => [value, count, chosen])).toEqual([
      ['final', 3, false],
      ['archived', 0, true],
    ])
  })
})
