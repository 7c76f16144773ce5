import { expect, test } from 'vitest'
import { figureText } from './figure-text'

test.each([
  ['15100000', '人', 'zh-CN', '1510', '万人'],
  ['104000', '人', 'zh-CN', '10.4', '万人'],
  ['8000', '家', 'zh-CN', '8,000', '家'],
  ['18.2', '%', 'zh-CN', '18.2', '%'],
  ['15100000', '人', 'en', '15.1 million', '人'],
])('%s %s in %s reads %s %s', (value, unit, language, number, shownUnit) => {
  expect(figureText(value, unit, language)).toEqual({ number, unit: shownUnit })
})
