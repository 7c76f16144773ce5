import { describe, expect, it } from 'vitest'
import type { WallRowData } from '#contract/contests'
import { rowPath, solvePath } from './solve-path'
import { filterWall, isNarrowed, readWall, toggleOne, writeWall } from './wall-query'

const row: WallRowData = {
  id: 'c-1',
  code: 'SD-2024-001',
  name: '焊工竞赛',
  class: 'one',
  sector: 'equipment',
  cityCode: '370100',
  phase: 'approved',
  sample: true,
  nextPhase: 'announced',
  missing: [{ code: 'phase.final_dates_missing' }],
  urgency: 'blocked',
  finalFrom: null,
  finalTo: null,
  finalStageId: 's-1',
  days: null,
  hostName: '示例省焊接协会',
  events: ['e-1'],
  can: ['contest.edit', 'contest.move', 'contest.advance'],
}
const other: WallRowData = { ...row, id: 'c-2', phase: 'final', urgency: 'overdue', cityCode: null, can: [] }
const nothing = readWall(new URLSearchParams())

describe('the wall’s address', () => {
  it('is read and written back', () => {
    const params = new URLSearchParams('edition=x&phase=final&phase=approved&urgency=overdue&city=none&search=焊&own=')
    const query = readWall(params)
    expect(query).toEqual({
      phases: ['approved', 'final'],
      urgencies: ['overdue'],
      cities: ['none'],
      search: '焊',
      own: true,
    })
    expect(readWall(writeWall(query, params))).toEqual(query)
    expect(writeWall(query, params).get('edition')).toBe('x')
    expect([isNarrowed(query), isNarrowed(nothing)]).toEqual([true, false])
  })

  it('leaves out what is no phase', () => {
    expect(readWall(new URLSearchParams('phase=nowhere')).phases).toEqual([])
  })

  it.each([
    [{ phases: ['final'] as const }, ['c-2']],
    [{ urgencies: ['blocked'] as const }, ['c-1']],
    [{ cities: ['none'] }, ['c-2']],
    [{ search: '焊接 001' }, ['c-1', 'c-2']],
    [{ search: '钳工' }, []],
    [{ own: true }, ['c-1']],
    [{}, ['c-1', 'c-2']],
  ])('asks for %j', (asked, ids) => {
    expect(filterWall([row, other], { ...nothing, ...asked }).map(({ id }) => id)).toEqual(ids)
  })

  it('counts a facet under all the others', () => {
    const query = { ...nothing, phases: ['final'] as const, search: '焊' }
    expect(filterWall([row, other], query, 'phases')).toHaveLength(2)
  })

  it('takes a value in and out', () => expect([toggleOne(['a'], 'b'), toggleOne(['a'], 'a')]).toEqual([['a', 'b'], []]))
})

describe('a row leads', () => {
  it.each<[string, Partial<WallRowData>, string]>([
    ['to the dates of its final', {}, '/contests/c-1?move=s-1'],
    ['to the contest, where the asker may not move it', { can: [] }, '/contests/c-1'],
    ['to its entries', { missing: [{ code: 'phase.eligibility_open' }] }, '/events/e-1/entries'],
    ['to its marking', { missing: [{ code: 'phase.forms_unsigned' }] }, '/events/e-1/marking'],
    [
      'to the contest, which says which event',
      { missing: [{ code: 'phase.schemes_unlocked' }], events: ['e-1', 'e-2'] },
      '/contests/c-1',
    ],
    ['to its next phase', { missing: [], urgency: 'ready' }, '/contests/c-1?advance=announced'],
    ['to the contest when nothing is left to do', { missing: [], urgency: 'closed', nextPhase: null }, '/contests/c-1'],
  ])('%s', (_where, change, path) => expect(rowPath({ ...row, ...change })).toBe(path))

  it('from each thing it lacks', () => {
    expect(solvePath(row, 'phase.appeals_open')).toBe('/contests/c-1')
  })
})
