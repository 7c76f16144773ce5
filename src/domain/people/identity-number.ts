import { accept, refuse, type Decision } from '../decision'
import { isDay } from '../schedule/days'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'
const numberPattern = /^\d{17}[\dX]$/

/** Region prefix that was never assigned: every sample person's number begins with it. Rule book 6. */
export const syntheticPrefix = '379999'

/**
 * The last character of an identity number from its first seventeen digits: weighted sum modulo 11.
 * Source: GB 11643, rule book 6.
 * @example identityCheckDigit('11010519491231002') // "X"
 */
export function identityCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return checkDigits[sum % 11] ?? ''
}

/** Reads an identity number, small x allowed: eighteen characters, a real birth date, the right check digit. */
export function parseIdentityNumber(text: string): Decision<string> {
  const number = text.trim().toUpperCase()
  if (!numberPattern.test(number)) return refuse({ code: 'people.identity_number_malformed' })
  if (!isDay(birthDateOf(number))) return refuse({ code: 'people.identity_number_birth_date' })
  if (identityCheckDigit(number.slice(0, 17)) !== number[17]) {
    return refuse({ code: 'people.identity_number_check_digit' })
  }
  return accept(number)
}

/** The birth date an identity number carries, as `YYYY-MM-DD`. */
export function birthDateOf(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}

/**
 * What staff see: the first four and the last four characters. Source: rule book 6.
 * @example maskIdentityNumber('379999200001011234') // "3799**********1234"
 */
export function maskIdentityNumber(number: string): string {
  const hidden = Math.max(0, number.length - 8)
  return hidden === 0 ? '*'.repeat(number.length) : `${number.slice(0, 4)}${'*'.repeat(hidden)}${number.slice(-4)}`
}

/** Whether a number belongs to a sample person. */
export function isSyntheticIdentityNumber(number: string): boolean {
  return number.startsWith(syntheticPrefix)
}
