import { describe, expect, it } from 'vitest'
import { checkEdit } from './check-edit'
import { draftToEdit } from './draft-to-edit'
import { nextEdit, startEdit } from './edit-scheme'
import { nodesBelow, type EditNode, type Field } from './edit-tree'
import { templateDraft } from './templates'
import { mapAspects } from '#domain/schemes/map-aspects'
import type { StoredScheme } from '#domain/schemes/lost-values'
import { aspectsOf, type Aspect } from '#domain/schemes/scheme'
import { meaningOf } from '#domain/schemes/value-meaning'

const say = (key: string) => key

function withValue(code: string, field: Field, value: string) {
  const state = startEdit(draftToEdit(templateDraft('theoryPractical', '示例', say), 'total'))
  const id = nodesBelow(state.scheme).find((node) => node.values.code === code || node.values.type === code)?.id ?? ''
  return { id, checked: checkEdit(nextEdit(state, { type: 'set', id, field, value }).scheme) }
}

it.each<[string, Field, string, string]>([
  ['L', 'weightPercent', 'x', 'decimal'],
  ['L', 'code', '', 'empty'],
  ['A', 'code', 'ABCDE', 'tooLong'],
  ['B1', 'day', '0', 'whole'],
  ['measurement', 'maxMark', '1.', 'decimal'],
])('%s with %s “%s” cannot be stored: %s', (code, field, value, kind) => {
  const { id, checked } = withValue(code, field, value)
  expect(checked.findings.find(({ fault }) => fault !== null)).toMatchObject({
    id,
    field,
    grave: true,
    fault: { kind },
  })
  expect(checked.sound).toBe(false)
})

it('what the rules say points at the field, and is not said twice', () => {
  const { id, checked } = withValue('measurement', 'maxMark', '0')
  const own = checked.findings.filter((finding) => finding.id === id && finding.field === 'maxMark')
  expect(own.map(({ reason }) => reason?.code)).toEqual(['scheme.max_mark_not_positive'])
  expect(
    withValue('measurement', 'maxMark', 'x').checked.findings.filter(({ field }) => field === 'maxMark').length,
  ).toBe(1)
})

it('weights that do not add up to 100 are grave, a total that does not is only told', () => {
  const { checked } = withValue('L', 'weightPercent', '30')
  const codes = checked.findings.map(({ grave, reason }) => [reason?.code, grave])
  expect(codes).toContainEqual(['scheme.parts_not_hundred', true])
  expect(codes).toContainEqual(['scheme.part_not_hundred', false])
})

it.each(['NUMBER_COMPLETED', 'CHOICE', 'REGULAR_DIFFERENCE_DEDUCTION'])(
  'a calculation %s without its numbers is not sound',
  (calculation) => {
    const { checked } = withValue('measurement', 'calculation', calculation)
    expect(checked.sound).toBe(false)
  },
)

it('what is wrong with a calculation stands at the field it is about, and is said once', () => {
  const state = startEdit(draftToEdit(templateDraft('theoryPractical', '示例', say), 'total'))
  const id = nodesBelow(state.scheme).find(({ values }) => values.type === 'measurement')?.id ?? ''
  const typed = (own: Partial<Record<Field, string>>) =>
    checkEdit(
      Object.entries(own).reduce(
        (edit, [field, value]) => nextEdit(edit, { type: 'set', id, field: field as Field, value }),
        state,
      ).scheme,
    ).findings.filter((finding) => finding.id === id && finding.grave && finding.field !== 'description')
  const difference = { calculation: 'REGULAR_DIFFERENCE_DEDUCTION', target: '1', difference: '1', deduction: '1' }
  expect(typed(difference)).toEqual([])
  expect(typed({ ...difference, target: '' })).toMatchObject([{ field: 'target', fault: { kind: 'decimal' } }])
  expect(typed({ ...difference, difference: '0' })).toMatchObject([{ field: 'difference', reason: null }])
  expect(typed({ ...difference, deduction: '-1' })).toMatchObject([
    { field: 'deduction', reason: { code: 'scheme.deduction_negative' } },
  ])
  expect(typed({ calculation: 'NUMBER_COMPLETED', possible: '0' })).toMatchObject([{ field: 'possible' }])
  expect(typed({ calculation: 'CHOICE', deductions: '0 -1' })).toMatchObject([{ field: 'deductions' }])
})

