import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCheckDigit, parseCreditCode } from './credit-code'
import {
  birthDateOf,
  identityCheckDigit,
  isSyntheticIdentityNumber,
  maskIdentityNumber,
  parseIdentityNumber,
} from './identity-number'
import { compareLevels, isGrantedByContests, skillLevels } from './levels'
import { compareNames, padName } from './name'
import { maskPhone } from './phone'

describe('identity numbers', () => {
  it.each([
    ['11010519491231002X', null],
    ['11010519491231002x', null],
    ['110105194912310021', 'people.identity_number_check_digit'],
    ['11010519490231002X', 'people.identity_number_birth_date'],
    ['1101051949123100', 'people.identity_number_malformed'],
  ])('%s: %s', (number, code) => {
    const parsed = parseIdentityNumber(number)
    if (code === null) expect(parsed).toEqual({ kind: 'accepted', value: '11010519491231002X' })
    else expect(parsed).toMatchObject({ reasons: [{ code }] })
  })

  it('show four characters at each end', () => {
    expect(maskIdentityNumber('11010519491231002X')).toBe('1101**********002X')
    expect(maskIdentityNumber('1234')).toBe('****')
  })

  it('tell the birth date, and samples from people', () => {
    const first = '37999920080229001'
    const number = first + identityCheckDigit(first)
    expect(parseIdentityNumber(number).kind).toBe('accepted')
    expect(birthDateOf(number)).toBe('2008-02-29')
    expect(isSyntheticIdentityNumber(number)).toBe(true)
    expect(isSyntheticIdentityNumber('11010519491231002X')).toBe(false)
  })

  it('notice any one wrong digit', () => {
    const right = '11010519491231002X'
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digit = String((Number(right[at]) + shift) % 10)
        expect(parseIdentityNumber(right.slice(0, at) + digit + right.slice(at + 1)).kind).toBe('refused')
      }),
    )
  })
})

describe('unified social credit codes', () => {
  const first = '91370000MA3EXAMP0'

  it('carry a check digit', () => {
    const code = first + creditCheckDigit(first)
    expect(parseCreditCode(code.toLowerCase())).toEqual({ kind: 'accepted', value: code })
    const other = creditCheckDigit(first) === '0' ? '1' : '0'
    expect(parseCreditCode(first + other)).toMatchObject({ reasons: [{ code: 'people.credit_code_check_digit' }] })
  })

  it('have no I, O, S, V or Z', () => {
    expect(parseCreditCode('91370000MA3EXIMP00')).toMatchObject({ reasons: [{ code: 'people.credit_code_malformed' }] })
  })
})

describe('names, phones and levels', () => {
  it('set two characters apart, and nothing else', () => {
    expect(['王芳', '欧阳明', '阿卜杜拉·买买提', 'Li'].map(padName)).toEqual([
      '王　芳',
      '欧阳明',
      '阿卜杜拉·买买提',
      'Li',
    ])
  })

  it('order names by pinyin', () => {
    expect(['张三', '李四', '王五'].sort(compareNames)).toEqual(['李四', '王五', '张三'])
  })

  it('hide the middle of a phone number', () => {
    expect(maskPhone('13800001234')).toBe('138****1234')
    expect(maskPhone('12345')).toBe('*****')
  })

  it('climb eight levels, of which employers appoint the last two', () => {
    expect(skillLevels).toHaveLength(8)
    expect(compareLevels('junior', 'technician')).toBeLessThan(0)
    expect(skillLevels.filter(({ code }) => !isGrantedByContests(code)).map(({ name }) => name)).toEqual([
      '特级技师',
      '首席技师',
    ])
  })
})
