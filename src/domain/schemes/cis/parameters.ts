import type { Calculation, DeductionType } from '../../marking/measurement'
import { readDecimal, readWhole } from './numbers'

/** One parameter of a calculation, written `KEY:::value#x~x#UNIT`. */
export interface Parameter {
  readonly key: string
  readonly value: string
  readonly unit: string
}

/** Splits a parameter text, whose parts are joined by `#-#` (rule book 4.1). */
export function readParameters(text: string): readonly Parameter[] {
  return text
    .split('#-#')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [key = '', rest = ''] = splitOnce(part, ':::')
      const [value = '', unit = ''] = splitOnce(rest, '#x~x#')
      return { key: key.trim().toUpperCase(), value: value.trim(), unit: unit.trim().toUpperCase() }
    })
}

/**
 * Makes a calculation of its type and parameters. Keys are recognised by the word they contain, because
 * only their form is documented; a ranged score keeps its raw bands until the scheme's owner confirms them.
 */
export function calculationFrom(
  type: string,
  parameters: readonly Parameter[],
): Calculation | 'unknown' | 'unreadable' {
  switch (type) {
    case 'PASS_FAIL':
      return { type }
    case 'NUMBER_COMPLETED': {
      const possible = readWhole(valueNamed('POSSIBLE') ?? onlyValue() ?? '')
      return possible === null || possible < 1 ? 'unreadable' : { type, possible }
    }
    case 'CHOICE':
      return choice()
    case 'REGULAR_DIFFERENCE_DEDUCTION':
      return differenceDeduction()
    case 'RANGED_SCORE':
      if (parameters.length === 0) return 'unreadable'
      return { type, bands: parameters.map(({ key, value, unit }) => ({ key, value, unit })), confirmed: false }
    default:
      return 'unknown'
  }

  function choice(): Calculation | 'unreadable' {
    const deductions = parameters.map(({ value }) => readDecimal(value)).filter((value) => value !== null)
    const deductionType = unitOf(parameters)
    if (deductionType === null || deductions.length === 0 || deductions.length < parameters.length) return 'unreadable'
    return { type: 'CHOICE', deductionType, deductions }
  }

  function differenceDeduction(): Calculation | 'unreadable' {
    const target = readDecimal(valueNamed('TARGET') ?? '')
    const difference = readDecimal(valueNamed('DIFFERENCE') ?? '')
    const deducted = parameters.find(({ key }) => key.includes('DEDUCT'))
    const deduction = readDecimal(deducted?.value ?? '')
    const deductionType = unitOf(deducted === undefined ? [] : [deducted])
    if (target === null || difference === null || deduction === null || deductionType === null) return 'unreadable'
    if (/^-|^0+(\.0+)?$/.test(difference)) return 'unreadable'
    return { type: 'REGULAR_DIFFERENCE_DEDUCTION', target, difference, deduction, deductionType }
  }

  function valueNamed(word: string): string | undefined {
    return parameters.find(({ key }) => key.includes(word) && !key.includes('DEDUCT'))?.value
  }

  function onlyValue(): string | undefined {
    return parameters.length === 1 ? parameters[0]?.value : undefined
  }
}

/** `UNIT` or `PERCENT` when every parameter says the same one; no unit at all means marks. */
function unitOf(parameters: readonly Parameter[]): DeductionType | null {
  const units = new Set(parameters.map(({ unit }) => unit || 'UNIT'))
  if (units.size !== 1) return null
  if (units.has('UNIT')) return 'UNIT'
  return units.has('PERCENT') ? 'PERCENT' : null
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}
