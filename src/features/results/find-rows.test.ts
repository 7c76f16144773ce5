import { describe, expect, it } from 'vitest'
import type { RankingRowData } from './types'
import { awardCounts, findRows, nextState, stateOf } from './find-rows'
import { partName, readSeparator } from './separator'

function row(name: string, more: Partial<RankingRowData> = {}): RankingRowData {
  const none = { rank: null, shared: false, total: null, deducted: null, parts: [], decidedBy: null }
  return {
    entryNumber: 'W-001',
    name,
    unit: '示例一厂',
    delegationName: '东营',
    status: 'confirmed',
    ...none,
    award: null,
    title: false,
    ...more,
  }
}

describe('finding oneself', () => {
  const rows = [row('张示例', { entryNumber: 'W-014' }), row('欧阳 示', { unit: null })]

  it.each([
    ['张', ['张示例']],
    ['欧阳示', ['欧阳 示']],
    ['w-014', ['张示例']],
    ['Ｗ-０１４', ['张示例']],
    ['一厂', ['张示例']],
    ['  ', ['张示例', '欧阳 示']],
    ['无此人', []],
  ])('%j', (typed, names) => {
    expect(findRows(rows, typed).map(({ name }) => name)).toEqual(names)
  })
})

describe('where results stand', () => {
  it('the least finished group counts, and decides what may be published next', () => {
    expect(stateOf([{ state: 'official' }, { state: 'provisional' }])).toBe('provisional')
    expect(stateOf([])).toBeNull()
    expect([nextState('preview'), nextState('provisional'), nextState('official'), nextState(null)]).toEqual([
      'provisional',
      'official',
      null,
      null,
    ])
  })

  it('counts awards in their order', () => {
    const rows = [
      row('甲', { award: 'first' }),
      row('乙', { award: 'second' }),
      row('丙', { award: 'second' }),
      row('丁'),
    ]
    expect(awardCounts({ rows })).toEqual([
      { award: 'first', n: 1 },
      { award: 'second', n: 2 },
    ])
  })
})

describe('why a rank', () => {
  it('reads the separator and names its part', () => {
    expect(readSeparator('part:B')).toEqual({ by: 'part', part: 'B' })
    expect(readSeparator('time')).toEqual({ by: 'time', part: null })
    const nameOf = (part: string) => partName([{ code: 'B', name: '布局' }], part, (kind) => `kind ${kind}`)
    expect(nameOf('B')).toBe('布局')
    expect(nameOf('module')).toBe('kind module')
    expect(nameOf('S')).toBe('S')
  })
})
