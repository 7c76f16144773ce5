import { expect, it } from 'vitest'
import { reasonCodes } from '#domain/reason-codes'
import { requestCodes } from './request-codes'
import { reasonsEn } from './reasons.en'
import { reasonsZh } from './reasons.zh-CN'

function params(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted()
}

const codes = [...reasonCodes, ...requestCodes]

it.each(codes)('%s has a whole sentence in both languages', (code) => {
  expect(reasonsZh[code]).toMatch(/。$/)
  expect(reasonsEn[code]).toMatch(/\.$/)
})

it('says the same facts, or fewer, in each language', () => {
  const differing = codes.filter((code) => params(reasonsZh[code]).join() !== params(reasonsEn[code]).join())
  expect(differing).toEqual([])
})
