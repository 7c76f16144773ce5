import { describe, expect, it } from 'vitest'
import type { MarkFindingData } from '#contract/marking-desk'
import {
  bySeat,
  choiceAt,
  followed,
  keyOf,
  listItems,
  readFilter,
  step,
  worksMissing,
  writeFilter,
  type Choice,
} from './findings-view'

function finding(
  kind: MarkFindingData['kind'],
  workCode: string,
  other: Partial<MarkFindingData> = {},
): MarkFindingData {
  return {
    kind,
    form: { id: 'f1', code: 'A1', name: '', type: 'judgement' },
    module: 'A',
    aspect: { id: 'x1', code: 'A1.1', description: '' },
    workCode,
    judges: [],
    round: 1,
    values: [],
    noteIds: [],
    text: null,
    heldId: null,
    gone: false,
    reasons: [],
    at: null,
    ...other,
  }
}

const all = { kind: 'open', form: null, judge: null, work: '' } as const

function drawn(rows: readonly MarkFindingData[], filter: Parameters<typeof listItems>[1]) {
  return listItems(rows, filter).map((item) =>
    item.item === 'heading' ? `${item.kind} ${item.n}` : item.finding.workCode,
  )
}

describe('the list', () => {
  const rows = [
    finding('missing', 'AB12', { judges: [2] }),
    finding('missing', 'CD34', { judges: [1, 3] }),
    finding('conflict', 'EF56', { form: { id: 'f2', code: 'B1', name: '', type: 'measurement' } }),
    finding('corrected', 'AB12'),
  ]

  it.each([
    [all, ['conflict 1', 'EF56', 'missing 2', 'AB12', 'CD34']],
    [{ ...all, kind: 'corrected' }, ['corrected 1', 'AB12']],
    [{ ...all, form: 'f1' }, ['missing 2', 'AB12', 'CD34']],
    [{ ...all, kind: 'missing', judge: 2 }, ['missing 1', 'AB12']],
    [{ ...all, work: 'cd' }, ['missing 1', 'CD34']],
    [{ ...all, work: 'zz' }, []],
  ] as const)('with %o holds %o', (filter, expected) => {
    expect(drawn(rows, filter)).toEqual(expected)
  })

  it('counts its findings without its headings', () => {
    const places = listItems(rows, all).map((item) => (item.item === 'finding' ? item.place : item.kind))
    expect(places).toEqual(['conflict', 1, 'missing', 2, 3])
  })

  it('is walked over its headings', () => {
    const items = listItems(rows, all)
    expect(step(items, 0, 1)).toBe(1)
    expect(step(items, 1, 1)).toBe(3)
    expect(step(items, 3, -1)).toBe(1)
    expect(step(items, 4, 1)).toBeUndefined()
  })

  const begun: Choice = { key: null, index: 0, list: '', left: null }
  const shown = ({ key, index }: Choice) => ({ key, index })

  it('goes on to what took the place of what was dealt with', () => {
    const items = listItems(rows.slice(0, 2), all)
    const [first, second] = [choiceAt(items, 1), choiceAt(items, 2)]
    const gone = { ...begun, key: 'gone', index: 1 }
    expect(shown(followed(items, gone, ''))).toEqual(first)
    expect(shown(followed(items, { ...gone, index: 9 }, ''))).toEqual(second)
    expect(shown(followed(items, begun, ''))).toEqual(first)
    expect(followed([], gone, '')).toBe(gone)
  })

  it('keeps to the finding shown, whatever comes and goes above it', () => {
    const [ab, cd, ef] = rows as [MarkFindingData, MarkFindingData, MarkFindingData]
    const before = followed(listItems([cd], all), begun, '')
    const moved = followed(listItems([ab, cd, ef], all), before, '')
    expect(shown(moved)).toEqual({ key: keyOf(cd), index: 4 })
    expect(followed(listItems([cd], all), moved, '')).toEqual(before)
    expect(followed(listItems([ab, ef], all), moved, '').key).toBe(keyOf(ab))
  })

  it('begins at the first finding of another list, and comes back to what that list left out', () => {
    const [ab, cd, ef] = rows as [MarkFindingData, MarkFindingData, MarkFindingData]
    const everything = listItems(rows, all)
    const missing = listItems(rows, { ...all, kind: 'missing' })
    const conflicts = listItems(rows, { ...all, kind: 'conflict' })
    const last = { ...begun, ...choiceAt(everything, 4), list: 'open' }
    expect(last.key).toBe(keyOf(cd))
    expect(shown(followed(missing, last, 'missing'))).toEqual({ key: keyOf(cd), index: 2 })

    const other = followed(conflicts, last, 'conflict')
    expect(shown(other)).toEqual({ key: keyOf(ef), index: 1 })
    expect(followed(conflicts, other, 'conflict')).toBe(other)
    expect(followed([], other, 'nothing')).toBe(other)
    expect(followed(everything, other, 'open')).toEqual(last)
    expect(followed(everything, { ...other, left: null }, 'open').key).toBe(keyOf(ef))
    expect(shown(followed(missing, { ...other, left: 'gone' }, 'missing'))).toEqual({ key: keyOf(ab), index: 1 })
  })

  it('knows which works a judge owes', () => {
    expect(worksMissing(rows, 'f1', 3)).toEqual(['CD34'])
    expect(worksMissing(rows, 'f2', 3)).toEqual([])
  })
})

const value = (markId: string, judge: number | null) => ({
  markId,
  judge,
  value: '1',
  enteredBy: '',
  device: null,
  enteredAt: '2024-10-15T01:00:00Z',
  reason: null,
})

it('knows a conflict again when another value has come, and tells corrections of one cell apart', () => {
  const [before, after] = [{ values: [value('m1', 1)] }, { values: [value('m1', 1), value('m2', 1)] }]
  expect(keyOf(finding('conflict', 'AB12', after))).toBe(keyOf(finding('conflict', 'AB12', before)))
  expect(keyOf(finding('corrected', 'AB12', after))).not.toBe(keyOf(finding('corrected', 'AB12', before)))
})

it('takes apart conflicts of several seats', () => {
  const seats = bySeat({ values: [value('m1', 1), value('m2', 2), value('m3', 1)] })
  expect(seats.map(({ judge, heads }) => [judge, heads.map(({ markId }) => markId)])).toEqual([
    [1, ['m1', 'm3']],
    [2, ['m2']],
  ])
})

it.each(['', 'kind=conflict', 'kind=missing&form=f1&judge=2', 'work=AB'])(
  'the address %s says the same again',
  (text) => {
    expect(writeFilter(readFilter(new URLSearchParams(text))).toString()).toBe(text)
  },
)
