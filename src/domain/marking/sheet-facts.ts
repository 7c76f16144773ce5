import type { DecimalText } from '../exact'
import type { AspectId, AssignmentId, MarkId, PersonId, WorkCode } from '../ids'
import type { AspectRule, Scale } from './aspect-rule'
import type { MarkFact } from './mark-fact'
import type { Calculation } from './measurement'
import { usualDrops } from './panel'

/** An aspect as a form lists it; it has a calculation, or a scale, where its type asks for one. */
export interface ListedAspect {
  readonly id: string
  readonly maxMark: DecimalText
  readonly calculation: Calculation | null
  readonly scale: Scale | null
}

export interface FormSeats {
  readonly type: AspectRule['type']
  readonly judges: readonly AssignmentId[]
}

/** An aspect as the rules see it; a measurement without a calculation takes the mark itself. Source: rule book 4.2. */
export function ruleOfAspect(aspect: ListedAspect, { type, judges }: FormSeats): AspectRule {
  const facts = { aspectId: aspect.id as AspectId, maxMark: aspect.maxMark }
  const { decimals, dropHighest, dropLowest } = aspect.scale ?? { decimals: 2, ...usualDrops }
  switch (type) {
    case 'measurement':
      return { type, ...facts, calculation: aspect.calculation ?? { type: 'MANUAL' } }
    case 'judgement':
      return { type, ...facts, judges }
    case 'panel':
      return { type, ...facts, judges, decimals, dropHighest, dropLowest }
    case 'theory':
      return { type, ...facts, judges, decimals }
  }
}

/** The seats of a sheet stand for the assignments, which no judge needs to know. */
export function seatId(position: number): AssignmentId {
  const known = seatIds[position]
  if (known !== undefined) return known
  const id = `seat-${position}` as AssignmentId
  seatIds[position] = id
  return id
}

/** Thousands of marks name the same few seats. */
const seatIds: AssignmentId[] = []

/** All seats of a sheet, in their order. */
export function sheetSeats(count: number): readonly AssignmentId[] {
  return Array.from({ length: count }, (_, index) => seatId(index + 1))
}

/** A mark as a sheet lists it: by seat, and without saying who the judge is. */
export interface ListedMark {
  readonly id: string
  readonly seq: number
  readonly aspectId: string
  readonly workCode: string
  readonly judge: number | null
  readonly round: number
  readonly value: string | null
  readonly supersedes: readonly string[]
  readonly movedFrom: string | null
  readonly reason: string | null
  readonly enteredAt: string
  readonly receivedAt: string
}

export function factOnSheet(mark: ListedMark): MarkFact {
  const { id, seq, aspectId, workCode, judge, round, value, supersedes, movedFrom, reason, enteredAt, receivedAt } =
    mark
  return {
    id: id as MarkId,
    seq,
    aspectId: aspectId as AspectId,
    workCode: workCode as WorkCode,
    judge: judge === null ? null : seatId(judge),
    round,
    value,
    supersedes: supersedes as readonly MarkId[],
    movedFrom: movedFrom as MarkId | null,
    reason,
    enteredAt,
    receivedAt,
    enteredBy: '' as PersonId,
  }
}
