import { accept, refuse, type Decision } from '../decision'

/** The digits of the code in the order of their values; I, O, S, V and Z are left out because they misread. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codePattern = /^[0-9A-HJ-NP-RTUWXY]{18}$/

/**
 * The last character of a unified social credit code from its first seventeen: weights 3^i modulo 31.
 * Source: GB 32100, rule book 6.
 */
export function creditCheckDigit(first17: string): string {
  let weight = 1
  let sum = 0
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

/** Reads a unified social credit code of an organisation: eighteen characters with the right check digit. */
export function parseCreditCode(text: string): Decision<string> {
  const code = text.trim().toUpperCase()
  if (!codePattern.test(code)) return refuse({ code: 'people.credit_code_malformed' })
  if (creditCheckDigit(code.slice(0, 17)) !== code[17]) return refuse({ code: 'people.credit_code_check_digit' })
  return accept(code)
}
