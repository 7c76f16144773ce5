import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyScheme } from '#tests/support/random-scheme'
import { accepted, asWorkbookSays } from '#tests/support/round-trip'
import type { Calculation } from '../../marking/measurement'
import type { Aspect, JudgementAspect, MarkingSchemeDraft, MeasurementAspect } from '../scheme'
import { textOf, type Cell, type WorkbookSheet } from './cells'
import { parseCisWorkbook } from './parse-cis-workbook'
import { workbookWith } from './test-workbook'
import { writeCisWorkbook } from './write-cis-workbook'

const fits: MeasurementAspect = {
  type: 'measurement',
  description: '尺寸合格',
  section: '1',
  maxMark: '60',
  calculation: { type: 'PASS_FAIL' },
}
const looks: JudgementAspect = {
  type: 'judgement',
  description: '外观',
  section: '1',
  maxMark: '40.00',
  benchmarks: ['差', '合格', '', '合格'],
}

function scheme(aspects: readonly Aspect[], changes: Partial<MarkingSchemeDraft> = {}): MarkingSchemeDraft {
  const subCriteria = [
    { code: 'A1', name: '加工', day: 3, aspects },
    { code: 'A2', name: '只有标题', day: 1, aspects: [] },
  ]
  return {
    name: '17 网站设计',
    parts: [],
    sections: [{ id: '1', name: '安全', marks: '100' }],
    criteria: [{ letter: 'A', name: '全部', mark: '99', subCriteria }],
    ...changes,
  }
}

function written(draft: MarkingSchemeDraft): readonly WorkbookSheet[] {
  return accepted(writeCisWorkbook(draft))
}

function readBack(draft: MarkingSchemeDraft): MarkingSchemeDraft {
  return accepted(parseCisWorkbook(written(draft))).scheme
}

function refusals(draft: MarkingSchemeDraft): readonly string[] {
  const decision = writeCisWorkbook(draft)
  if (decision.kind === 'accepted') return []
  return decision.reasons.map(({ code, path }) => `${code} ${path}`)
}

describe('the sheets', () => {
  it('stand as in the files organisers exchange', () => {
    const [sheet, calculations] = written(
      scheme([
        { ...looks, extraDescription: '两面' },
        { ...fits, calculation: { type: 'NUMBER_COMPLETED', possible: 4 } },
      ]),
    )
    expect(sheet?.name).toBe('CIS Marking Scheme Import')
    expect(
      sheet?.rows.map((row) =>
        row
          .map((cell) => textOf(cell).replaceAll('\n', ' '))
          .join('|')
          .replace(/\|+$/, ''),
      ),
    ).toEqual([
      '17 网站设计',
      '',
      'WorldSkills Occupational Standards',
      'Section|WSOS Marks|||||||WSOS Marks|Aspect Marks|Variation',
      '1|安全|||||||100|100|0',
      '||||||||Total Variation||0',
      '',
      '',
      'Criteria',
      'ID|Name|||||||||Mark',
      'A|全部|||||||||99',
      '',
      '',
      'Sub Criterion ID|Sub Criterion Name or Description|Day of Marking|Aspect Type M = Meas J = Judg|Aspect - Description|Judg Score|Extra Aspect Description (Meas or Judg) OR Judgement Score Description (Judg only)|Requirement (Measurement Only)|WSOS Section|Calculation Row  (Export only)|Max Mark|Criterion A|Total Mark|99',
      'A1|加工|3',
      '|||J|外观||两面||1||40',
      '|||||0|差',
      '|||||1|合格',
      '|||||2',
      '|||||3|合格',
      '',
      '|||M|尺寸合格||||1|2|60',
      '',
      'A2|只有标题|1',
      '',
      '|||||||||||Competition|Total Mark|100',
    ])
    expect(calculations).toEqual({
      name: 'Calculations',
      rows: [
        ['Name', 'Type', 'Reusable', 'Parameters'],
        ['NUMBER_COMPLETED 4', 'NUMBER_COMPLETED', 'N', 'NUMBER_POSSIBLE:::4#x~x#UNIT'],
      ],
    })
  })

  it('one calculation serves all aspects that say the same', () => {
    const counted: Aspect = { ...fits, calculation: { type: 'NUMBER_COMPLETED', possible: 4 } }
    const other: Aspect = { ...fits, calculation: { type: 'NUMBER_COMPLETED', possible: 5 } }
    const [sheet, calculations] = written(scheme([counted, fits, other, counted]))
    expect(sheet?.rows.flatMap((row) => (row[3] === 'M' ? [row[9] ?? null] : []))).toEqual([2, null, 3, 2])
    expect(calculations?.rows).toHaveLength(3)
  })

  it('a scheme without calculations leaves their sheet empty', () => {
    expect(written(scheme([fits, looks]))[1]).toEqual({ name: 'Calculations', rows: [] })
  })
})

