import type { ReasonData } from '#contract/base'
import type { MarkItem, SheetItem } from '#contract/marking'
import type { Reason } from '#domain/decision'
import type { AspectId, AssignmentId, MarkId, PersonId } from '#domain/ids'
import { admitMark } from '#domain/marking/admit-mark'
import type { AspectRule } from '#domain/marking/aspect-rule'
import { cellKey, groupByCell } from '#domain/marking/form-progress'
import type { MarkFact } from '#domain/marking/mark-fact'
import type { MarkNote } from '#domain/marking/mark-note'
import type { Batch, BatchWork, Outcome } from './batch'
import { decideNote } from './decide-note'
import { isSameItem, reasonOf, recallItem, reused } from './known-item'
import { enteredAt, formNow, lateReasons } from './lateness'

/**
 * Decides a batch item by item, in the order given, each on what is on record and what the batch has added so far.
 * Items of one group are taken together or not at all. What came too late to count by itself is held, never lost.
 */
export function decideItems(batch: Batch, items: readonly SheetItem[]): Outcome[] {
  const cells = new Map([...groupByCell(batch.facts)].map(([key, facts]) => [key, [...facts]]))
  const notes: MarkNote[] = [...batch.notes]
  const outcomes = new Map<SheetItem, Outcome>()
  const taken = new Map<string, Outcome>()
  for (const unit of unitsOf(items)) {
    const added: string[] = []
    const decided = unit.map((item) => {
      const outcome = again(taken.get(item.id), item) ?? recallItem(batch, item) ?? decideItem(item)
      if (!taken.has(item.id)) taken.set(item.id, outcome)
      return outcome
    })
    const settled = unit.length === 1 ? decided : together(decided)
    if (settled.some(({ kind }) => kind === 'refused')) for (const key of added) cells.get(key)?.pop()
    for (const [index, outcome] of settled.entries()) {
      const item = unit[index]
      if (item === undefined) continue
      if (taken.get(item.id)?.item === outcome.item) taken.set(item.id, outcome)
      outcomes.set(item, outcome)
    }

    function decideItem(item: SheetItem): Outcome {
      const rule = batch.rules.get(item.aspectId)
      const work = batch.works.get(item.workCode)
      if (rule === undefined) return notFound(item, 'aspectId')
      if (work === undefined) return notFound(item, 'workCode')
      if (item.kind === 'note') {
        const outcome = decideNote({ batch, item, work, notes })
        if (outcome.kind === 'note') notes.push(outcome.note)
        return outcome
      }
      const key = cellKey(rule.aspectId, work.workCode)
      const cell = cells.get(key) ?? []
      const outcome = decideMark({ batch, item, rule, work, cell })
      // Held marks count when further ones are judged: a second score of one's own was given after the first.
      if (outcome.kind === 'mark' || outcome.kind === 'held') {
        cells.set(key, [...cell, factOfItem(batch, item, work)])
        added.push(key)
      }
      return outcome
    }
  }
  return items.map((item) => outcomes.get(item) ?? notFound(item, 'id'))
}

interface Judged {
  readonly batch: Batch
  readonly item: MarkItem
  readonly rule: AspectRule
  readonly work: BatchWork
  readonly cell: readonly MarkFact[]
}

function decideMark({ batch, item, rule, work, cell }: Judged): Outcome {
  const fact = factOfItem(batch, item, work)
  const { round, value, supersedes, movedFrom, reason = null } = fact
  const judge = fact.judge ?? null
  const arriving = { judge, round, value, supersedes, movedFrom, reason }
  const admitted = admitMark(withSeat(rule, judge), cell, arriving)
  if (admitted.kind === 'refused') return { kind: 'refused', item, reasons: admitted.reasons }
  const gone: Reason[] = work.marked ? [] : [{ code: 'marking.work_gone', params: { work: work.workCode } }]
  const reasons: ReasonData[] = [...lateReasons(formNow(batch, item.aspectId)), ...gone]
  if (reasons.length > 0) {
    return { kind: 'held', item, seat: judge, enteredAt: fact.enteredAt, reasons, fresh: true }
  }
  const replaced = cell.filter(
    (other) => (other.judge ?? null) === judge && other.round === round && supersedes.includes(other.id),
  )
  return { kind: 'mark', item, fact, replaced, fresh: true }
}

/** A judge who was replaced meanwhile had a seat when the mark was entered. */
function withSeat(rule: AspectRule, seat: AssignmentId | null): AspectRule {
  if (rule.type === 'measurement' || seat === null || rule.judges.includes(seat)) return rule
  return { ...rule, judges: [...rule.judges, seat] }
}

/** Items in the order of their first of a group; those without one stand alone. */
function unitsOf(items: readonly SheetItem[]): readonly (readonly SheetItem[])[] {
  const units: SheetItem[][] = []
  const groups = new Map<string, SheetItem[]>()
  for (const item of items) {
    const unit = item.group === undefined ? undefined : groups.get(item.group)
    if (unit !== undefined) {
      unit.push(item)
      continue
    }
    const opened = [item]
    units.push(opened)
    if (item.group !== undefined) groups.set(item.group, opened)
  }
  return units
}

/** One refused half refuses the others; one held half holds the others. What was on record before stays there. */
function together(outcomes: readonly Outcome[]): Outcome[] {
  const broken = { code: 'marking.group_broken' }
  if (outcomes.some(({ kind }) => kind === 'refused')) {
    return outcomes.map((outcome) =>
      outcome.kind === 'refused' || !outcome.fresh
        ? outcome
        : { kind: 'refused', item: outcome.item, reasons: [broken] },
    )
  }
  if (!outcomes.some(({ kind }) => kind === 'held')) return [...outcomes]
  return outcomes.map((outcome) => {
    if (outcome.kind !== 'mark' || !outcome.fresh) return outcome
    const { item, fact } = outcome
    const { enteredAt, judge = null } = fact
    return { kind: 'held', item, seat: judge, enteredAt, reasons: [broken], fresh: true }
  })
}

/** The same item twice in one batch. */
function again(earlier: Outcome | undefined, item: SheetItem): Outcome | null {
  if (earlier === undefined) return null
  if (!isSameItem(earlier.item, item)) return reused(item)
  return earlier.kind === 'refused' ? earlier : { ...earlier, fresh: false }
}

function notFound(item: SheetItem, path: 'id' | 'aspectId' | 'workCode'): Outcome {
  return {
    kind: 'refused',
    item,
    reasons: [{ code: 'request.not_found', params: { id: item[path] }, path }],
  }
}

function factOfItem(batch: Batch, item: MarkItem, work: BatchWork): MarkFact {
  const measured = batch.rules.get(item.aspectId)?.type === 'measurement'
  return {
    id: item.id as MarkId,
    seq: 0,
    aspectId: item.aspectId as AspectId,
    workCode: work.workCode,
    judge: measured ? null : batch.seat,
    round: item.round,
    value: item.value?.trim() ?? null,
    supersedes: item.supersedes as MarkId[],
    movedFrom: (item.movedFrom ?? null) as MarkId | null,
    reason: reasonOf(item),
    device: batch.device,
    enteredAt: enteredAt(batch, item),
    receivedAt: batch.now.toISOString(),
    enteredBy: batch.askerId as PersonId,
  }
}
