import type { AssignmentId, MarkId, PersonId } from '#domain/ids'
import { admitMark } from '#domain/marking/admit-mark'
import type { AspectRule } from '#domain/marking/aspect-rule'
import { decideMarkEntry } from '#domain/marking/mark-entry'
import type { MarkFact, MarkValue } from '#domain/marking/mark-fact'
import { openRounds, visibleFacts } from '#domain/marking/visible-facts'
import { work } from '../../src/domain/marking/test-scenario'

/** One cell as the backend shows it to a seat: its own facts, what may be seen of the others', and the round it is in. */
export interface CellSheet {
  readonly rule: AspectRule
  readonly facts: readonly MarkFact[]
  readonly told: number
}

export function readSheet(rule: AspectRule, facts: readonly MarkFact[], seat: AssignmentId | null): CellSheet {
  const [open] = openRounds([rule], facts)
  return { rule, facts: visibleFacts([rule], facts, seat), told: open?.round ?? 1 }
}

interface Entering {
  readonly id: string
  readonly seat: AssignmentId | null
  readonly value: MarkValue
  readonly reason: string | null
  readonly second?: number
}

/** What somebody enters on a sheet, as the fact it becomes, or why it may not be. */
export function enterOn({ rule, facts, told }: CellSheet, { id, seat, value, reason, second = 0 }: Entering) {
  const decision = decideMarkEntry({
    aspect: rule,
    workCode: work,
    facts,
    toldRound: told,
    schemeLocked: true,
    formSigned: false,
    entry: { judge: seat, value, reason },
  })
  if (decision.kind === 'refused') return { fact: null, refusals: decision.reasons.map(({ code }) => code) }
  const at = new Date(1_700_000_000_000 + second * 1000).toISOString()
  const fact: MarkFact = {
    id: id as MarkId,
    seq: 0,
    aspectId: rule.aspectId,
    workCode: work,
    judge: seat,
    round: decision.value.round,
    value: decision.value.value,
    supersedes: decision.value.supersedes,
    reason: decision.value.reason,
    enteredAt: at,
    receivedAt: at,
    enteredBy: id as PersonId,
  }
  return { fact, refusals: [] }
}

/** Why the backend turns an arriving fact away; empty where it takes it. */
export function refusalsOf(rule: AspectRule, facts: readonly MarkFact[], arriving: MarkFact): readonly string[] {
  const { judge = null, round, value, supersedes, reason = null } = arriving
  const decision = admitMark(rule, facts, { judge, round, value, supersedes, reason })
  return decision.kind === 'refused' ? decision.reasons.map(({ code }) => code) : []
}
