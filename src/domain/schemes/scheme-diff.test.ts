import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyScheme } from '#tests/support/random-scheme'
import { movedIndexes } from './moved'
import {
  aspectTypes,
  aspectsOf,
  type Aspect,
  type JudgementAspect,
  type MarkingSchemeDraft,
  type MeasurementAspect,
} from './scheme'
import { schemeDiff } from './scheme-diff'
import { meaningOf } from './value-meaning'

function measured(description: string, changes: Partial<MeasurementAspect> = {}): MeasurementAspect {
  return {
    type: 'measurement',
    description,
    section: '1',
    maxMark: '1.00',
    calculation: { type: 'PASS_FAIL' },
    ...changes,
  }
}

const judged: JudgementAspect = {
  type: 'judgement',
  key: 'k-look',
  description: 'Looks',
  section: '1',
  maxMark: '2.00',
  benchmarks: ['a', 'b', 'c', 'd'],
}

function scheme(aspects: readonly Aspect[], changes: Partial<MarkingSchemeDraft> = {}): MarkingSchemeDraft {
  return {
    name: 'Web',
    parts: [],
    sections: [{ id: '1', name: 'Planning', marks: '100.00' }],
    criteria: [
      { letter: 'A', name: 'Design', mark: '3.00', subCriteria: [{ code: 'A1', name: 'Draw', day: 1, aspects }] },
    ],
    ...changes,
  }
}

/** `aspect A1.1 maxMark: 1.00 → 2.00 !`, the mark telling that marks may change. */
function told(before: MarkingSchemeDraft, after: MarkingSchemeDraft): readonly string[] {
  return schemeDiff(before, after).map((change) => {
    const what =
      change.kind === 'changed'
        ? `${change.field}: ${JSON.stringify(change.before)} → ${JSON.stringify(change.after)}`
        : change.kind
    return `${change.subject} ${change.label} ${what}${change.touchesMarks ? ' !' : ''}`
  })
}

