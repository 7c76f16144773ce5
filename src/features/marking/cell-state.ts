import { isDecimalText, type DecimalText } from '#domain/exact'
import type { AssignmentId } from '#domain/ids'
import type { AspectMark } from '#domain/marking/aspect-mark'
import { seatsOf, type AspectRule } from '#domain/marking/aspect-rule'
import { judgementSpread } from '#domain/marking/judgement'
import {
  absent,
  headsOf,
  isSameValue,
  latestRound,
  valueOf,
  type MarkFact,
  type MarkValue,
} from '#domain/marking/mark-fact'
import { valueReasons } from '#domain/marking/mark-entry'
import { smallestPanel } from '#domain/marking/panel'

/** Where a cell stands, without its mark: what thousands of cells have to know at every key press. */
export interface CellState {
  readonly state: AspectMark['state']
  /** The round being scored, and the one the next value belongs to. */
  readonly round: number
  readonly next: number
  /** My value (or the group's) in the next round; and in the round being scored. */
  readonly own: MarkValue
  readonly standing: MarkValue
  /** Whether it is my place (or the group's) in which two values differ. */
  readonly disputed: boolean
  /** How many seats have given a value in the round being scored. */
  readonly entered: number
}

interface CellFacts {
  readonly rule: AspectRule
  readonly facts: readonly MarkFact[]
  readonly seat: AssignmentId | null
  /** The round the backend says the cell is in; whose values opened it may not be seen here yet. */
  readonly told: number
}

/** As `currentAspectMark` of the domain says, which a test holds it to, but without exact arithmetic wherever it can. */
export function cellState({ rule, facts, seat, told }: CellFacts): CellState {
  if (facts.length === 0 && told === 1) return empty
  const seats = seatsOf(rule)
  const round = Math.max(latestRound(facts, seats), told)
  const heads = headsOf(facts, round)
  const values: DecimalText[] = []
  let standing: MarkValue = null
  let disputed = false
  let conflicts = 0
  for (const judge of seats) {
    const value = valueOf(heads.get(judge))
    if (value.kind === 'conflict') {
      conflicts += 1
      disputed ||= judge === seat
    } else if (value.kind === 'value') {
      values.push(value.value)
      if (judge === seat) standing = value.value
    }
  }
  const state = stateOf(rule, values, { conflicts, seats: seats.length })
  const own = state === 'spread' ? null : standing
  const next = state === 'spread' ? round + 1 : round
  return { state, round, next, own, standing, disputed, entered: values.length + conflicts }
}

const empty: CellState = {
  state: 'missing',
  round: 1,
  next: 1,
  own: null,
  standing: null,
  disputed: false,
  entered: 0,
}

interface Counted {
  readonly conflicts: number
  readonly seats: number
}

function stateOf(rule: AspectRule, values: readonly DecimalText[], { conflicts, seats }: Counted): CellState['state'] {
  if (conflicts > 0) return 'conflict'
  if (values.length < seats || seats === 0) return 'missing'
  if (isSpread(rule, values)) return 'spread'
  return isUsable(rule, values) ? 'settled' : 'unusable'
}

function isSpread(rule: AspectRule, values: readonly DecimalText[]): boolean {
  if (rule.type === 'judgement') return judgementSpread(values.map(Number)).tooWide
  if (rule.type !== 'theory') return false
  const [first = ''] = values
  return values.some((value) => value !== first && !isSameValue(value, first)) && values.every(isDecimalText)
}

function isUsable(rule: AspectRule, values: readonly DecimalText[]): boolean {
  if (rule.type === 'panel') {
    const given = values.filter((value) => value !== absent).length
    if (given < Math.max(smallestPanel, rule.dropHighest + rule.dropLowest + 1)) return false
  }
  return values.every((value) => (rule.type === 'judgement' && /^[0-3]$/.test(value)) || fits(rule, value))
}

const fitting = new WeakMap<AspectRule, Map<string, boolean>>()

/** The same few values come again and again. */
function fits(rule: AspectRule, value: string): boolean {
  let known = fitting.get(rule)
  if (known === undefined) fitting.set(rule, (known = new Map()))
  let fit = known.get(value)
  if (fit === undefined) known.set(value, (fit = valueReasons(rule, value).length === 0))
  return fit
}
