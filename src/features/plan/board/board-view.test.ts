import { describe, expect, it } from 'vitest'
import type { StageId, VenueId } from '#domain/ids'
import type { Plan, PlanVenue } from '#domain/schedule/plan'
import { densityOf } from './density'
import { filterStages } from './filter'
import { commandOf, movingCommandOf } from './keys'
import { layRows, neighbour } from './layout'
import { rowsOf } from './rows'
import { readViews, withoutView, withView, writeViews } from './saved-views'
import { placed, stageOf } from './test-stages'
import { timeScale } from './time-scale'
import { clear, isNarrowed, readQuery, toggle, writeQuery } from './url-state'

const stages = [
  stageOf('a', { cityCode: '370200', class: 'two', published: placed('2024-09-02'), draft: placed('2024-09-03') }),
  stageOf('b', { cityCode: null, sector: 'services' }),
  stageOf('c', { kind: 'preliminary', class: null, hostName: '示例协会' }),
  stageOf('d', { published: placed('2024-11-04'), draft: placed('2024-11-04') }),
]
const plan: Plan = new Map([
  ['a' as StageId, placed('2024-09-03', '2024-09-04', 'v-2')],
  ['c' as StageId, placed('2024-09-08', '2024-09-09')],
  ['d' as StageId, placed('2024-11-04', '2024-11-04', 'v-1')],
])
const venues: PlanVenue[] = [
  { id: 'v-2' as VenueId, name: '乙', cityCode: '370200', workstations: 10, sectors: [] },
  { id: 'v-1' as VenueId, name: '甲', cityCode: '370100', workstations: 10, sectors: [] },
]
const window2024 = { from: '2024-01-01', to: '2024-12-31' }
const nobody: ReadonlySet<string> = new Set()

describe('the address', () => {
  it('says nothing for the plain board and everything else as it was chosen', () => {
    expect(writeQuery(readQuery(new URLSearchParams())).toString()).toBe('')
    const text =
      'rows=venue&zoom=month&from=2024-09-01&layer=published&class=one&class=none&sector=digital&city=370100&phase=final&kind=final&only=conflicts&search=x&stage=s-1'
    expect(writeQuery(readQuery(new URLSearchParams(text))).toString()).toBe(text)
  })

  it('asks for nothing where it is not understood', () => {
    const query = readQuery(new URLSearchParams('rows=moon&zoom=9&from=2024-02-30&class=three&city=x&only=all'))
    expect(writeQuery(query).toString()).toBe('')
    expect(isNarrowed(query)).toBe(false)
  })

  it('takes a value in and out, and clears what narrows only', () => {
    const query = toggle(readQuery(new URLSearchParams('zoom=week&search=x')), 'classes', 'one')
    expect(isNarrowed(query)).toBe(true)
    expect(toggle(query, 'classes', 'one').chosen.classes).toEqual([])
    expect(writeQuery(clear(query)).toString()).toBe('zoom=week')
  })
})

describe('filtering', () => {
  const found = (address: string, conflicting: ReadonlySet<string> = nobody) =>
    filterStages(stages, readQuery(new URLSearchParams(address)), conflicting).map(({ stageId }) => stageId)

  it.each([
    ['', ['a', 'b', 'c', 'd']],
    ['class=two', ['a']],
    ['class=none&class=two', ['a', 'c']],
    ['city=none', ['b']],
    ['kind=preliminary', ['c']],
    ['sector=services&kind=final', ['b']],
    ['only=changed', ['a']],
    ['search=C', ['c']],
    ['search=协会', ['c']],
  ])('%s shows %j', (address, expected) => {
    expect(found(address)).toEqual(expected)
  })

  it('shows only what conflicts', () => {
    expect(found('only=conflicts', new Set(['d']))).toEqual(['d'])
  })
})

