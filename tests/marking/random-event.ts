import type { AspectId, AssignmentId, MarkId, PersonId, WorkCode } from '#domain/ids'
import { seatsOf, type AspectRule } from '#domain/marking/aspect-rule'
import type { MarkFact, MarkValue } from '#domain/marking/mark-fact'
import type { Calculation } from '#domain/marking/measurement'
import type { Penalty } from '#domain/marking/penalty'
import type { Chance } from './chance'
import type { ReferenceAspect, ReferenceCalculation } from './reference'

/** One random aspect: as the product sees it, with a history of facts, and as the reference sees it. */
export interface RandomAspect {
  readonly rule: AspectRule
  readonly facts: readonly MarkFact[]
  readonly reference: ReferenceAspect
  /** A place where two unreconciled values stand. */
  readonly conflict: boolean
}

export interface RandomEvent {
  readonly roundingPoint: 'aspect' | 'total'
  readonly parts: readonly { readonly code: string; readonly weightPercent: string }[]
  readonly criteria: readonly {
    readonly letter: string
    readonly part: string | null
    readonly aspects: readonly RandomAspect[]
  }[]
  readonly penalties: readonly Penalty[]
  readonly deductions: readonly string[]
  readonly voidModules: readonly string[]
}

export function randomEvent(chance: Chance): RandomEvent {
  const parts = randomParts(chance)
  const criteria = Array.from({ length: Math.max(parts.length, chance.whole(1, 4)) }, (_, index) => ({
    letter: String.fromCharCode(65 + index),
    part: parts.length === 0 ? null : (parts[index % parts.length]?.code ?? null),
    aspects: Array.from({ length: chance.whole(1, 4) }, (_aspect, place) => randomAspect(chance, `${index}.${place}`)),
  }))
  return { roundingPoint: chance.pick(['aspect', 'total']), parts, criteria, ...randomPenalties(chance, criteria) }
}

function randomParts(chance: Chance): RandomEvent['parts'] {
  const weights = chance.pick([[], [], ['20', '80'], ['30', '70'], ['33.3', '33.3', '33.4'], ['15.5', '84.5'], ['100']])
  return weights.map((weightPercent, index) => ({ code: `P${index + 1}`, weightPercent }))
}

function randomPenalties(chance: Chance, criteria: readonly { readonly letter: string }[]) {
  const penalties: Penalty[] = []
  const deductions: string[] = []
  const voidModules: string[] = []
  for (let number = chance.happens(0.3) ? chance.whole(1, 3) : 0; number > 0; number -= 1) {
    const id = `p${number}`
    const revoked = chance.happens(0.3)
    if (chance.happens(0.3)) {
      const module = chance.pick(criteria).letter
      penalties.push({ id, kind: 'void_module', module, points: null, revokes: null })
      if (!revoked) voidModules.push(module)
    } else {
      const points = chance.pick(['5', '2.5', '0.01', '10', '90'])
      penalties.push({ id, kind: 'deduct', module: null, points, revokes: null })
      if (!revoked) deductions.push(points)
    }
    if (revoked) penalties.push({ id: `r${number}`, kind: 'revoke', module: null, points: null, revokes: id })
  }
  return { penalties: chance.shuffle(penalties), deductions, voidModules }
}

/** At most 2 decimals, as schemes have them. */
function randomMark(chance: Chance, most: number, decimals = 2): string {
  return (chance.whole(0, most * 10 ** decimals) / 10 ** decimals).toFixed(decimals)
}

export function randomAspect(chance: Chance, code: string): RandomAspect {
  const type = chance.pick(['measurement', 'measurement', 'judgement', 'judgement', 'panel', 'theory'] as const)
  const facts = { aspectId: `a${code}` as AspectId }
  const seats = (count: number) => Array.from({ length: count }, (_, index) => `j${index + 1}` as AssignmentId)
  switch (type) {
    case 'measurement': {
      const maxMark = (chance.whole(1, 300) / 100).toFixed(2)
      const calculation = randomCalculation(chance)
      return withHistory(chance, { type, ...facts, maxMark, calculation }, () =>
        randomMeasured(chance, calculation, maxMark),
      )
    }
    case 'judgement': {
      const maxMark = (chance.whole(1, 300) / 100).toFixed(2)
      const around = chance.whole(0, 2)
      const score = () => String(chance.happens(0.05) ? chance.whole(0, 3) : around + chance.whole(0, 1))
      return withHistory(chance, { type, ...facts, maxMark, judges: seats(chance.pick([3, 3, 3, 2, 4, 5])) }, score)
    }
    case 'panel': {
      const decimals = chance.pick([0, 1, 2])
      const rule = {
        type,
        ...facts,
        maxMark: chance.pick(['10', '100', '25.5']),
        decimals,
        judges: seats(chance.whole(5, 9)),
      }
      const drops = chance.pick([
        [1, 1],
        [0, 0],
        [2, 1],
        [1, 2],
      ] as const)
      const most = Math.floor(Number(rule.maxMark))
      const value = () => (chance.happens(0.06) ? 'absent' : randomMark(chance, most, decimals))
      return withHistory(chance, { ...rule, dropHighest: drops[0], dropLowest: drops[1] }, value)
    }
    case 'theory': {
      const decimals = chance.pick([0, 1])
      const paper = randomMark(chance, 100, decimals)
      const typed = () => (chance.happens(0.05) ? randomMark(chance, 100, decimals) : paper)
      return withHistory(chance, { type, ...facts, maxMark: '100', decimals, judges: seats(2) }, typed)
    }
  }
}

