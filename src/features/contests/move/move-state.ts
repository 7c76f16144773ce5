import type { ContestDetailData } from '#contract/contests'
import type { Reason } from '#domain/decision'
import { isDay, type Day } from '#domain/schedule/days'

export type StageData = ContestDetailData['stages'][number]

/** What somebody wants: two days and a venue, any of them still open. */
export interface Choice {
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly venueId: string | null
}

export interface CompleteChoice extends Choice {
  readonly startsOn: Day
  readonly endsOn: Day
}

type MoveOutcome =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** Somebody saved first: `newest` is what they left. */
  | { readonly kind: 'stale'; readonly newest: StageData }
  | { readonly kind: 'failed' }

/** `saved` is the stage the choice is compared with and whose version goes with it. */
export interface MoveState {
  readonly saved: StageData
  readonly choice: Choice
  readonly reason: string
  readonly outcome: MoveOutcome
}

export type MoveEvent =
  | { readonly type: 'datesChosen'; readonly startsOn: Day | null; readonly endsOn: Day | null }
  | { readonly type: 'venueChosen'; readonly venueId: string | null }
  | { readonly type: 'reasonWritten'; readonly reason: string }
  | { readonly type: 'saveStarted' }
  | { readonly type: 'saveRefused'; readonly reasons: readonly Reason[] }
  | { readonly type: 'savedByOthers'; readonly newest: StageData }
  | { readonly type: 'saveFailed' }
  | { readonly type: 'newestTakenOver' }
  | { readonly type: 'choiceReapplied' }

export function startMove(saved: StageData): MoveState {
  return { saved, choice: choiceOf(saved), reason: '', outcome: { kind: 'choosing' } }
}

/** No event loses what was chosen, except taking over the newest, which is asked for; who chose nothing yet just sees it. */
export function reduceMove(state: MoveState, event: MoveEvent): MoveState {
  switch (event.type) {
    case 'datesChosen':
      return choose(state, { startsOn: event.startsOn, endsOn: event.endsOn })
    case 'venueChosen':
      return choose(state, { venueId: event.venueId })
    case 'reasonWritten':
      return { ...state, reason: event.reason }
    case 'saveStarted':
      return canSave(state) ? { ...state, outcome: { kind: 'saving' } } : state
    case 'saveRefused':
      return { ...state, outcome: { kind: 'refused', reasons: event.reasons } }
    case 'savedByOthers':
      if (!isChanged(state)) return { ...startMove(event.newest), reason: state.reason }
      return { ...state, outcome: { kind: 'stale', newest: event.newest } }
    case 'saveFailed':
      return { ...state, outcome: { kind: 'failed' } }
    case 'newestTakenOver':
      return state.outcome.kind === 'stale' ? { ...startMove(state.outcome.newest), reason: state.reason } : state
    case 'choiceReapplied':
      return state.outcome.kind === 'stale'
        ? { ...state, saved: state.outcome.newest, outcome: { kind: 'choosing' } }
        : state
  }
}

/** A choice that can be checked and saved; a single clicked day is a contest of one day. */
export function completeChoice({ startsOn, endsOn, venueId }: Choice): CompleteChoice | null {
  if (startsOn === null || !isDay(startsOn)) return null
  const lastDay = endsOn ?? startsOn
  return isDay(lastDay) ? { startsOn, endsOn: lastDay, venueId } : null
}

export function isChanged({ saved, choice }: Pick<MoveState, 'saved' | 'choice'>): boolean {
  return differences(choiceOf(saved), { ...choice, endsOn: choice.endsOn ?? choice.startsOn }).length > 0
}

export function canSave(state: MoveState): boolean {
  const busy = state.outcome.kind === 'saving' || state.outcome.kind === 'stale'
  return !busy && completeChoice(state.choice) !== null && isChanged(state)
}

export type Difference = 'dates' | 'venue'

/** In what two placements differ. */
export function differences(left: Choice, right: Choice): Difference[] {
  const found: Difference[] = []
  if (left.startsOn !== right.startsOn || left.endsOn !== right.endsOn) found.push('dates')
  if (left.venueId !== right.venueId) found.push('venue')
  return found
}

export function choiceOf(stage: StageData): Choice {
  return { startsOn: stage.startsOn, endsOn: stage.endsOn, venueId: stage.venue?.id ?? null }
}

/** A refusal spoke of the choice before; once that changes it no longer holds. */
function choose(state: MoveState, change: Partial<Choice>): MoveState {
  const outcome: MoveOutcome = state.outcome.kind === 'stale' ? state.outcome : { kind: 'choosing' }
  return { ...state, choice: { ...state.choice, ...change }, outcome }
}
