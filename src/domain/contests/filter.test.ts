import { describe, expect, it } from 'vitest'
import { cities } from './cities'
import { countFacets, filterContests, type ContestFilter, type ContestListing } from './filter'
import { sortContests } from './sort'
import { phases } from './vocabulary'

function listing(id: string, more: Partial<ContestListing> = {}): ContestListing {
  return {
    id,
    name: '电工职业技能竞赛',
    searchKeys: { pinyin: 'diangongzhiyejinengjingsai', initials: 'dgzyjnjs' },
    occupations: [{ name: '电工', code: '6-31-01-03' }],
    programme: 'provincial',
    class: 'one',
    sector: 'equipment',
    cityCode: '370100',
    month: 10,
    year: 2024,
    phase: 'announced',
    finalFrom: '2024-10-12',
    finalTo: '2024-10-14',
    entries: 100,
    ...more,
  }
}

const welders = listing('b', {
  name: '焊工职业技能竞赛',
  searchKeys: { pinyin: 'hangongzhiyejinengjingsai', initials: 'hgzyjnjs' },
  occupations: [{ name: '焊工', code: '6-18-02-04' }],
  class: 'two',
  cityCode: '370500',
  month: null,
  finalFrom: null,
  finalTo: null,
  entries: 70,
})
const two = [listing('a'), welders]

function found(filter: ContestFilter) {
  return filterContests(two, filter).map(({ id }) => id)
}

describe('searching the year plan', () => {
  it.each([
    ['', ['a', 'b']],
    ['  　', ['a', 'b']],
    ['焊工', ['b']],
    ['hangong', ['b']],
    ['HG', ['b']],
    ['ｈｇ', ['b']],
    ['6-31-01', ['a']],
    ['竞赛 电工', ['a']],
    ['竞赛　dg', ['a']],
    ['电工 焊工', []],
  ])('%j finds %j', (query, ids) => {
    expect(found({ query })).toEqual(ids)
  })

  it('takes any chosen value within a facet and all facets together', () => {
    expect(found({ classes: ['one', 'two'], cities: ['370500'] })).toEqual(['b'])
    expect(found({ classes: ['one'], cities: ['370500'] })).toEqual([])
    expect(found({ classes: [], months: [null] })).toEqual(['b'])
  })

  it('counts a facet under the others, not under itself', () => {
    const counts = countFacets(two, { classes: ['one'], query: '竞赛' })
    expect(counts.classes).toEqual({ one: 1, two: 1 })
    expect(counts.cities).toEqual({ '370100': 1 })
    expect(countFacets(two, {}).months).toEqual({ '10': 1, none: 1 })
  })
})

describe('sorting the year plan', () => {
  it('puts undated contests last both ways', () => {
    const three = [welders, listing('c', { finalFrom: '2024-11-01' }), listing('a')]
    expect(sortContests(three, { by: 'date', direction: 'asc' }).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
    expect(sortContests(three, { by: 'date', direction: 'desc' }).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  it('keeps equal rows as they were, in both directions', () => {
    const same = ['x', 'y', 'z'].map((id) => listing(id))
    for (const direction of ['asc', 'desc'] as const) {
      expect(sortContests(same, { by: 'class', direction }).map(({ id }) => id)).toEqual(['x', 'y', 'z'])
    }
  })

  it('orders names by pinyin, phases along their line', () => {
    expect(sortContests([welders, listing('a')], { by: 'name', direction: 'asc' }).map(({ id }) => id)).toEqual([
      'a',
      'b',
    ])
    const all = phases.toReversed().map((phase) => listing(phase, { phase }))
    expect(sortContests(all, { by: 'phase', direction: 'asc' }).map(({ id }) => id)).toEqual([...phases])
  })
})

describe('600 rows', () => {
  it('are searched, counted and sorted at the pace of a keystroke', () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      listing(`c${index}`, { cityCode: cities[index % 16]?.code ?? null, month: (index % 12) + 1 }),
    )
    const times = Array.from({ length: 15 }, () => {
      const start = performance.now()
      filterContests(many, { query: 'dg 竞赛', months: [3, 4, 5] })
      return performance.now() - start
    })
    expect(times.sort((left, right) => left - right)[7]).toBeLessThan(5)
  })
})