describe('a round trip', () => {
  it('brings back a heading without aspects, a total that differs, and scores not described', () => {
    const draft = scheme([looks, { ...fits, requirement: '±0.1', extraDescription: '两处' }, looks])
    expect(readBack(draft)).toEqual(asWorkbookSays(draft))
  })

  it('keeps the words a workbook had for its calculations', () => {
    const rows: readonly (readonly Cell[])[] = [
      ['Off', 'REGULAR_DIFFERENCE_DEDUCTION', 'N', 'TARGET:::100#-#DIFFERENCE:::0,5#-#DEDUCTION:::10#x~x#PERCENT'],
      ['Pass', 'pass fail', 'Y', 'X:::1#x~x#UNKNOWN'],
      ['Pick', 'CHOICE', 'N', 'None:::0#x~x#UNIT#-#One side:::0,5#x~x#UNIT'],
      ['Bands', 'RANGED_SCORE', 'Y', 'r1:::0.5#x~x#percent#-#R2::: 1'],
      [null, 'NUMBER_COMPLETED', null, 'MAX:::4'],
    ]
    const edits = { J22: 2, J24: '3', J28: 4 }
    const rowsOfA = [null, null, null, 'M', 'Count', null, null, null, 1, 5, 0.5]
    const rowsOfB = [null, null, null, 'M', 'Way off', null, null, null, 1, 1, 0.5]
    const insert = { before: 29, rows: [rowsOfA, rowsOfB] }
    const first = accepted(parseCisWorkbook(workbookWith({ calculations: rows, edits, insert }))).scheme
    const kept = first.criteria.flatMap(({ subCriteria }) =>
      subCriteria.flatMap(({ aspects }) =>
        aspects.flatMap((aspect) => (aspect.type === 'measurement' ? [aspect.workbookCalculation] : [])),
      ),
    )
    expect(kept).toEqual([
      { name: 'Pass', reusable: 'Y', parameters: 'X:::1#x~x#UNKNOWN' },
      { name: 'Pick', reusable: 'N', parameters: 'None:::0#x~x#UNIT#-#One side:::0,5#x~x#UNIT' },
      { name: 'Bands', reusable: 'Y', parameters: 'r1:::0.5#x~x#percent#-#R2::: 1' },
      { name: '', reusable: '', parameters: 'MAX:::4' },
      { name: 'Off', reusable: 'N', parameters: 'TARGET:::100#-#DIFFERENCE:::0,5#-#DEDUCTION:::10#x~x#PERCENT' },
    ])
    expect(readBack(first)).toEqual(first)
  })

  it('keeps the calculations nobody uses, each once and even of a type nobody knows', () => {
    const rows: readonly (readonly Cell[])[] = [
      ['Name', 'Type', 'Reusable', 'Parameters'],
      ['Count', 'NUMBER_COMPLETED', 'Y', 'MAX:::4'],
      ['Root', 'SQUARE_ROOT', 'Y', 'X:::1'],
      [],
      ['Root', 'SQUARE_ROOT', 'Y', 'X:::1'],
      ['Count', 'NUMBER_COMPLETED', 'Y', 'MAX:::4'],
    ]
    const first = accepted(parseCisWorkbook(workbookWith({ calculations: rows, edits: { J28: 2 } }))).scheme
    expect(first.spareCalculations).toEqual([{ name: 'Root', type: 'SQUARE_ROOT', reusable: 'Y', parameters: 'X:::1' }])
    expect(readBack(first)).toEqual(first)
  })

  it('writes new parameters where the calculation was changed since, and keeps its name', () => {
    const workbookCalculation = { name: 'Count', reusable: 'Y', parameters: 'MAX:::4' }
    const counted: Aspect = { ...fits, calculation: { type: 'NUMBER_COMPLETED', possible: 6 }, workbookCalculation }
    expect(written(scheme([counted, looks]))[1]?.rows[1]).toEqual([
      'Count',
      'NUMBER_COMPLETED',
      'Y',
      'NUMBER_POSSIBLE:::6#x~x#UNIT',
    ])
  })

  it('asks again to confirm a ranged score that was confirmed', () => {
    const calculation: Calculation = {
      type: 'RANGED_SCORE',
      bands: [{ key: 'R', value: '1', unit: 'UNIT' }],
      confirmed: true,
    }
    const draft = scheme([{ ...fits, calculation }, looks])
    expect(readBack(draft)).toEqual(asWorkbookSays(draft))
  })

  it('survives texts that repeat their neighbours or read like headings', () => {
    const odd: Aspect = {
      ...fits,
      description: 'Aspect - Description',
      extraDescription: 'Max Mark',
      requirement: 'S1',
      section: 'S1',
    }
    const draft = scheme([odd, { ...odd, extraDescription: 'S1' }, { ...looks, description: 'J', section: 'S1' }], {
      name: 'Criteria',
      sections: [{ id: 'S1', name: 'S1', marks: '100' }],
    })
    const [first] = draft.criteria
    const named = {
      ...draft,
      criteria: [
        {
          ...first,
          letter: 'A',
          name: 'ID',
          mark: '1',
          subCriteria: [{ code: 'A1', name: 'A1', day: 31, aspects: first?.subCriteria[0]?.aspects ?? [] }],
        },
      ],
    }
    expect(readBack(named)).toEqual(asWorkbookSays(named))
  })

  it('leaves out what no workbook can hold: control characters and halves of a character', () => {
    const draft = scheme([{ ...fits, description: '\u0000尺\u0007寸\uD83D\r\n合格 ' }, looks])
    expect(readBack(draft).criteria[0]?.subCriteria[0]?.aspects[0]?.description).toBe('尺寸\n合格')
  })

  it('brings back any scheme it does not refuse', () => {
    let carried = 0
    fc.assert(
      fc.property(anyScheme({ types: ['measurement', 'judgement'] }), (draft) => {
        const decision = writeCisWorkbook(draft)
        if (decision.kind === 'refused') return
        carried += 1
        expect(accepted(parseCisWorkbook(decision.value)).scheme).toEqual(asWorkbookSays(draft))
      }),
      { numRuns: 120 },
    )
    expect(carried).toBeGreaterThan(60)
  })
})

