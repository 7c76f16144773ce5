import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { aspectTypes } from '#domain/schemes/scheme'
import { anyScheme } from '#tests/support/random-scheme'
import { draftOf, fits } from '#tests/support/scheme-draft'
import { schemeDraftSchema } from './scheme-draft'

it('lets a draft through as it is, with parts, panels, theory papers and the words of a workbook', () => {
  fc.assert(
    fc.property(anyScheme({ types: aspectTypes, parts: ['T', 'P'] }), (scheme) => {
      const draft = { ...scheme, name: '名称' }
      expect(schemeDraftSchema.parse(draft)).toEqual(draft)
    }),
  )
  const workbookCalculation = { name: 'Yes', reusable: 'Y', parameters: 'X:::1' }
  const spareCalculations = [{ ...workbookCalculation, type: 'SQUARE_ROOT' }]
  const worded = { ...draftOf({ ...fits, key: 'a-1', code: 'A1.1', workbookCalculation }), spareCalculations }
  expect(schemeDraftSchema.parse(worded)).toEqual(worded)
})

it('takes a draft from before there were parts', () => {
  const { parts: _parts, ...older } = draftOf(fits)
  expect(schemeDraftSchema.parse(older)).toEqual({ ...older, parts: [] })
})

const choice = { type: 'CHOICE', deductionType: 'UNIT' } as const
const off = {
  type: 'REGULAR_DIFFERENCE_DEDUCTION',
  target: '1',
  difference: '1',
  deduction: '1',
  deductionType: 'UNIT',
} as const

it.each<[string, object]>([
  ['a panel that drops less than nobody', { type: 'panel', dropHighest: -1, dropLowest: 1, decimals: 1 }],
  ['marks of three decimals', { type: 'theory', decimals: 3 }],
  ['an aspect of another type', { type: 'guess' }],
  ['a deduction that is no number', { type: 'measurement', calculation: { ...choice, deductions: ['0', 'half'] } }],
  ['a target that is no number', { type: 'measurement', calculation: { ...off, target: '' } }],
  ['a difference that is no number', { type: 'measurement', calculation: { ...off, difference: '0,5' } }],
])('refuses %s', (_name, aspect) => {
  const { description, section, maxMark } = fits
  const draft = draftOf({ description, section, maxMark, ...aspect } as never)
  expect(schemeDraftSchema.safeParse(draft).success).toBe(false)
})
