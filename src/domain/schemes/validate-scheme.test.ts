import { expect, it } from 'vitest'

import type { Aspect, MarkingSchemeDraft } from './scheme'
import { validateScheme } from './validate-scheme'

function schemeOf(...aspects: readonly Aspect[]): MarkingSchemeDraft {
  const subCriteria = [{ code: 'A1', name: 'Only', day: 1, aspects }]
  return { name: 'Part', parts: [], sections: [], criteria: [{ letter: 'A', name: 'All', mark: '100', subCriteria }] }
}

function measured(changes: Partial<Aspect> = {}): Aspect {
  const facts = { description: 'Fits', section: '', maxMark: '100', ...changes }
  return { ...facts, type: 'measurement', calculation: { type: 'PASS_FAIL' } }
}

it('accepts a scheme that follows no standards sections, as provincial parts do not', () => {
  expect(validateScheme(schemeOf(measured()))).toMatchObject({ errors: [], warnings: [] })
})

it.each<[string, readonly Aspect[], string, string]>([
  ['no aspects', [], 'scheme.no_aspects', 'scheme'],
  ['no description', [measured({ description: ' ' })], 'scheme.description_missing', 'A1.1.description'],
  ['three decimals', [measured({ maxMark: '1.125' })], 'scheme.max_mark_too_precise', 'A1.1.maxMark'],
  ['a mark of zero', [measured({ maxMark: '0.00' })], 'scheme.max_mark_not_positive', 'A1.1.maxMark'],
  ['a code twice', [measured({ code: 'x' }), measured({ code: 'x' })], 'scheme.aspect_repeated', 'x.code'],
])('refuses %s', (_name, aspects, code, path) => {
  expect(validateScheme(schemeOf(...aspects)).errors).toEqual([expect.objectContaining({ code, path })])
})

it('takes a mark written with trailing zeros', () => {
  expect(validateScheme(schemeOf(measured({ maxMark: '99.500' }), measured({ maxMark: '0.5' }))).errors).toEqual([])
})

it('warns of criteria and sub-criteria with nothing in them', () => {
  const criteria = [
    { letter: 'A', name: 'All', mark: '0', subCriteria: [{ code: 'A1', name: 'Only', day: 1, aspects: [] }] },
    { letter: 'B', name: 'None', mark: '0', subCriteria: [] },
  ]
  const codes = validateScheme({ name: '', parts: [], sections: [], criteria }).warnings.map(({ code }) => code)
  expect(codes).toEqual(['scheme.total_not_hundred', 'scheme.sub_criterion_empty', 'scheme.criterion_empty'])
})