describe('rows', () => {
  const keys = (kind: 'city' | 'venue' | 'sector' | 'host' | 'class') =>
    rowsOf({ kind, stages, plan, venues })
      .filter(({ stages: inRow }) => inRow.length > 0)
      .map(({ key, stages: inRow }) => [key, inRow.map(({ stageId }) => stageId).join('')])

  it('stand in the order people expect, those without a value last', () => {
    expect(keys('city')).toEqual([
      ['370100', 'cd'],
      ['370200', 'a'],
    ])
    expect(keys('venue')).toEqual([
      ['v-1', 'd'],
      ['v-2', 'a'],
      ['none', 'c'],
    ])
    expect(keys('class')).toEqual([
      ['one', 'd'],
      ['two', 'a'],
      ['none', 'c'],
    ])
    expect(keys('host')).toEqual([
      ['示例协会', 'c'],
      ['none', 'ad'],
    ])
    expect(keys('sector')).toEqual([['digital', 'acd']])
  })

  it('of cities stand there when they are empty, so that something may be put there', () => {
    expect(rowsOf({ kind: 'city', stages, plan, venues })).toHaveLength(16)
  })
})

describe('going by arrows', () => {
  const rows = layRows(rowsOf({ kind: 'city', stages, plan, venues }), plan, timeScale('year', window2024, 1000))
  const from = (id: string, direction: Parameters<typeof neighbour>[2]) => neighbour(rows, id as StageId, direction)

  it('follows time within a row and the nearest bar between rows', () => {
    expect([from('c', 'right'), from('d', 'left'), from('d', 'right'), from('c', 'last')]).toEqual([
      'd',
      'c',
      null,
      'd',
    ])
    expect([from('d', 'down'), from('a', 'up'), from('a', 'down')]).toEqual(['a', 'c', null])
  })

  it('starts at the first bar when it stands on none', () => {
    expect(from('b', 'right')).toBe('c')
  })
})

describe('the heat strip', () => {
  it('counts finals, a final over two days once a week', () => {
    expect(densityOf(stages, plan, 'week')).toEqual([
      { from: '2024-09-02', to: '2024-09-08', count: 1 },
      { from: '2024-11-04', to: '2024-11-10', count: 1 },
    ])
    expect(densityOf(stages, plan, 'day').map(({ from, count }) => [from, count])).toEqual([
      ['2024-09-03', 1],
      ['2024-09-04', 1],
      ['2024-11-04', 1],
    ])
  })
})

describe('keys', () => {
  const key = (name: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({
    key: name,
    ctrlKey: false,
    shiftKey: false,
    altKey: false,
    metaKey: false,
    ...held,
  })

  it.each([
    [key('ArrowRight'), { do: 'go', to: 'right', extend: false }],
    [key('ArrowRight', { shiftKey: true }), { do: 'go', to: 'right', extend: true }],
    [key('M', { shiftKey: true }), { do: 'pickUp' }],
    [key(']'), { do: 'resize', edge: 'end', days: 1 }],
    [key('a', { ctrlKey: true }), { do: 'selectRow' }],
    [key('z', { metaKey: true }), { do: 'undo' }],
    [key('Z', { ctrlKey: true, shiftKey: true }), { do: 'redo' }],
    [key('q'), null],
    [key('ArrowLeft', { altKey: true }), null],
  ])('%j at rest means %j', (pressed, expected) => {
    expect(commandOf(pressed)).toEqual(expected)
  })

  it.each([
    [key('ArrowLeft'), { do: 'shift', days: -1 }],
    [key('ArrowRight', { shiftKey: true }), { do: 'shift', days: 7 }],
    [key('ArrowDown'), { do: 'venue', rows: 1 }],
    [key('Enter'), { do: 'drop' }],
    [key('Escape'), { do: 'cancel' }],
    [key('d'), null],
  ])('%j while holding means %j', (pressed, expected) => {
    expect(movingCommandOf(pressed)).toEqual(expected)
  })
})

describe('saved views', () => {
  it('are kept under their names, a new one replacing its namesake', () => {
    const views = withView(
      withView(withView([], { name: '秋季', search: 'zoom=month' }), { name: '青岛', search: '' }),
      {
        name: ' 秋季 ',
        search: 'zoom=week',
      },
    )
    expect(views).toEqual([
      { name: '青岛', search: '' },
      { name: '秋季', search: 'zoom=week' },
    ])
    const kept = new Map<string, string>()
    writeViews({ setItem: (key, value) => void kept.set(key, value) }, withoutView(views, '青岛'))
    expect(readViews({ getItem: (key) => kept.get(key) ?? null })).toEqual([{ name: '秋季', search: 'zoom=week' }])
  })

  it.each(['{', '7', '[1, {"name": 2}]'])('are none where %s lies instead', (text) => {
    expect(readViews({ getItem: () => text })).toEqual([])
  })
})