function randomCalculation(chance: Chance): Exclude<Calculation, { type: 'RANGED_SCORE' }> & ReferenceCalculation {
  const deductionType = chance.pick(['UNIT', 'PERCENT'] as const)
  switch (chance.whole(0, 4)) {
    case 0:
      return { type: 'PASS_FAIL' }
    case 1:
      return { type: 'NUMBER_COMPLETED', possible: chance.whole(1, 13) }
    case 2: {
      const deductions = ['0', '0.25', '33.3', '66.6', '100', '0.005'].slice(0, chance.whole(1, 6))
      return { type: 'CHOICE', deductionType, deductions }
    }
    case 3:
      return {
        type: 'REGULAR_DIFFERENCE_DEDUCTION',
        target: chance.pick(['0', '-3', '12.5', '100']),
        difference: chance.pick(['1', '0.5', '0.03', '7']),
        deduction: chance.pick(['0.25', '1', '33.3', '0.07']),
        deductionType,
      }
    default:
      return { type: 'MANUAL' }
  }
}

function randomMeasured(chance: Chance, calculation: ReferenceCalculation, maxMark: string): string {
  switch (calculation.type) {
    case 'PASS_FAIL':
      return chance.pick(['0', '1'])
    case 'NUMBER_COMPLETED':
      return String(chance.whole(0, calculation.possible))
    case 'CHOICE':
      return String(chance.whole(1, calculation.deductions.length))
    case 'REGULAR_DIFFERENCE_DEDUCTION':
      return (chance.whole(-2000, 20_000) / 100).toFixed(chance.whole(0, 2))
    case 'MANUAL':
      return (chance.whole(0, Math.round(Number(maxMark) * 100)) / 100).toFixed(2)
  }
}

/**
 * Decides what stands in each place at last, and tells a history that ends there: earlier rounds, corrections, values
 * taken back, equal values entered twice without knowledge of each other. The facts come in any order.
 */
function withHistory(chance: Chance, rule: AspectRule, value: () => string): RandomAspect {
  const facts: MarkFact[] = []
  const finalRound = chance.happens(0.15) ? 2 : 1
  let conflict = false
  const values: (string | null)[] = []
  for (const judge of seatsOf(rule)) {
    for (let round = 1; round < finalRound; round += 1) if (chance.happens(0.8)) tell(judge, round, value())
    // In the last round somebody has to have entered something, or it is not the last.
    const empty = chance.happens(0.04) && !(finalRound > 1 && values.length === 0)
    const last = empty ? null : value()
    values.push(last)
    if (last !== null || chance.happens(0.5)) tell(judge, finalRound, last)
  }
  const calculation =
    rule.type === 'measurement' ? (rule.calculation as ReferenceCalculation) : ({ type: 'MANUAL' } as const)
  const drops = rule.type === 'panel' ? rule : { dropHighest: 0, dropLowest: 0 }
  const { dropHighest, dropLowest } = drops
  const reference = { type: rule.type, maxMark: rule.maxMark, calculation, dropHighest, dropLowest, values }
  return { rule, facts: chance.shuffle(facts), reference, conflict }

  function tell(judge: AssignmentId | null, round: number, last: string | null): void {
    const before: MarkId[][] = [[]]
    for (let number = chance.happens(0.2) ? chance.whole(1, 3) : 0; number > 0; number -= 1) {
      before.push([add(judge, round, chance.happens(0.2) ? null : value(), before.at(-1) ?? [])])
    }
    const seen = before.at(-1) ?? []
    add(judge, round, last, seen)
    if (last !== null && chance.happens(0.03)) add(judge, round, sameAs(last), seen)
    else if (round === finalRound && chance.happens(0.01)) {
      const other = value()
      if (other !== last && (last === null || Number(other) !== Number(last))) {
        add(judge, round, other, seen)
        conflict = true
      }
    }
  }

  function add(judge: AssignmentId | null, round: number, given: MarkValue, supersedes: readonly MarkId[]): MarkId {
    const id = `m${String(facts.length).padStart(3, '0')}` as MarkId
    const enteredAt = new Date(1_700_000_000_000 + chance.whole(0, 1_000_000)).toISOString()
    facts.push({
      id,
      seq: facts.length + 1,
      aspectId: rule.aspectId,
      workCode: 'W' as WorkCode,
      judge,
      round,
      value: given,
      supersedes,
      enteredAt,
      receivedAt: enteredAt,
      enteredBy: 'p' as PersonId,
    })
    return id
  }
}

/** The same value written otherwise. */
function sameAs(value: string): string {
  return /^\d+\.\d$/.test(value) ? `${value}0` : value
}
