import { describe, expect, it } from 'vitest'
import {
  judgeTotals,
  lookOf,
  readFilter,
  seatOf,
  troublesOf,
  wallView,
  wordOf,
  writeFilter,
  type Form,
} from './wall-view'

const progress = { expected: 20, entered: 20, spreads: 0, conflicts: 0, unusable: 0, flags: 0 }

function form(code: string, other: Partial<Form> = {}): Form {
  const seat = (position: number, assignmentId: string, name: string) => ({
    position,
    assignmentId,
    name,
    signed: false,
    entered: 10,
    expected: 10,
    lastAt: null,
  })
  return {
    formId: code,
    code,
    name: code,
    module: code.slice(0, 1),
    day: '1',
    type: 'judgement',
    progress,
    rescored: 0,
    held: 0,
    claim: null,
    judges: [seat(1, 'a', '甲'), seat(2, 'b', '乙')],
    signed: false,
    ...other,
  }
}

const modules = ['A', 'B'].map((letter) => ({ letter, name: letter, part: null, progress }))
const everything = { module: null, judge: null, state: 'all' } as const

describe('the wall', () => {
  const forms = [
    form('A1'),
    form('A2', { progress: { ...progress, entered: 5 } }),
    form('B1', { signed: true, judges: [] }),
  ]

  it.each([
    [everything, ['A1', 'A2', 'B1']],
    [{ ...everything, module: 'A' }, ['A1', 'A2']],
    [{ ...everything, judge: 'a' }, ['A1', 'A2']],
    [{ ...everything, judge: '甲' }, []],
    [{ ...everything, state: 'open' }, ['A2']],
    [{ ...everything, state: 'unsigned' }, ['A1', 'A2']],
    [{ ...everything, state: 'signed' }, ['B1']],
    [{ ...everything, state: 'trouble' }, []],
  ] as const)('shows with %o the forms %o', (filter, codes) => {
    const shown = wallView({ modules, forms }, filter).modules.flatMap((module) => module.forms)
    expect(shown.map(({ code }) => code)).toEqual(codes)
  })

  it('adds up what each judge has entered and signed', () => {
    expect(judgeTotals(forms)).toEqual([
      { assignmentId: 'a', name: '甲', toldBy: [], entered: 20, expected: 20, signed: 0, forms: 2 },
      { assignmentId: 'b', name: '乙', toldBy: [], entered: 20, expected: 20, signed: 0, forms: 2 },
    ])
  })

  it('keeps two judges of one name apart', () => {
    const [one] = form('A1').judges
    if (one === undefined) throw new Error('no judge')
    const twins = form('A1', { judges: [one, { ...one, position: 2, assignmentId: 'c', entered: 3 }] })
    const other = form('B1', { judges: [{ ...one, assignmentId: 'c' }] })
    const { judges } = wallView({ modules, forms: [twins, other] }, everything)
    expect(judges.map(({ name, entered, toldBy }) => [name, entered, toldBy])).toEqual([
      ['甲', 10, ['A1']],
      ['甲', 13, ['A1', 'B1']],
    ])
    expect(judges.map((judge) => seatOf(twins, judge)?.position)).toEqual([1, 2])
  })
})

describe('a form', () => {
  it.each([
    ['signed', { signed: true }],
    ['notBegun', { progress: { ...progress, entered: 0 } }],
    ['marking', { progress: { ...progress, entered: 3 } }],
    ['marking', { progress: { ...progress, entered: 0, unusable: 20 } }],
    ['marking', { progress: { ...progress, conflicts: 1 } }],
    ['unsigned', {}],
  ] as const)('is %s', (word, other) => {
    expect(wordOf(form('A1', other))).toBe(word)
  })

  it('names what is out of the ordinary', () => {
    expect(troublesOf(form('A1', { held: 2, progress: { ...progress, flags: 1 } }))).toEqual([
      { kind: 'flags', n: 1 },
      { kind: 'held', n: 2 },
    ])
  })
})

it.each([
  [{ signed: true, entered: 1, expected: 2 }, 'signed'],
  [{ signed: false, entered: 2, expected: 2 }, 'full'],
  [{ signed: false, entered: 1, expected: 2 }, 'part'],
  [{ signed: false, entered: 0, expected: 2 }, 'none'],
  [{ signed: false, entered: 0, expected: 0 }, 'none'],
] as const)('a seat with %o looks %s', (seat, look) => {
  expect(lookOf(seat)).toBe(look)
})

it('keeps the filter in the address and leaves out what asks for nothing', () => {
  const params = writeFilter(new URLSearchParams('sort=x'), { ...everything, module: 'A', state: 'open' })
  expect(params.toString()).toBe('sort=x&module=A&state=open')
  expect(readFilter(params)).toEqual({ module: 'A', judge: null, state: 'open' })
  expect(writeFilter(params, everything).toString()).toBe('sort=x')
})
