import * as fc from 'fast-check'
import type { Calculation } from '#domain/marking/measurement'
import type { Aspect, AspectFacts, Criterion, MarkingSchemeDraft } from '#domain/schemes/scheme'

/** Any texts a scheme may hold: Chinese, several lines, what XML and spreadsheets treat specially, plain numbers. */
export const anyText = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(...'尺寸合格 外观 Edges are 平整 ±0.1mm 12 0.5 A1 M J Criterion Mark ID'.split(' ')),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '<b>&amp;',
          '"',
          '=SUM(A1)',
          '#-#',
          '技😀能',
          '第一行\n第二行',
          '%',
          'x'.repeat(300),
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(' '))

const decimal = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => (hundredths / 100).toFixed(2))
const mark = fc.integer({ min: 1, max: 3000 }).map((hundredths) => (hundredths / 100).toFixed(2))
const deductionType = fc.constantFrom('UNIT' as const, 'PERCENT' as const)
const word = fc.constantFrom('R1', 'LOWER', 'BAND', 'A B', '上限')

/** Every calculation a CIS workbook knows. */
export const anyCalculation: fc.Arbitrary<Calculation> = fc.oneof(
  fc.constant<Calculation>({ type: 'PASS_FAIL' }),
  fc.record({ type: fc.constant('NUMBER_COMPLETED' as const), possible: fc.integer({ min: 1, max: 200 }) }),
  fc.record({
    type: fc.constant('CHOICE' as const),
    deductionType,
    deductions: fc.array(decimal, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    type: fc.constant('REGULAR_DIFFERENCE_DEDUCTION' as const),
    target: decimal,
    difference: mark,
    deduction: decimal,
    deductionType,
  }),
  fc.record({
    type: fc.constant('RANGED_SCORE' as const),
    bands: fc.array(fc.record({ key: word, value: decimal, unit: fc.constantFrom('UNIT', 'PERCENT', '') }), {
      minLength: 1,
      maxLength: 4,
    }),
    confirmed: fc.constant(false),
  }),
)

interface AspectParts {
  readonly facts: AspectFacts
  readonly calculation: Calculation
  readonly benchmarks: readonly [string, string, string, string]
  readonly kind: Aspect['type']
  readonly panel: { readonly dropHighest: number; readonly dropLowest: number; readonly decimals: 0 | 1 | 2 }
}

function aspectOf({ facts, calculation, benchmarks, kind, panel }: AspectParts): Aspect {
  if (kind === 'measurement') return { ...facts, type: kind, calculation }
  if (kind === 'judgement') return { ...facts, type: kind, benchmarks }
  return kind === 'panel' ? { ...facts, type: kind, ...panel } : { ...facts, type: kind, decimals: panel.decimals }
}

/** Aspects of the types given, in any order, of these sections. */
export function anyAspect(types: readonly Aspect['type'][], sections: readonly string[]): fc.Arbitrary<Aspect> {
  const benchmark = fc.oneof({ weight: 4, arbitrary: anyText }, fc.constant(''))
  const facts = fc.record(
    {
      description: anyText,
      section: fc.constantFrom(...sections),
      maxMark: mark,
      extraDescription: anyText,
      requirement: anyText,
    },
    { requiredKeys: ['description', 'section', 'maxMark'] },
  )
  return fc
    .record({
      facts,
      calculation: anyCalculation,
      benchmarks: fc.tuple(benchmark, benchmark, benchmark, benchmark),
      kind: fc.constantFrom(...types),
      panel: fc.record({
        dropHighest: fc.integer({ min: 0, max: 2 }),
        dropLowest: fc.integer({ min: 0, max: 2 }),
        decimals: fc.constantFrom(0 as const, 1 as const, 2 as const),
      }),
    })
    .map(aspectOf)
}

const sectionIds = fc.uniqueArray(
  fc.oneof(fc.integer({ min: 1, max: 12 }).map(String), fc.constantFrom('S1', '1.2', '甲')),
  {
    minLength: 1,
    maxLength: 4,
  },
)

export interface SchemeShape {
  readonly types: readonly Aspect['type'][]
  /** Where given, each criterion belongs to one of them; their weights are even. */
  readonly parts?: readonly string[]
}

/** Schemes of one to four criteria, some sub-criteria being headings only, each criterion stating any mark. */
export function anyScheme({ types, parts = [] }: SchemeShape): fc.Arbitrary<MarkingSchemeDraft> {
  return sectionIds.chain((ids) => {
    const sub = fc.record({
      name: anyText,
      day: fc.integer({ min: 1, max: 31 }),
      aspects: fc.array(anyAspect(types, ids), { maxLength: 5 }),
    })
    const criterion = fc.record({
      name: anyText,
      mark: decimal,
      part: fc.constantFrom(undefined, ...parts),
      subs: fc.array(sub, { maxLength: 3 }),
    })
    return fc
      .record({
        name: anyText,
        sections: fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), name: anyText, marks: decimal }))),
        criteria: fc.array(criterion, { minLength: 1, maxLength: 4 }),
        first: anyAspect(types, ids),
      })
      .map(({ name, sections, criteria, first }) => ({
        name,
        parts: parts.map((code) => ({
          code,
          name: code,
          kind: 'module' as const,
          weightPercent: String(100 / parts.length),
        })),
        sections,
        criteria: criteria.map(({ name: title, mark: stated, part, subs }, index): Criterion => {
          const letter = String.fromCharCode(65 + index)
          const own = index === 0 ? [{ name: 'First', day: 1, aspects: [first] }, ...subs] : subs
          return {
            letter,
            name: title,
            mark: stated,
            ...(parts.length > 0 && { part: part ?? parts[0] ?? '' }),
            subCriteria: own.map((one, order) => ({ code: `${letter}${order + 1}`, ...one })),
          }
        }),
      }))
  })
}
