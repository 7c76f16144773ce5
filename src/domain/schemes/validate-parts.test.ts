import { describe, expect, it } from 'vitest'

import type { Aspect, Criterion, MarkingSchemeDraft, SchemePart } from './scheme'
import { schemeTotals } from './totals'
import { validateScheme } from './validate-scheme'

const theory: SchemePart = { code: 'T', name: '理论', kind: 'theory', weightPercent: '20' }
const practical: SchemePart = { code: 'P', name: '实操', kind: 'practical', weightPercent: '80' }

const paper: Aspect = { type: 'theory', decimals: 1, description: '理论试卷', section: '', maxMark: '100' }
const show: Aspect = {
  type: 'panel',
  dropHighest: 1,
  dropLowest: 1,
  decimals: 1,
  description: '展示',
  section: '',
  maxMark: '100',
}

function criterion(letter: string, part: string | null, ...aspects: readonly Aspect[]): Criterion {
  const subCriteria = [{ code: `${letter}1`, name: letter, day: 1, aspects }]
  return { letter, name: letter, mark: '100', subCriteria, ...(part !== null && { part }) }
}

function scheme(changes: Partial<MarkingSchemeDraft> = {}): MarkingSchemeDraft {
  const criteria = [criterion('A', 'T', paper), criterion('B', 'P', show)]
  return { name: '省赛', parts: [theory, practical], sections: [], criteria, ...changes }
}

function found(changes: Partial<MarkingSchemeDraft>): readonly string[] {
  const { errors, warnings } = validateScheme(scheme(changes))
  return [...errors.map(({ code }) => `error ${code}`), ...warnings.map(({ code }) => `warning ${code}`)]
}

function aspectFound(aspect: Aspect): readonly string[] {
  return found({ criteria: [criterion('A', 'T', paper), criterion('B', 'P', aspect)] })
}

describe('a scheme with weighted parts', () => {
  it('has 100 marks in each part, not in all', () => {
    expect(found({})).toEqual([])
    expect(schemeTotals(scheme())).toMatchObject({
      marks: '200.00',
      theoryMarks: '100.00',
      panelMarks: '100.00',
      byPart: [
        { code: 'T', weightPercent: '20', criteria: 1, sum: '100.00' },
        { code: 'P', weightPercent: '80', criteria: 1, sum: '100.00' },
      ],
    })
  })

  it.each<[string, Partial<MarkingSchemeDraft>, readonly string[]]>([
    [
      'weights of 99.99',
      { parts: [theory, { ...practical, weightPercent: '79.99' }] },
      ['error scheme.parts_not_hundred'],
    ],
    [
      'a part of no weight',
      {
        parts: [
          { ...theory, weightPercent: '0' },
          { ...practical, weightPercent: '100' },
        ],
      },
      ['error scheme.part_weight_not_positive'],
    ],
    [
      'a part twice',
      { parts: [theory, { ...practical, code: 'T' }] },
      ['error scheme.part_repeated', 'error scheme.part_unknown'],
    ],
    [
      'a criterion of no part',
      { criteria: [criterion('A', 'T', paper), criterion('B', null, show)] },
      ['error scheme.part_missing', 'warning scheme.part_empty'],
    ],
    [
      'a criterion of a part where there are none',
      { parts: [], criteria: [criterion('A', 'T', paper)] },
      ['error scheme.part_unknown'],
    ],
    [
      'a part named like a criterion of another part',
      {
        parts: [{ ...theory, code: 'B' }, practical],
        criteria: [criterion('A', 'B', paper), criterion('B', 'P', show)],
      },
      ['error scheme.part_named_as_criterion'],
    ],
    [
      'no part named like a criterion inside it',
      {
        parts: [{ ...theory, code: 'A' }, practical],
        criteria: [criterion('A', 'A', paper), criterion('B', 'P', show)],
      },
      [],
    ],
    ['a part without criteria', { criteria: [criterion('A', 'T', paper)] }, ['warning scheme.part_empty']],
    [
      'a part of 60 marks',
      { criteria: [criterion('A', 'T', { ...paper, maxMark: '60' }), criterion('B', 'P', show)] },
      ['warning scheme.criterion_total_differs', 'warning scheme.part_not_hundred'],
    ],
  ])('reports %s', (_name, changes, expected) => {
    expect(found(changes).toSorted()).toEqual(expected.toSorted())
  })

  it('adds thirds exactly', () => {
    const parts = ['33.33', '33.33', '33.34'].map((weightPercent, index) => ({
      ...practical,
      code: `M${index + 1}`,
      weightPercent,
    }))
    const criteria = ['A', 'B', 'C'].map((letter, index) => criterion(letter, `M${index + 1}`, show))
    expect(found({ parts, criteria })).toEqual([])
  })
})

describe('panels and theory papers', () => {
  it.each<[number, number, readonly string[]]>([
    [0, 0, []],
    [2, 2, []],
    [3, 2, ['error scheme.panel_drops_invalid']],
    [0, 5, ['error scheme.panel_drops_invalid']],
    [-1, 1, ['error scheme.panel_drops_invalid']],
    [0.5, 1, ['error scheme.panel_drops_invalid']],
  ])('of five judges drops %i and %i', (dropHighest, dropLowest, expected) => {
    expect(aspectFound({ ...show, dropHighest, dropLowest })).toEqual(expected)
  })

  it('has marks as fine as its maximum', () => {
    expect(aspectFound({ ...show, maxMark: '100.00', decimals: 0 })).toEqual([])
    expect(aspectFound({ ...show, maxMark: '12.50', decimals: 0 })).toContain('warning scheme.max_mark_unreachable')
    expect(aspectFound({ ...paper, decimals: 3 as 2 })).toEqual(['error scheme.decimals_invalid'])
  })
})

it('warns of two aspects that say the same', () => {
  const half: Aspect = { ...paper, maxMark: '50' }
  const twice = [criterion('A', 'T', half, { ...half, description: ' 理论试卷 ' }), criterion('B', 'P', show)]
  expect(validateScheme(scheme({ criteria: twice })).warnings).toEqual([
    { code: 'scheme.aspects_alike', params: { aspect: 'A1.2', other: 'A1.1' }, path: 'A1.2.description' },
  ])
})
