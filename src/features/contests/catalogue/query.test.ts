import { describe, expect, it } from 'vitest'
import { clear, filterOf, isNarrowed, readQuery, sortBy, toggle, writeQuery } from './query'

const read = (text: string) => readQuery(new URLSearchParams(text))

describe('reading the address', () => {
  it('takes the provincial programme and the order of days by default', () => {
    expect(read('')).toEqual({
      search: '',
      programme: 'provincial',
      edition: null,
      chosen: { classes: [], cities: [], sectors: [], months: [], phases: [] },
      sort: { by: 'date', direction: 'asc' },
    })
  })

  it('understands a link from the year board', () => {
    const query = read('programme=provincial&city=370100&month=10')
    expect(query.chosen.cities).toEqual(['370100'])
    expect(filterOf(query, 2024)).toMatchObject({
      programmes: ['provincial'],
      years: [2024],
      cities: ['370100'],
      months: [10],
    })
  })

  it('takes repeated keys once each', () => {
    expect(read('month=10&month=11&month=10').chosen.months).toEqual(['10', '11'])
  })

  it.each(['programme=chess', 'month=13', 'class=three', 'city=jinan', 'phase=over', 'edition=20244', 'sort=luck'])(
    'ignores what it does not know: %s',
    (text) => expect(read(text)).toEqual(read('')),
  )

  it('asks for contests without a value with none', () => {
    expect(filterOf(read('class=none&month=none&city=none'), null)).toMatchObject({
      classes: [null],
      months: [null],
      cities: [null],
      years: [],
    })
  })
})

describe('writing the address', () => {
  it.each([
    '',
    'search=%E7%84%8A%E5%B7%A5',
    'programme=yellow_river',
    'edition=2024&class=one&city=370100&city=370200&sector=digital&month=10&month=none&phase=final&sort=name&order=desc',
  ])('gives back what was read: %s', (text) => expect(writeQuery(read(text)).toString()).toBe(text))

  it('leaves out an empty search', () => expect(writeQuery(read('search=++')).toString()).toBe(''))
})

describe('changing the query', () => {
  it('takes a value in and out again', () => {
    const chosen = toggle(read('city=370100'), 'cities', '370200')
    expect(chosen.chosen.cities).toEqual(['370100', '370200'])
    expect(toggle(chosen, 'cities', '370100').chosen.cities).toEqual(['370200'])
  })

  it('clears what narrows and keeps edition and order', () => {
    const query = read('search=hg&programme=provincial&edition=2024&month=1&sort=name')
    expect(isNarrowed(query)).toBe(true)
    expect(writeQuery(clear(query)).toString()).toBe('edition=2024&sort=name')
    expect(isNarrowed(clear(query))).toBe(false)
  })

  it('turns the order round on the same column only', () => {
    const once = sortBy(read(''), 'name')
    expect(once.sort).toEqual({ by: 'name', direction: 'asc' })
    expect(sortBy(once, 'name').sort.direction).toBe('desc')
    expect(sortBy(sortBy(once, 'name'), 'entries').sort).toEqual({ by: 'entries', direction: 'asc' })
  })
})
