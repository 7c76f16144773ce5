import { describe, expect, it } from 'vitest'
import { keepKeys } from './keep-keys'
import { aspectsOf, type Aspect, type MarkingSchemeDraft, type MeasurementAspect } from './scheme'
import { meaningOf } from './value-meaning'

function measured(description: string, changes: Partial<MeasurementAspect> = {}): MeasurementAspect {
  const facts = { description, section: '', maxMark: '1' }
  return { type: 'measurement', calculation: { type: 'PASS_FAIL' }, ...facts, ...changes }
}

function judged(description: string, changes: Partial<Aspect> = {}): Aspect {
  return { description, section: '', maxMark: '1', ...changes, type: 'judgement', benchmarks: ['', '', '', ''] }
}

function scheme(...aspects: readonly Aspect[]): MarkingSchemeDraft {
  const subCriteria = [{ code: 'A1', name: '', day: 1, aspects }]
  return { name: '', parts: [], sections: [], criteria: [{ letter: 'A', name: '', mark: '0', subCriteria }] }
}

const fits = measured('长度 20 mm', { key: 'k1', code: 'A1.1' })
const looks = judged('外观', { key: 'k2', code: 'A1.2' })
const before = scheme(fits, looks)
const known = new Map([
  ['k1', [meaningOf(fits)]],
  ['k2', [meaningOf(looks)]],
  ['k3', [meaningOf(fits)]],
])
const counted = { calculation: { type: 'NUMBER_COMPLETED', possible: 5 } } as const

function keys(draft: MarkingSchemeDraft, previous: MarkingSchemeDraft | null = before) {
  return aspectsOf(keepKeys({ draft, previous, known })).map(({ key }) => key)
}

/** As a workbook is read: no keys, codes that count positions. */
function workbook(...aspects: readonly Aspect[]): MarkingSchemeDraft {
  return scheme(...aspects.map(({ key: _key, ...aspect }, index): Aspect => ({ ...aspect, code: `A1.${index + 1}` })))
}

describe('a workbook read again', () => {
  it('keeps the keys of what says the same, wherever it stands now', () => {
    expect(keys(workbook(fits, looks))).toEqual(['k1', 'k2'])
    expect(keys(workbook(judged('新'), looks, fits))).toEqual([undefined, 'k2', 'k1'])
  })

  it('keeps them where only spaces or what it is worth changed', () => {
    expect(keys(workbook(measured(' 长度  20\nmm ', { maxMark: '3' }), looks))).toEqual(['k1', 'k2'])
  })

  it.each<[string, Aspect]>([
    ['another text', measured('宽度 20 mm')],
    ['another number in it', measured('长度 25 mm')],
    ['another requirement', measured('长度 20 mm', { requirement: '±0.1' })],
    ['another explanation', measured('长度 20 mm', { extraDescription: '三处' })],
    ['another type', judged('长度 20 mm')],
    ['a value that is read otherwise', measured('长度 20 mm', counted)],
  ])('gives no key to %s at the same code', (_what, aspect) => {
    expect(keys(workbook(aspect, looks))).toEqual([undefined, 'k2'])
  })

  it('gives none to the same text in another sub-criterion', () => {
    const moved = workbook(fits, looks)
    const criteria = moved.criteria.map((criterion) => ({
      ...criterion,
      subCriteria: criterion.subCriteria.map((sub) => ({ ...sub, code: 'A2' })),
    }))
    expect(keys({ ...moved, criteria })).toEqual([undefined, undefined])
  })

  it('takes what says the same twice in its order, and each once', () => {
    const twice = scheme(fits, { ...fits, key: 'k3', code: 'A1.2' })
    const own = workbook(judged('新'), fits, fits, fits)
    expect(keys(own, twice)).toEqual([undefined, 'k1', 'k3', undefined])
  })

  it('takes of those the one whose values mean the same', () => {
    const twice = scheme(fits, { ...fits, ...counted, key: 'k4', code: 'A1.2' })
    const own = workbook(measured('长度 20 mm', counted), fits)
    const meanings = new Map([...known, ['k4', [meaningOf(measured('', counted))]] as const])
    const kept = keepKeys({ draft: own, previous: twice, known: meanings })
    expect(aspectsOf(kept).map(({ key }) => key)).toEqual(['k4', 'k1'])
  })

  it('keeps the code beside the key where it names none', () => {
    const { key: _key, code: _code, ...plain } = fits
    const kept = keepKeys({ draft: scheme(plain), previous: scheme({ ...fits, code: 'A1.7' }), known })
    expect(aspectsOf(kept)).toMatchObject([{ key: 'k1', code: 'A1.7' }])
  })
})

describe('an edited draft', () => {
  it('names its keys, whatever it says', () => {
    expect(keys(scheme(measured('宽度', { key: 'k1' }), judged('新')))).toEqual(['k1', undefined])
  })

  it('has none from elsewhere, none twice, and none of an aspect of another type', () => {
    expect(keys(scheme(fits, { ...fits, description: '复制' }, measured('外来', { key: 'k9' })))).toEqual([
      'k1',
      undefined,
      undefined,
    ])
    expect(keys(scheme(fits, measured('外观', { key: 'k2' })))).toEqual(['k1', undefined])
  })

  it('has none of an aspect whose values would be read otherwise, though it is the only one', () => {
    expect(keys(scheme(measured('长度 20 mm', { key: 'k1', ...counted }), looks))).toEqual([undefined, 'k2'])
    expect(keys(scheme(measured('长度 20 mm', { key: 'k1', ...counted })), scheme(fits))).toEqual([undefined])
  })

  it('keeps one only if its values mean the same under every version that had it', () => {
    const choice = (...deductions: readonly string[]) => {
      return measured('选项', { key: 'k1', calculation: { type: 'CHOICE', deductionType: 'UNIT', deductions } })
    }
    const ofThree = new Map([['k1', [meaningOf(choice('0', '0.5', '1')), meaningOf(choice('0', '0.5'))]]])
    const keyOf = (aspect: Aspect) =>
      aspectsOf(keepKeys({ draft: scheme(aspect), previous: null, known: ofThree }))[0]?.key
    expect(keyOf(choice('0', '0.5'))).toBe('k1')
    expect(keyOf(choice('0', '0.5', '1', '2'))).toBe('k1')
    expect(keyOf(choice('0', '0.5', '3'))).toBe('k1')
    expect(keyOf(choice('0', '1'))).toBeUndefined()
  })
})

it('a first version has nothing to keep', () => {
  expect(keys(workbook(fits), null)).toEqual([undefined])
})
