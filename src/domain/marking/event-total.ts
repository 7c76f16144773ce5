import { compareExact, exact, roundHalfUp, sumExact, zero, type DecimalText, type Exact } from '../exact'
import { standingPenalties, type Penalty } from './penalty'
import { addMarks, type RoundingPoint } from './total'

/** The marks of one criterion of one work, aspect by aspect; `part` names the weighted part it belongs to. */
export interface CriterionMarks {
  readonly letter: string
  readonly part: string | null
  readonly marks: readonly Exact[]
  /** What its aspects add up to at most. */
  readonly max: Exact
}

/** A weighted part; the weights of all add up to 100 percent. */
export interface PartWeight {
  readonly code: string
  readonly weightPercent: DecimalText
}

export interface EventTotalInput {
  readonly criteria: readonly CriterionMarks[]
  /** Empty where criteria simply add up. */
  readonly parts: readonly PartWeight[]
  readonly roundingPoint: RoundingPoint
  readonly penalties: readonly Penalty[]
}

/** `raw` is before penalties; every text has 2 decimals; `total` is null where the event is void. */
export interface EventTotal {
  readonly total: DecimalText | null
  readonly exact: Exact
  readonly raw: DecimalText
  readonly deducted: DecimalText
  readonly criteria: readonly { readonly letter: string; readonly mark: DecimalText }[]
  /** Per part its own mark, and what it counts in the total. */
  readonly parts: readonly { readonly code: string; readonly mark: DecimalText; readonly counts: DecimalText }[]
}

/**
 * What one work is worth, in marks. Without parts the aspects add up; with parts each part counts
 * mark ÷ its maximum × weight. Rounded where the contest says: `aspect` rounds every aspect and every weighted part,
 * `total` rounds once at the end. Deductions come off the total, which does not go below zero. Source: rule book 4.1–4.3.
 */
export function eventTotal({ criteria, parts, roundingPoint, penalties }: EventTotalInput): EventTotal {
  const standing = standingPenalties(penalties)
  const isVoid = (code: string) => standing.some(({ kind, module }) => kind === 'void_module' && module === code)
  const marks = criteria.map((criterion) => ({
    ...criterion,
    mark:
      isVoid(criterion.letter) || (criterion.part !== null && isVoid(criterion.part))
        ? zero
        : addMarks({ aspects: criterion.marks, roundingPoint }),
  }))
  const counted = parts.map((part) =>
    countPart(
      part,
      marks.filter((criterion) => criterion.part === part.code),
      roundingPoint,
    ),
  )
  const sum =
    parts.length === 0 ? sumExact(marks.map(({ mark }) => mark)) : sumExact(counted.map(({ counts }) => counts))
  const deducted = sumExact(standing.map(({ kind, points }) => (kind === 'deduct' ? exact(points ?? '0') : zero)))
  const left = sum.sub(deducted)
  const total = compareExact(left, zero) < 0 ? zero : left
  return {
    total: standing.some(({ kind }) => kind === 'void_event') ? null : written(total),
    exact: total,
    raw: written(sum),
    deducted: written(deducted),
    criteria: marks.map(({ letter, mark }) => ({ letter, mark: written(mark) })),
    parts: counted.map(({ code, mark, counts }) => ({ code, mark: written(mark), counts: written(counts) })),
  }
}

interface MarkedCriterion extends CriterionMarks {
  readonly mark: Exact
}

function countPart(
  { code, weightPercent }: PartWeight,
  criteria: readonly MarkedCriterion[],
  roundingPoint: RoundingPoint,
) {
  const mark = sumExact(criteria.map((criterion) => criterion.mark))
  const max = sumExact(criteria.map((criterion) => criterion.max))
  const share = compareExact(max, zero) === 0 ? zero : mark.div(max).mul(exact(weightPercent))
  return { code, mark, counts: roundingPoint === 'aspect' ? exact(written(share)) : share }
}

function written(value: Exact): DecimalText {
  return roundHalfUp(value, 2)
}
