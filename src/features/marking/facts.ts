import type { AspectId, AssignmentId, MarkId, PersonId, WorkCode } from '#domain/ids'
import type { AspectRule } from '#domain/marking/aspect-rule'
import { cellKey } from '#domain/marking/form-progress'
import type { MarkFact } from '#domain/marking/mark-fact'
import { usualDrops } from '#domain/marking/panel'
import type { AspectData, MarkData, SheetData } from '#contract/marking'
import type { OutboxMark } from './outbox'

/** The part of a sheet that rules look at. */
export type SheetFacts = Pick<
  SheetData,
  'type' | 'aspects' | 'works' | 'judges' | 'myPosition' | 'rounds' | 'marks' | 'notes'
>

export function keyOf({ aspectId, workCode }: { readonly aspectId: string; readonly workCode: string }): string {
  return cellKey(aspectId as AspectId, workCode as WorkCode)
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

export function seatNumber(judge: AssignmentId | null | undefined): number | null {
  return judge === null || judge === undefined ? null : Number(judge.slice('seat-'.length))
}

/** Under which seat my values count; null where the group enters one value. */
export function mySeat({ type, myPosition }: Pick<SheetData, 'type' | 'myPosition'>): AssignmentId | null {
  return type !== 'measurement' && myPosition !== null ? seatId(myPosition) : null
}

export function aspectRule({ type, judges }: Pick<SheetData, 'type' | 'judges'>, aspect: AspectData): AspectRule {
  const facts = { aspectId: aspect.id as AspectId, maxMark: aspect.maxMark }
  if (type === 'measurement') return { ...facts, type, calculation: aspect.calculation ?? { type: 'PASS_FAIL' } }
  const seats = Array.from({ length: judges }, (_, index) => seatId(index + 1))
  if (type === 'judgement') return { ...facts, type, judges: seats }
  const { decimals, dropHighest, dropLowest } = aspect.scale ?? { decimals: 2, ...usualDrops }
  return type === 'panel'
    ? { ...facts, type, judges: seats, decimals, dropHighest, dropLowest }
    : { ...facts, type, judges: seats, decimals }
}

export function factOfMark(mark: MarkData): MarkFact {
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

/** A mark that is still on its way counts as entered by me; it has no order of arrival yet and comes last. */
export function factOfItem(item: OutboxMark, judge: AssignmentId | null): MarkFact {
  const { id, aspectId, workCode, round, value, supersedes, movedFrom, reason, enteredAt } = item
  return {
    id: id as MarkId,
    seq: Number.MAX_SAFE_INTEGER,
    aspectId: aspectId as AspectId,
    workCode: workCode as WorkCode,
    judge,
    round,
    value,
    supersedes: supersedes as readonly MarkId[],
    movedFrom: (movedFrom ?? null) as MarkId | null,
    reason,
    enteredAt,
    receivedAt: enteredAt,
    enteredBy: '' as PersonId,
  }
}
