import { accept, refuse, type Decision } from '../decision'
import { compareExact, exact, isDecimalText, zero, type DecimalText, type Exact } from '../exact'

export interface PlainMark {
  readonly maxMark: DecimalText
  readonly decimals: number
}

/** A mark given as such: a decimal from 0 to the maximum with no more than the scale's decimals. */
export function checkMark({ maxMark, decimals }: PlainMark, value: DecimalText): Decision<Exact> {
  if (!isDecimalText(value)) return refuse({ code: 'marking.value_not_number', params: { value }, path: 'value' })
  const mark = exact(value)
  const max = exact(maxMark)
  if (compareExact(mark, zero) < 0 || compareExact(mark, max) > 0) {
    const params = { value: mark.toString(), max: max.toString() }
    return refuse({ code: 'marking.mark_out_of_range', params, path: 'value' })
  }
  if (mark.mul(exact(10 ** decimals)).d !== 1n) {
    return refuse({
      code: 'marking.mark_too_precise',
      params: { value: mark.toString(), places: decimals },
      path: 'value',
    })
  }
  return accept(mark)
}
