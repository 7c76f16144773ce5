import type { Reason } from '#domain/decision'
import type { Day } from '#domain/schedule/days'
import type { Blackout, RuleId, RuleSet, Severity, SoftRule } from '#domain/schedule/rule-set'
import type { SpecialDay } from '#domain/schedule/work-calendar'

/** Rules as they are saved, with the version that a change has to name. */
export interface SavedRules {
  readonly rules: RuleSet
  readonly version: number
}

type Outcome =
  | { readonly kind: 'editing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** Somebody saved first; nothing of the own draft is lost. */
  | { readonly kind: 'stale'; readonly newest: SavedRules }
  | { readonly kind: 'failed' }

export interface RulesState {
  readonly saved: SavedRules
  readonly draft: RuleSet
  readonly reason: string
  readonly outcome: Outcome
}

export type NumberField = 'preliminaryGapDays' | 'finalsPerCity' | 'finalsPerMonth'

export type RulesEvent =
  | { readonly type: 'severitySet'; readonly rule: RuleId; readonly severity: Severity }
  | { readonly type: 'weightSet'; readonly rule: SoftRule; readonly weight: number }
  | { readonly type: 'numberSet'; readonly field: NumberField; readonly value: number }
  | { readonly type: 'weekendWished'; readonly wish: RuleSet['weekendWish'] }
  | { readonly type: 'blackoutAdded'; readonly day: Day }
  | { readonly type: 'blackoutChanged'; readonly position: number; readonly change: Partial<Blackout> }
  | { readonly type: 'blackoutRemoved'; readonly position: number }
  /** Null gives the day back to the statutory calendar. */
  | { readonly type: 'daySet'; readonly day: Day; readonly special: SpecialDay | null }
  | { readonly type: 'reasonWritten'; readonly reason: string }
  | { readonly type: 'discarded' }
  | { readonly type: 'saveStarted' }
  | { readonly type: 'saved'; readonly version: number }
  | { readonly type: 'saveRefused'; readonly reasons: readonly Reason[] }
  | { readonly type: 'saveFailed' }
  | { readonly type: 'newestSeen'; readonly newest: SavedRules }
  | { readonly type: 'newestTakenOver' }
  | { readonly type: 'draftKept' }

export function startRules(saved: SavedRules): RulesState {
  return { saved, draft: saved.rules, reason: '', outcome: { kind: 'editing' } }
}

/** No event loses what was set, except discarding and taking over the newest, which are asked for. */
export function reduceRules(state: RulesState, event: RulesEvent): RulesState {
  switch (event.type) {
    case 'reasonWritten':
      return { ...state, reason: event.reason }
    case 'discarded':
      return startRules(state.saved)
    case 'saveStarted':
      return { ...state, outcome: { kind: 'saving' } }
    case 'saved':
      return startRules({ rules: state.draft, version: event.version })
    case 'saveRefused':
      return { ...state, outcome: { kind: 'refused', reasons: event.reasons } }
    case 'saveFailed':
      /* What others saved may be seen before one's own saving is answered. */
      return state.outcome.kind === 'stale' ? state : { ...state, outcome: { kind: 'failed' } }
    case 'newestSeen':
      return seeNewest(state, event.newest)
    case 'newestTakenOver':
      return state.outcome.kind === 'stale' ? startRules(state.outcome.newest) : state
    case 'draftKept':
      return state.outcome.kind === 'stale'
        ? { ...state, saved: state.outcome.newest, outcome: { kind: 'editing' } }
        : state
    default:
      return { ...state, draft: changeRules(state.draft, event), outcome: { kind: 'editing' } }
  }
}

type ChangeEvent = Exclude<
  RulesEvent,
  {
    readonly type:
      | 'reasonWritten'
      | 'discarded'
      | 'saveStarted'
      | 'saved'
      | 'saveRefused'
      | 'saveFailed'
      | 'newestSeen'
      | 'newestTakenOver'
      | 'draftKept'
  }
>

function changeRules(rules: RuleSet, event: ChangeEvent): RuleSet {
  switch (event.type) {
    case 'severitySet':
      return { ...rules, severity: { ...rules.severity, [event.rule]: event.severity } }
    case 'weightSet':
      return { ...rules, weight: { ...rules.weight, [event.rule]: event.weight } }
    case 'numberSet':
      return { ...rules, [event.field]: event.value }
    case 'weekendWished':
      return { ...rules, weekendWish: event.wish }
    case 'blackoutAdded':
      return {
        ...rules,
        blackouts: [...rules.blackouts, { from: event.day, to: event.day, cityCode: null, reason: '' }],
      }
    case 'blackoutChanged':
      return {
        ...rules,
        blackouts: rules.blackouts.map((one, position) =>
          position === event.position ? { ...one, ...event.change } : one,
        ),
      }
    case 'blackoutRemoved':
      return { ...rules, blackouts: rules.blackouts.filter((_, position) => position !== event.position) }
    case 'daySet': {
      const others = rules.calendarEdits.filter(({ day }) => day !== event.day)
      const edits = event.special === null ? others : [...others, event.special]
      return { ...rules, calendarEdits: edits.sort((left, right) => (left.day < right.day ? -1 : 1)) }
    }
  }
}

/** Whoever has changed nothing simply sees the newest; others are asked. */
function seeNewest(state: RulesState, newest: SavedRules): RulesState {
  if (newest.version === state.saved.version) return state
  if (changesOf(state) === 0) return { ...startRules(newest), reason: state.reason }
  return { ...state, outcome: { kind: 'stale', newest } }
}

/** How many settings differ from what is saved; each rule, number, blackout and day counts as one. */
export function changesOf({ saved: { rules: saved }, draft }: RulesState): number {
  const severities = Object.entries(draft.severity).filter(
    ([rule, severity]) => saved.severity[rule as RuleId] !== severity,
  )
  const weights = Object.entries(draft.weight).filter(([rule, weight]) => saved.weight[rule as SoftRule] !== weight)
  const fields = (['preliminaryGapDays', 'finalsPerCity', 'finalsPerMonth', 'weekendWish'] as const).filter(
    (field) => saved[field] !== draft[field],
  )
  return (
    severities.length +
    weights.length +
    fields.length +
    differing(saved.blackouts, draft.blackouts) +
    differing(saved.calendarEdits, draft.calendarEdits)
  )
}

function differing(left: readonly object[], right: readonly object[]): number {
  const texts = (list: readonly object[]) => new Set(list.map((one) => JSON.stringify(one)))
  const [before, after] = [texts(left), texts(right)]
  const added = [...after].filter((text) => !before.has(text)).length
  const removed = [...before].filter((text) => !after.has(text)).length
  return Math.max(added, removed)
}

export function canSave(state: RulesState): boolean {
  const unnamed = state.draft.blackouts.some(({ reason }) => reason.trim() === '')
  return changesOf(state) > 0 && !unnamed && state.outcome.kind !== 'saving' && state.outcome.kind !== 'stale'
}