describe('what was entered', () => {
  const draft = mapAspects(templateDraft('theoryPractical', '示例', say), (aspect) => ({ ...aspect, key: aspect.type }))
  const state = startEdit(draftToEdit(draft, 'total'))
  const id = nodesBelow(state.scheme).find(({ values }) => values.type === 'measurement')?.id ?? ''
  const known = new Map(aspectsOf(draft).map((aspect) => [aspect.key ?? '', [meaningOf(aspect)]]))
  const stored: StoredScheme = { draft, known, entered: new Set(['measurement']) }
  const lost = (scheme: EditNode, before = stored) =>
    checkEdit(scheme, before).findings.filter(({ reason }) => reason?.code.startsWith('scheme.values_'))
  const set = (field: Field, value: string) => nextEdit(state, { type: 'set', id, field, value }).scheme

  it('is told of where it would be read otherwise', () => {
    expect(lost(set('maxMark', '5'))).toEqual([])
    expect(lost(set('calculation', 'MANUAL'), { ...stored, entered: new Set() })).toEqual([])
    expect(lost(set('calculation', 'MANUAL'))).toMatchObject([{ id, field: 'calculation', grave: false }])
    expect(lost(set('type', 'judgement'))).toMatchObject([
      { id, field: 'type', grave: false, reason: { code: 'scheme.values_renewed', params: { aspect: 'B1.1' } } },
    ])
  })

  it('is told of where an earlier version than the newest read it otherwise', () => {
    const choice = (...deductions: string[]) => ({ type: 'CHOICE', deductionType: 'UNIT', deductions }) as const
    const newest = mapAspects(draft, (aspect) =>
      aspect.type === 'measurement' ? { ...aspect, calculation: choice('0', '2') } : aspect,
    )
    const meanings = [choice('0', '1'), choice('0', '2')].map((calculation) => {
      return { type: 'measurement', calculation } as const
    })
    const before = { ...stored, draft: newest, known: new Map([...known, ['measurement', meanings] as const]) }
    const edit = startEdit(draftToEdit(newest, 'total'))
    const deducting = (value: string) => nextEdit(edit, { type: 'set', id, field: 'deductions', value }).scheme
    expect(lost(edit.scheme, before)).toEqual([])
    expect(lost(deducting('0 4'), before)).toEqual([])
    expect(lost(deducting('0 2 3'), before)).toMatchObject([{ id, reason: { code: 'scheme.values_renewed' } }])
  })

  it('is told of where its aspect is taken out, and after starting from a workbook where none is the same', () => {
    const dropped = { code: 'scheme.values_dropped', params: { aspect: 'B1.1' } }
    expect(lost(nextEdit(state, { type: 'remove', id }).scheme)).toMatchObject([
      { id: state.scheme.id, grave: false, reason: dropped },
    ])
    const workbook = mapAspects(draft, ({ key: _key, ...aspect }): Aspect => aspect)
    expect(lost(draftToEdit(workbook, 'total'))).toEqual([])
    const counted = mapAspects(workbook, (aspect) =>
      aspect.type === 'measurement' ? { ...aspect, calculation: { type: 'NUMBER_COMPLETED', possible: 4 } } : aspect,
    )
    expect(lost(draftToEdit(counted, 'total'))).toMatchObject([{ reason: dropped }])
  })
})

it('weights that do not add up are mended at the first part, sections that vary at the first section', () => {
  const { checked } = withValue('L', 'weightPercent', '30')
  const weights = checked.findings.find(({ reason }) => reason?.code === 'scheme.parts_not_hundred')
  expect(weights?.mendedAt).toMatchObject({ field: 'weightPercent' })
})
