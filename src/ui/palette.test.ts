import { describe, expect, test } from 'vitest'
import { contrast, dark, light, shadesOf, textPairs } from './palette'

describe.each([
  ['light', light],
  ['dark', dark],
])('%s paper', (_name, palette) => {
  test.each(textPairs)('%s on %s can be read', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })

  test('edges of controls can be seen', () => {
    expect(contrast(palette.edge, palette.paper)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.edge, palette.sheet)).toBeGreaterThanOrEqual(3)
  })
})

test('filled buttons carry white text in both schemes', () => {
  expect(contrast(light.indigo, light.onFill)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(light.cinnabar, light.onFill)).toBeGreaterThanOrEqual(4.5)
  const indigo = shadesOf(light.indigo)
  const cinnabar = shadesOf(light.cinnabar)
  expect(contrast(indigo[5], dark.onFill)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(cinnabar[5], dark.onFill)).toBeGreaterThanOrEqual(4.5)
})

test('contrast of black and white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})
