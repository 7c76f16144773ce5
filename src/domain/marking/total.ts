import { decide, type Decision } from '../decision'
import { exact, exactRatio, roundHalfUp, sumExact, type DecimalText, type Exact } from '../exact'

export const roundingPoints = ['aspect', 'total'] as const
/** Round each aspect (or weighted part) and add, or add exactly and round once; data of the contest (rule book 4.3). */
export type RoundingPoint = (typeof roundingPoints)[number]

/** Totals are shown with two decimals. */
const shownPlaces = 2

/** A total in marks: its exact value, that value written out (repeating digits in brackets), and as shown. */
export interface MarkTotal {
  readonly exact: Exact
  readonly exactText: string
  readonly rounded: DecimalText
}

export interface TotalInput {
  readonly aspects: Iterable<Exact>
  readonly roundingPoint: RoundingPoint
}

/**
 * Adds the marks of aspects. Source: rule book 4.3.
 * @example 31/12 + 5/4 + 7/3 + 9/4 // "8.42" rounded by total, "8.41" by aspect
 */
export function totalMarks(input: TotalInput): MarkTotal {
  return markTotal(addMarks(input))
}

/** The exact total alone: writing it out takes longer than adding it up. */
export function addMarks({ aspects, roundingPoint }: TotalInput): Exact {
  return sumExact(roundingPoint === 'total' ? aspects : Array.from(aspects, rounded))
}

export interface WeightedPart {
  readonly mark: DecimalText
  readonly weightPercent: DecimalText
}

export interface WeightedInput {
  readonly parts: readonly WeightedPart[]
  readonly roundingPoint: RoundingPoint
}

/**
 * Adds parts (of 100 marks each) by their weights in percent. Source: rule book 4.1, 4.3.
 * @example weightedTotal({ parts: [{ mark: '85.5', weightPercent: '30' }, { mark: '87.35', weightPercent: '70' }],
 *   roundingPoint: 'total' }).rounded // "86.80"
 */
export function weightedTotal({ parts, roundingPoint }: WeightedInput): MarkTotal {
  return totalMarks({ aspects: parts.map(weighted), roundingPoint })
}

/** Weights of the parts of an event add up to 100 percent exactly. Source: rule book 4.1. */
export function decideWeights<Part extends Pick<WeightedPart, 'weightPercent'>>(
  parts: readonly Part[],
): Decision<readonly Part[]> {
  const sum = sumExact(parts.map(({ weightPercent }) => exact(weightPercent)))
  if (sum.equals(exact(100))) return decide([], parts)
  return decide([{ code: 'marking.weights_not_hundred', params: { sum: sum.toString() }, path: 'parts' }], parts)
}

function weighted({ mark, weightPercent }: WeightedPart): Exact {
  return exact(mark).mul(exact(weightPercent)).mul(exactRatio(1, 100))
}

function rounded(mark: Exact): Exact {
  return exact(roundHalfUp(mark, shownPlaces))
}

function markTotal(total: Exact): MarkTotal {
  return { exact: total, exactText: total.toString(), rounded: roundHalfUp(total, shownPlaces) }
}