describe('what a CIS workbook cannot carry is refused by its place', () => {
  const parts = [{ code: 'P', name: '实操', kind: 'practical', weightPercent: '100' }] as const
  const panel: Aspect = { ...fits, type: 'panel', dropHighest: 1, dropLowest: 1, decimals: 1 }
  const [criterion] = scheme([fits, looks]).criteria
  const withCriterion = (changes: Partial<NonNullable<typeof criterion>>): MarkingSchemeDraft =>
    scheme([], {
      criteria: [{ letter: 'A', name: '全部', mark: '99', subCriteria: criterion?.subCriteria ?? [], ...changes }],
    })

  it.each<[string, MarkingSchemeDraft, readonly string[]]>([
    ['parts', { ...withCriterion({ part: 'P' }), parts }, ['cis.export_parts parts']],
    ['a panel', scheme([panel]), ['cis.export_panel A1.1.type']],
    ['a theory paper', scheme([{ ...fits, type: 'theory', decimals: 1 }]), ['cis.export_theory A1.1.type']],
    [
      'a mark entered directly',
      scheme([{ ...fits, calculation: { type: 'MANUAL' } }]),
      ['cis.export_manual A1.1.calculation'],
    ],
    [
      'a count of nothing',
      scheme([{ ...fits, calculation: { type: 'NUMBER_COMPLETED', possible: 0 } }]),
      ['scheme.possible_not_positive A1.1.possible', 'cis.export_calculation A1.1.calculation'],
    ],
    [
      'bands that hold more than key, value and unit',
      scheme([{ ...fits, calculation: { type: 'RANGED_SCORE', bands: [{ from: '0', to: '1' }], confirmed: true } }]),
      ['cis.export_calculation A1.1.calculation'],
    ],
    ['no name', scheme([fits], { name: ' ' }), ['cis.export_title_missing name']],
    ['no section', scheme([{ ...fits, section: '' }], { sections: [] }), ['cis.export_section_missing A1.1.section']],
    [
      'a letter that is none',
      withCriterion({ letter: 'AB' }),
      ['cis.export_letter AB.letter', 'cis.export_code A1.code', 'cis.export_code A2.code'],
    ],
    ['a criterion without a name', withCriterion({ name: '\u200B' }), ['cis.export_name_missing A.name']],
    ['a total of three decimals', withCriterion({ mark: '33.333' }), ['cis.export_mark A.mark']],
    [
      'a code of another kind and a day of none',
      withCriterion({ subCriteria: [{ code: 'A-1', name: '加工', day: 0, aspects: [fits] }] }),
      ['cis.export_code A-1.code', 'cis.export_day A-1.day'],
    ],
    [
      'a section called ID',
      scheme([], {
        sections: [{ id: 'ID', name: 'Name', marks: '1' }],
        criteria: withCriterion({
          subCriteria: [{ code: 'A1', name: '加工', day: 1, aspects: [{ ...fits, section: 'ID' }] }],
        }).criteria,
      }),
      ['cis.export_section_id ID.id'],
    ],
    ['errors of its own', scheme([{ ...fits, maxMark: '0' }]), ['scheme.max_mark_not_positive A1.1.maxMark']],
  ])('%s', (_name, draft, expected) => {
    expect(refusals(draft)).toEqual(expected)
  })
})
