import type { AspectRule, MarkFact } from '#domain/marking/aspect-mark'
import { cellKey } from '#domain/marking/form-progress'
import type { AspectId, AssignmentId, MarkId, PersonId, WorkCode } from '#domain/ids'
import type { AspectData, MarkData, SheetData } from '#contract/marking'
import type { Outbox } from './outbox'

/** The part of a sheet that rules look at. */
export type SheetFacts = Pick<SheetData, 'type' | 'aspects' | 'works' | 'judges' | 'myPosition' | 'marks'>

export function keyOf({ aspectId, workCode }: { readonly aspectId: string; readonly workCode: string }): string {
  return cellKey(aspectId as AspectId, workCode as WorkCode)
}

/** The seats of a sheet stand for the assignments, which no judge needs to know. */
export function seatId(position: number): AssignmentId {
  return `seat-${position}` as AssignmentId
}

export function seatNumber(judge: AssignmentId | null | undefined): number | null {
  return judge === null || judge === undefined ? null : Number(judge.slice('seat-'.length))
}

/** Under which seat my values count; null where the group enters one value. */
export function mySeat({ type, myPosition }: Pick<SheetData, 'type' | 'myPosition'>): AssignmentId | null {
  return type === 'judgement' && myPosition !== null ? seatId(myPosition) : null
}

export function aspectRule({ type, judges }: Pick<SheetData, 'type' | 'judges'>, aspect: AspectData): AspectRule {
  const aspectId = aspect.id as AspectId
  const { maxMark } = aspect
  if (type === 'judgement') {
    return { type, aspectId, maxMark, judges: Array.from({ length: judges }, (_, index) => seatId(index + 1)) }
  }
  return { type, aspectId, maxMark, calculation: aspect.calculation ?? { type: 'PASS_FAIL' } }
}

/** Marks on the device follow those of the backend, in the order they were entered; a refused one counts for nothing. */
export function factsOf(sheet: SheetFacts, outbox: Outbox): readonly MarkFact[] {
  const known = new Set(sheet.marks.map(({ id }) => id))
  const newest = sheet.marks.reduce((seq, mark) => Math.max(seq, mark.seq), 0)
  const judge = mySeat(sheet)
  const pending = outbox.filter((mark) => mark.state !== 'refused' && !known.has(mark.markId))
  return [
    ...sheet.marks.map((mark) => factOf({ ...mark, judge: mark.judge === null ? null : seatId(mark.judge) })),
    ...pending.map((mark, index) => factOf({ ...mark, id: mark.markId, seq: newest + index + 1, judge })),
  ]
}

type FactParts = Omit<MarkData, 'judge' | 'mine'> & { readonly judge: AssignmentId | null }

function factOf({ id, seq, aspectId, workCode, judge, round, value, reason, enteredAt }: FactParts): MarkFact {
  return {
    id: id as MarkId,
    seq,
    aspectId: aspectId as AspectId,
    workCode: workCode as WorkCode,
    judge,
    round,
    value,
    reason,
    enteredAt,
    enteredBy: '' as PersonId,
  }
}
