import { describe, expect, it } from 'vitest'
import { plainRulePack } from './plain-rule-pack'
import { rankEntries } from './rank'
import { entry, timePracticalTheory } from './test-entries'
import { decideTieBreaks, partMarks, placeTieBreaks, type RankedScheme } from './tie-break-parts'

const theory = { code: 'L', kind: 'theory', mark: '60.00', counts: '12.00' } as const
const practical = { code: 'S', kind: 'practical', mark: '85.00', counts: '68.00' } as const

it('a rule that says which kind of part it means finds the part by whatever code it has', () => {
  const { tieBreaks } = timePracticalTheory
  expect(placeTieBreaks(tieBreaks, [theory, practical]).map(({ part }) => part)).toEqual([undefined, 'S', 'L'])
  expect(placeTieBreaks(tieBreaks, [theory]).map(({ part }) => part)).toEqual([undefined, 'practical', 'L'])
})

it('80.00 with 85 in practice stands before 80.00 with 80', () => {
  const parts = [theory, practical]
  const lower = [
    { ...theory, mark: '80.00', counts: '16.00' },
    { ...practical, mark: '80.00', counts: '64.00' },
  ]
  const entries = [entry('a', '80.00', { parts: partMarks(lower) }), entry('b', '80.00', { parts: partMarks(parts) })]
  const tieBreaks = placeTieBreaks(timePracticalTheory.tieBreaks, parts)
  const { rows, missingParts } = rankEntries({ entries, ...timePracticalTheory, tieBreaks })
  expect(rows.map(({ entryId, rank, shared }) => [entryId, rank, shared])).toEqual([
    ['b', 1, false],
    ['a', 2, false],
  ])
  expect(rows[1]?.decidedBy).toEqual({ by: 'part', part: 'S' })
  expect(missingParts).toEqual([])
})

it('a code says more than a kind, and several parts of a kind count together', () => {
  const modules = [
    { code: 'practical', kind: 'theory', mark: '90', counts: '27' },
    { code: 'M1', kind: 'module', mark: '70', counts: '21.50' },
    { code: 'M2', kind: 'module', mark: '80', counts: '32' },
  ] as const
  expect(partMarks(modules)).toEqual({ theory: '90', practical: '90', M1: '70', M2: '80', module: '53.50' })
  const named = (part: string) => placeTieBreaks([{ key: 'part', part, direction: 'high' }], modules)[0]?.part
  expect(['practical', 'theory', 'module', 'M2', 'none'].map(named)).toEqual([
    'practical',
    'practical',
    'module',
    'M2',
    'none',
  ])
})

it('without kinds, parts go by their codes', () => {
  expect(partMarks([{ code: 'A', mark: '1', counts: '1' }])).toEqual({ A: '1' })
})

describe('a part that the rules compare ties by', () => {
  const pack = {
    ...plainRulePack,
    parts: [{ code: 'practical', name: '实操', weightPercent: '100' }],
    ranking: timePracticalTheory,
  }
  const named = [
    { code: 'L', name: '理论', kind: 'theory' },
    { code: 'S', name: '操作', kind: 'practical' },
  ] as const
  const criteria = [
    { letter: 'A', part: 'L' },
    { letter: 'B', part: 'S' },
  ]
  const plain = ['practical', 'theory'].map((letter) => ({ letter, part: null }))

  it.each<[string, RankedScheme, readonly string[]]>([
    ['by its kind', { parts: named, criteria }, []],
    [
      'by its code',
      {
        parts: named.map(({ kind, ...part }) => ({ ...part, code: kind, kind: 'module' })),
        criteria: criteria.map(({ letter }, index) => ({ letter, part: named[index]?.kind ?? null })),
      },
      [],
    ],
    ['as a criterion, without parts', { parts: [], criteria: plain }, []],
    ['nowhere, without parts', { parts: [], criteria }, ['实操', 'theory']],
    ['not as a criterion beside parts', { parts: named.slice(0, 1), criteria: [...plain, ...criteria] }, ['实操']],
    ['not where nothing is marked in it', { parts: named, criteria: criteria.slice(0, 1) }, ['实操']],
  ])('is found %s', (_where, scheme, missing) => {
    const decision = decideTieBreaks(pack, scheme)
    const reasons = decision.kind === 'refused' ? decision.reasons : []
    expect(reasons).toEqual(missing.map((part) => ({ code: 'ranking.tie_break_unanswered', params: { part } })))
  })

  it('is not asked for where ties are shared or timed', () => {
    const ranking = { ...timePracticalTheory, tieBreaks: timePracticalTheory.tieBreaks.slice(0, 1) }
    expect(decideTieBreaks({ ...pack, ranking }, { parts: [], criteria }).kind).toBe('accepted')
    expect(decideTieBreaks(plainRulePack, { parts: [], criteria: [] }).kind).toBe('accepted')
  })

  it('is told with its code where that says more', () => {
    const tieBreaks = [{ key: 'part', part: 'M2', direction: 'high' }] as const
    const modules = {
      parts: [{ code: 'M2', name: '装配', weightPercent: '100' }],
      ranking: { ...pack.ranking, tieBreaks },
    }
    expect(decideTieBreaks(modules, { parts: [], criteria })).toMatchObject({
      reasons: [{ params: { part: '装配 M2' } }],
    })
  })
})
