import { expect, it } from 'vitest'

import type { Cell } from './cells'
import { columnLetters } from './cells'
import { readHundredths, readWhole } from './numbers'

it.each<[Cell, string]>([
  [24.749999999999993, '24.75'],
  [0.1 + 0.2, '0.30'],
  [1, '1.00'],
  ['0.5', '0.50'],
  [' 1,25 ', '1.25'],
  ['２０', '20.00'],
  ['24.749999999999993', '24.75'],
  [-0.001e-6, '0.00'],
])('reads %s as %s', (cell, text) => {
  expect(readHundredths(cell)).toEqual({ kind: 'read', text })
})

it.each<[Cell, string]>([
  [0.125, 'cis.too_many_decimals'],
  [1.005, 'cis.too_many_decimals'],
  ['1,500.25', 'cis.not_a_number'],
  ['1e3', 'cis.not_a_number'],
  ['', 'cis.not_a_number'],
  [true, 'cis.not_a_number'],
  [Number.NaN, 'cis.not_a_number'],
  [1e300, 'cis.not_a_number'],
])('refuses %s', (cell, code) => {
  expect(readHundredths(cell)).toEqual({ kind: 'refused', code })
})

it.each<[Cell, number | null]>([
  ['1', 1],
  [2.0000000001, 2],
  ['C1', null],
  [1.5, null],
  [null, null],
])('reads the whole number %s as %s', (cell, value) => {
  expect(readWhole(cell)).toBe(value)
})

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
])('calls column %s %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
})
