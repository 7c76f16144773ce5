import type { AspectId, AssignmentId, PersonId, WorkCode } from '../ids'
import { seatsOf, type AspectRule } from './aspect-rule'
import { cellKey, groupByCell } from './form-progress'
import { headsOf, latestRound, type MarkFact } from './mark-fact'

interface Cell {
  readonly rule: AspectRule
  readonly facts: readonly MarkFact[]
  /** Of each seat the last round in which it has a value that stands. */
  readonly given: ReadonlyMap<AssignmentId | null, number>
}

type Cells = (aspectId: AspectId, workCode: WorkCode) => Cell | null

/**
 * What one seat may see of a form's facts. Another judge's value would be an anchor, so it is there only once one's own
 * of that round stands; a theory paper is typed blind, so there only once both stand. What a former judge of the form
 * entered is for the chief alone, who asks with a null seat and sees the rest whole. The round a cell is in is no anchor:
 * it is told beside the facts, or a judge would go on in a round the others have left. Source: rule book 4.2.
 */
export function visibleFacts(
  rules: readonly AspectRule[],
  facts: readonly MarkFact[],
  me: AssignmentId | null,
): MarkFact[] {
  const cells = cellsOf(rules, facts)
  return facts.filter(({ aspectId, workCode, judge, round }) => {
    const cell = cells(aspectId, workCode)
    if (cell === null || !seatsOf(cell.rule).includes(judge ?? null)) return false
    return me === null || judge == null || judge === me || isGiven(cell, me, round)
  })
}

/** A cell that is beyond its first round. */
interface OpenRound {
  readonly aspectId: AspectId
  readonly workCode: WorkCode
  readonly round: number
}

/** What every seat is told of the rounds of a form, beside the facts it may see: the cells in which scores are given again. */
export function openRounds(rules: readonly AspectRule[], facts: readonly MarkFact[]): OpenRound[] {
  const seatsFor = new Map(rules.map((rule) => [rule.aspectId, seatsOf(rule)]))
  return [...groupByCell(facts).values()].flatMap((cell) => {
    const [first] = cell
    const seats = first && seatsFor.get(first.aspectId)
    if (first === undefined || seats === undefined) return []
    const round = latestRound(cell, seats)
    return round > 1 ? [{ aspectId: first.aspectId, workCode: first.workCode, round }] : []
  })
}

/** Who wrote a note, as a judge of the form, or null; the chief judge's notes are for all. */
export interface NoteSight<Note> {
  readonly rules: readonly AspectRule[]
  readonly facts: readonly MarkFact[]
  readonly notes: readonly Note[]
  readonly me: AssignmentId | null
  readonly seatOf: (author: PersonId) => AssignmentId | null
  /** Judges who left the form: theirs is for the chief alone. */
  readonly isFormer: (author: PersonId) => boolean
}

interface NoteFacts {
  readonly aspectId: AspectId
  readonly workCode: WorkCode
  readonly enteredBy: PersonId
}

/** The notes one seat may see: a colleague's remark tells of the mark, so it is there only where that mark would be. */
export function visibleNotes<Note extends NoteFacts>(sight: NoteSight<Note>): Note[] {
  const { rules, facts, notes, me, seatOf, isFormer } = sight
  if (me === null) return [...notes]
  const cells = cellsOf(rules, facts)
  return notes.filter(({ aspectId, workCode, enteredBy }) => {
    const cell = cells(aspectId, workCode)
    const author = seatOf(enteredBy)
    if (cell === null) return false
    if (author === me) return true
    if (author === null) return !isFormer(enteredBy)
    if (cell.rule.type === 'measurement') return true
    return isGiven(cell, me, latestRound(cell.facts, [author]))
  })
}

function cellsOf(rules: readonly AspectRule[], facts: readonly MarkFact[]): Cells {
  const ruleOf = new Map(rules.map((rule) => [rule.aspectId, rule]))
  const factsOf = groupByCell(facts)
  const known = new Map<string, Cell>()
  return (aspectId, workCode) => {
    const rule = ruleOf.get(aspectId)
    if (rule === undefined) return null
    const key = cellKey(aspectId, workCode)
    const own = factsOf.get(key) ?? []
    const cell = known.get(key) ?? { rule, facts: own, given: givenRounds(rule, own) }
    known.set(key, cell)
    return cell
  }
}

function givenRounds(rule: AspectRule, facts: readonly MarkFact[]): ReadonlyMap<AssignmentId | null, number> {
  const given = new Map<AssignmentId | null, number>()
  const latest = latestRound(facts, seatsOf(rule))
  for (let round = 1; round <= latest; round += 1) {
    for (const [seat, heads] of headsOf(facts, round)) {
      if (heads.some(({ value }) => value !== null)) given.set(seat, round)
    }
  }
  return given
}

function isGiven({ rule, given }: Cell, me: AssignmentId, round: number): boolean {
  const needed = rule.type === 'theory' ? seatsOf(rule) : [me]
  return needed.every((seat) => (given.get(seat) ?? 0) >= round)
}