describe('one change of an aspect', () => {
  it.each<[string, Partial<MeasurementAspect>, readonly string[]]>([
    ['the same mark written shorter', { maxMark: '1' }, []],
    ['another mark', { maxMark: '1.50' }, ['aspect A1.1 maxMark: "1.00" → "1.50" !']],
    [
      'another calculation',
      { calculation: { type: 'NUMBER_COMPLETED', possible: 4 } },
      [
        'aspect A1.1 calculation: {"type":"PASS_FAIL"} → {"type":"NUMBER_COMPLETED","possible":4} !',
        'aspect A1.1 renewed !',
      ],
    ],
    ['an extra text', { extraDescription: 'More' }, ['aspect A1.1 extraDescription: null → "More"']],
    ['a requirement', { requirement: '±0.1' }, ['aspect A1.1 requirement: null → "±0.1"']],
    ['another section', { section: '2' }, ['aspect A1.1 section: "1" → "2"']],
    [
      'the name of its calculation',
      { workbookCalculation: { name: 'Yes', reusable: 'Y', parameters: '' } },
      ['aspect A1.1 calculationName: null → "Yes"', 'aspect A1.1 calculationParameters: null → ""'],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(told(scheme([measured('Fits')]), scheme([measured('Fits', changes)]))).toEqual(expected)
  })

  it('a calculation stored with its properties in another order is the same', () => {
    const one = measured('Fits', { calculation: { type: 'NUMBER_COMPLETED', possible: 3 } })
    const other = measured('Fits', { calculation: { possible: 3, type: 'NUMBER_COMPLETED' } })
    expect(told(scheme([one]), scheme([other]))).toEqual([])
  })

  it('texts of scores are words; another type is another mark', () => {
    const reworded: Aspect = { ...judged, benchmarks: ['a', 'b', 'better', 'd'] }
    expect(told(scheme([judged]), scheme([reworded]))).toEqual(['aspect A1.1 benchmark2: "c" → "better"'])
    expect(told(scheme([judged]), scheme([measured('Looks', { key: 'k-look', maxMark: '2.00' })]))).toEqual([
      'aspect A1.1 type: "judgement" → "measurement" !',
      'aspect A1.1 renewed !',
    ])
  })

  it('what a panel drops and how fine its marks are changes marks', () => {
    const panel: Aspect = { ...measured('Show'), type: 'panel', dropHighest: 1, dropLowest: 1, decimals: 1 }
    expect(told(scheme([panel]), scheme([{ ...panel, dropHighest: 2, decimals: 0 }]))).toEqual([
      'aspect A1.1 dropHighest: "1" → "2" !',
      'aspect A1.1 decimals: "1" → "0" !',
    ])
  })
})

describe('which aspect is which', () => {
  it('goes by the key, even when everything else changed', () => {
    const before = scheme([measured('Fits', { key: 'k1', code: 'A1.1' })])
    const after = scheme([measured('Holds', { key: 'k1', code: 'A1.7' })])
    expect(told(before, after)).toEqual([
      'aspect A1.7 code: "A1.1" → "A1.7"',
      'aspect A1.7 description: "Fits" → "Holds"',
    ])
  })

  it('takes two keys for two aspects, even when they say the same', () => {
    const before = scheme([measured('Fits', { key: 'k1', code: 'A1.1' })])
    const after = scheme([measured('Fits', { key: 'k2', code: 'A1.1' })])
    expect(told(before, after)).toEqual(['aspect A1.1 added !', 'aspect A1.1 removed !'])
  })

  it('shows as one aspect what got another key because its values are read otherwise', () => {
    const before = scheme([measured('Fits', { key: 'k1', code: 'A1.1' })])
    const counted = { calculation: { type: 'NUMBER_COMPLETED', possible: 4 } } as const
    expect(told(before, scheme([measured('Fits', { key: 'k2', code: 'A1.1', ...counted })]))).toEqual([
      'aspect A1.1 calculation: {"type":"PASS_FAIL"} → {"type":"NUMBER_COMPLETED","possible":4} !',
      'aspect A1.1 renewed !',
    ])
  })

  it('also where only a version before both of them read its values otherwise', () => {
    const choice = (key: string, ...deductions: readonly string[]) =>
      scheme([
        measured('Fits', { key, code: 'A1.1', calculation: { type: 'CHOICE', deductionType: 'UNIT', deductions } }),
      ])
    const [first, second, third] = [choice('k1', '0', '1'), choice('k1', '0', '2'), choice('k2', '0', '2', '3')]
    const known = new Map([
      ['k1', [first, second].flatMap(aspectsOf).map(meaningOf)],
      ['k2', aspectsOf(third).map(meaningOf)],
    ])
    const kinds = (before: MarkingSchemeDraft, after: MarkingSchemeDraft) =>
      schemeDiff(before, after, known).map(({ kind }) => kind)
    expect(kinds(first, second)).toEqual(['changed'])
    expect(kinds(second, third)).toEqual(['changed', 'renewed'])
    expect(kinds(third, second)).toEqual(['changed', 'renewed'])
  })

  it('finds one aspect put in front, though the codes of a workbook count positions', () => {
    const before = scheme(['x', 'y', 'z'].map((text, index) => measured(text, { code: `A1.${index + 1}` })))
    const after = scheme(['new', 'x', 'y', 'z'].map((text, index) => measured(text, { code: `A1.${index + 1}` })))
    expect(told(before, after).filter((line) => !line.includes('code:'))).toEqual(['aspect A1.1 added !'])
  })

  it('goes by the code where the text changed', () => {
    const before = scheme([measured('Fits', { code: 'A1.1' })])
    expect(told(before, scheme([measured('Fits well', { code: 'A1.1' })]))).toEqual([
      'aspect A1.1 description: "Fits" → "Fits well"',
    ])
  })
})

describe('places', () => {
  const [x, y, z] = ['x', 'y', 'z'].map((text) => measured(text, { key: text })) as [Aspect, Aspect, Aspect]

  it('one aspect put last is one move', () => {
    expect(told(scheme([x, y, z]), scheme([y, z, x]))).toEqual(['aspect A1.3 place: "1" → "3"'])
  })

  it('an aspect removed moves nobody', () => {
    expect(told(scheme([x, y, z]), scheme([y, z]))).toEqual(['aspect A1.1 removed !'])
  })

  it('another sub-criterion of another part changes what the mark counts', () => {
    const parts = [
      { code: 'T', name: 'T', kind: 'theory', weightPercent: '20' },
      { code: 'P', name: 'P', kind: 'practical', weightPercent: '80' },
    ] as const
    const criteria = (first: readonly Aspect[], second: readonly Aspect[]) => [
      {
        letter: 'A',
        name: 'A',
        mark: '1',
        part: 'T',
        subCriteria: [{ code: 'A1', name: 'A1', day: 1, aspects: first }],
      },
      {
        letter: 'B',
        name: 'B',
        mark: '1',
        part: 'P',
        subCriteria: [{ code: 'B1', name: 'B1', day: 1, aspects: second }],
      },
    ]
    const before = scheme([], { parts, criteria: criteria([x, y], [z]) })
    expect(told(before, scheme([], { parts, criteria: criteria([x], [z, y]) }))).toEqual([
      'aspect B1.2 subCriterion: "A1" → "B1" !',
    ])
    const weights = [
      { ...parts[0], weightPercent: '30' },
      { ...parts[1], weightPercent: '70.00', name: 'Practice' },
    ]
    expect(told(before, { ...before, parts: weights })).toEqual([
      'part T weightPercent: "20" → "30" !',
      'part P name: "P" → "Practice"',
      'part P weightPercent: "80" → "70.00" !',
    ])
  })
})

it('names, days, sections and criteria are words', () => {
  const before = scheme([measured('Fits')])
  const after: MarkingSchemeDraft = {
    ...before,
    name: 'Web 2',
    sections: [{ id: '2', name: 'Making', marks: '100' }],
    criteria: [
      {
        letter: 'A',
        name: 'Drawings',
        mark: '4.00',
        subCriteria: [
          { code: 'A0', name: 'None', day: 1, aspects: [] },
          { code: 'A1', name: 'Draw', day: 2, aspects: [measured('Fits')] },
        ],
      },
    ],
  }
  expect(told(before, after)).toEqual([
    'scheme  name: "Web" → "Web 2"',
    'section 2 added',
    'section 1 removed',
    'criterion A name: "Design" → "Drawings"',
    'criterion A mark: "3.00" → "4.00"',
    'subCriterion A0 added',
    'subCriterion A1 day: "1" → "2"',
  ])
})

describe('any two schemes', () => {
  const shape = { types: aspectTypes, parts: ['T', 'P'] }

  it('a scheme differs in nothing from itself', () => {
    fc.assert(
      fc.property(anyScheme(shape), (draft) => {
        expect(schemeDiff(draft, structuredClone(draft))).toEqual([])
      }),
    )
  })

  it('forwards and backwards have as many aspects added as removed', () => {
    fc.assert(
      fc.property(anyScheme(shape), anyScheme(shape), (one, other) => {
        const count = (changes: ReturnType<typeof schemeDiff>, kind: string) =>
          changes.filter((change) => change.subject === 'aspect' && change.kind === kind).length
        const forwards = schemeDiff(one, other)
        const size = ({ criteria }: MarkingSchemeDraft) =>
          criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects)).length
        expect(size(one) + count(forwards, 'added')).toBe(size(other) + count(forwards, 'removed'))
      }),
    )
  })

  it('the things that did not move stand in their old order, and no fewer could have moved', () => {
    const order = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 8 })
    fc.assert(
      fc.property(order, (positions) => {
        const moved = movedIndexes(positions)
        const stayed = positions.filter((_position, index) => !moved.has(index))
        expect(stayed).toEqual(stayed.toSorted((left, right) => left - right))
        expect(stayed).toHaveLength(longestRising(positions))
      }),
    )
  })
})

function longestRising(positions: readonly number[]): number {
  let longest = 0
  for (let chosen = 0; chosen < 2 ** positions.length; chosen += 1) {
    const run = positions.filter((_position, index) => (chosen >> index) & 1)
    if (run.every((position, index) => index === 0 || position > (run[index - 1] ?? 0)))
      longest = Math.max(longest, run.length)
  }
  return longest
}
