import { decide, type Decision, type Reason } from '../decision'
import type { AspectId, AssignmentId, WorkCode } from '../ids'
import { currentAspectMark, type AspectMark } from './aspect-mark'
import { seatsOf, type AspectRule } from './aspect-rule'
import type { MarkFact } from './mark-fact'
import type { DecimalText } from '../exact'

export interface FormInput {
  readonly aspects: readonly AspectRule[]
  readonly works: readonly WorkCode[]
  readonly facts: readonly MarkFact[]
}

/** One value still to be entered; `judge` is null where the group enters one value. */
export interface MissingMark {
  readonly aspectId: AspectId
  readonly workCode: WorkCode
  readonly judge: AssignmentId | null
  readonly round: number
}

/** Scores too far apart, or a paper typed differently: to be given again. */
export interface SpreadMark {
  readonly aspectId: AspectId
  readonly workCode: WorkCode
  readonly round: number
  readonly lowest: DecimalText
  readonly highest: DecimalText
}

/** Values of one place that differ because their authors did not know of each other. */
export interface ConflictMark {
  readonly aspectId: AspectId
  readonly workCode: WorkCode
  readonly round: number
}

/**
 * How far a form is: values expected and entered, counting of each aspect × work its open round only. Where what was
 * entered no longer fits, at least one value has to be given anew: so many are not entered.
 */
export interface FormProgress {
  readonly expected: number
  readonly entered: number
  readonly missing: readonly MissingMark[]
  readonly spreads: readonly SpreadMark[]
  readonly conflicts: readonly ConflictMark[]
  /** Aspects × works whose value no longer fits the aspect and is to be entered anew. */
  readonly unusable: number
}

/** One aspect of one work with where it stands. */
export interface MarkedCell {
  readonly rule: AspectRule
  readonly workCode: WorkCode
  readonly mark: AspectMark
}

/** Counts what a form has and lacks: one value per measurement, one per seat for all else. Rule book 4.2. */
export function formProgress(input: FormInput): FormProgress {
  return progressOf(markedCells(input))
}

/** Every aspect of every work, with where it stands. */
export function markedCells({ aspects, works, facts }: FormInput): MarkedCell[] {
  const byCell = groupByCell(facts)
  return aspects.flatMap((rule) => {
    const markOf = rememberedMarks(rule)
    return works.map((workCode) => ({
      rule,
      workCode,
      mark: markOf(byCell.get(cellKey(rule.aspectId, workCode)) ?? []),
    }))
  })
}

/** The same first values of the same seats are the same mark: most works of an aspect share a few. */
function rememberedMarks(rule: AspectRule): (facts: readonly MarkFact[]) => AspectMark {
  const known = new Map<string, AspectMark>()
  return (facts) => {
    const values = plainValues(facts)
    if (values === null) return currentAspectMark(rule, facts)
    const mark = known.get(values) ?? currentAspectMark(rule, facts)
    known.set(values, mark)
    return mark
  }
}

/** The values of a cell in which every seat entered one at most, in the first round; null for any other. */
function plainValues(facts: readonly MarkFact[]): string | null {
  const seats: (AssignmentId | null)[] = []
  let values = ''
  for (const { judge = null, round, value } of facts) {
    if (round !== 1 || seats.includes(judge)) return null
    seats.push(judge)
    values += `${judge ?? ''}\0${value ?? ''}\0`
  }
  return values
}

/** What any set of cells has and lacks: a form's, a module's, a work's. */
export function progressOf(cells: Iterable<MarkedCell>): FormProgress {
  const missing: MissingMark[] = []
  const spreads: SpreadMark[] = []
  const conflicts: ConflictMark[] = []
  let expected = 0
  let unusable = 0
  for (const { rule, workCode, mark } of cells) {
    const { aspectId } = rule
    expected += seatsOf(rule).length
    if (mark.state === 'unusable') unusable += 1
    if (mark.state === 'missing') missing.push(...missingMarks(rule, workCode, mark))
    if (mark.state === 'conflict') conflicts.push({ aspectId, workCode, round: mark.round })
    if (mark.state === 'spread') {
      const { round, lowest, highest } = mark
      spreads.push({ aspectId, workCode, round, lowest, highest })
    }
  }
  return { expected, entered: expected - missing.length - unusable, missing, spreads, conflicts, unusable }
}

/** A form may be signed when there is something to mark, every value is there, no scores are too far apart and no values contradict each other. Rule book 4.2, 4.4. */
export function decideFormSignature(progress: FormProgress, formSigned: boolean): Decision<FormProgress> {
  const reasons: Reason[] = []
  const { expected, missing, spreads, conflicts, unusable } = progress
  if (formSigned) reasons.push({ code: 'marking.form_signed' })
  if (expected === 0) reasons.push({ code: 'marking.no_works' })
  const lacking = missing.length + unusable
  if (lacking > 0) reasons.push({ code: 'marking.form_incomplete', params: { missing: lacking, expected } })
  if (spreads.length > 0) reasons.push({ code: 'marking.form_spread', params: { count: spreads.length } })
  if (conflicts.length > 0) reasons.push({ code: 'marking.form_conflict', params: { count: conflicts.length } })
  return decide(reasons, progress)
}

/** The facts of each aspect × work, by `cellKey`, in the order given. */
export function groupByCell(facts: readonly MarkFact[]): ReadonlyMap<string, readonly MarkFact[]> {
  const cells = new Map<string, MarkFact[]>()
  for (const fact of facts) {
    const key = cellKey(fact.aspectId, fact.workCode)
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [fact])
    else cell.push(fact)
  }
  return cells
}

export function cellKey(aspectId: AspectId, workCode: WorkCode): string {
  return `${aspectId}|${workCode}`
}

function missingMarks(
  { type, aspectId }: AspectRule,
  workCode: WorkCode,
  { round, missingJudges }: Extract<AspectMark, { state: 'missing' }>,
): MissingMark[] {
  const judges = type === 'measurement' ? [null] : missingJudges
  return judges.map((judge) => ({ aspectId, workCode, judge, round }))
}
