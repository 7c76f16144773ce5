import type { AspectId, AssignmentId, MarkId, PersonId, WorkCode } from '#domain/ids'
import type { AspectRule } from '#domain/marking/aspect-rule'
import { cellKey } from '#domain/marking/form-progress'
import type { MarkFact } from '#domain/marking/mark-fact'
import { ruleOfAspect, seatId, sheetSeats } from '#domain/marking/sheet-facts'
import type { AspectData, SheetData } from '#contract/marking'
import type { OutboxMark } from './outbox'

/** The part of a sheet that rules look at. */
export type SheetFacts = Pick<
  SheetData,
  'type' | 'aspects' | 'works' | 'judges' | 'myPosition' | 'rounds' | 'marks' | 'notes'
>

export function keyOf({ aspectId, workCode }: { readonly aspectId: string; readonly workCode: string }): string {
  return cellKey(aspectId as AspectId, workCode as WorkCode)
}

export function seatNumber(judge: AssignmentId | null | undefined): number | null {
  return judge === null || judge === undefined ? null : Number(judge.slice('seat-'.length))
}

/** Under which seat my values count; null where the group enters one value. */
export function mySeat({ type, myPosition }: Pick<SheetData, 'type' | 'myPosition'>): AssignmentId | null {
  return type !== 'measurement' && myPosition !== null ? seatId(myPosition) : null
}

export function aspectRule({ type, judges }: Pick<SheetData, 'type' | 'judges'>, aspect: AspectData): AspectRule {
  return ruleOfAspect(aspect, { type, judges: sheetSeats(judges) })
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
