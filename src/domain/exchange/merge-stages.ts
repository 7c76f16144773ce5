import { stageKinds } from '../contests/vocabulary'
import { addDays, daysBetween, type Day } from '../schedule/days'
import type { DayRange } from '../schedule/venue-clash'
import type { StageDraft } from './contest-draft'
import type { KnownStage, NamedVenue, StageFacts } from './contest-facts'
import type { StageField, StagePart } from './contest-fields'
import type { Fault, MergeInput } from './merge-contest'
import { wordKey } from './words'

/** The stages after the row, in the order they are held. A stage the row does not speak of stays as it is. */
export function mergeStages({ known, draft, world, fault }: MergeInput): StageFacts[] {
  return stageKinds.flatMap((kind) => {
    const before = known?.stages.find((stage) => stage.kind === kind)
    const said = draft.stages.find((stage) => stage.kind === kind)
    if (said === undefined) return before === undefined ? [] : [before]
    const merged = mergeStage(before, said, { world, fault })
    if (before !== undefined) refuseFixed(before, merged, { fault, over: known?.phase ?? '', name: known?.name ?? '' })
    return [merged]
  })
}

function mergeStage(
  before: KnownStage | undefined,
  said: StageDraft,
  { world, fault }: Pick<MergeInput, 'world' | 'fault'>,
): StageFacts {
  const field = (part: StagePart): StageField => `${said.kind}.${part}`
  const read = said.unreadable ? 'faulty' : daysAfter(before, said, fault)
  const days = read === 'faulty' ? null : read
  const venueId = venueOf(said, world.venues, fault) ?? before?.venueId ?? null
  const window = said.window ?? before?.window ?? null
  if (days !== null && isMoved(before, days)) checkPlace(days, { field, world, window, fault })
  if (read === null && venueId !== null && venueId !== (before?.venueId ?? null)) {
    fault(field(said.venueCode === undefined ? 'venue' : 'venueCode'), 'exchange.venue_without_days')
  }
  return {
    stageId: before?.stageId ?? null,
    kind: said.kind,
    startsOn: days?.startsOn ?? null,
    endsOn: days?.endsOn ?? null,
    venueId,
    setUpDays: said.setUpDays ?? before?.setUpDays ?? 1,
    takeDownDays: said.takeDownDays ?? before?.takeDownDays ?? 1,
    plannedDays: days === null ? (said.days ?? before?.plannedDays ?? 1) : (before?.plannedDays ?? lengthOf(days)),
    preferred: said.preferred ?? before?.preferred ?? null,
    window,
  }
}

interface CompetitionDays {
  readonly startsOn: Day
  readonly endsOn: Day
}

function lengthOf({ startsOn, endsOn }: CompetitionDays): number {
  return daysBetween(startsOn, endsOn) + 1
}

function isMoved(before: KnownStage | undefined, days: CompetitionDays): boolean {
  return before === undefined || before.startsOn !== days.startsOn || before.endsOn !== days.endsOn
}

interface PlaceCheck extends Pick<MergeInput, 'world' | 'fault'> {
  readonly field: (part: StagePart) => StageField
  /** The days the hosts can do it. */
  readonly window: DayRange | null
}

/** Days that nobody could put into the draft by hand do not come in by a table either. */
function checkPlace({ startsOn, endsOn }: CompetitionDays, { field, world, window, fault }: PlaceCheck): void {
  const partOutside = ({ from, to }: DayRange): StagePart | null =>
    startsOn < from || startsOn > to ? 'from' : endsOn > to ? 'to' : null
  const outside = partOutside(world.window)
  const unsuitable = window === null ? null : partOutside(window)
  if (outside !== null) fault(field(outside), 'schedule.outside_edition', { ...world.window })
  else if (startsOn < world.today) {
    fault(field('from'), 'schedule.date_past', { day: startsOn, today: world.today })
  } else if (unsuitable !== null && window !== null) fault(field(unsuitable), 'exchange.outside_window', { ...window })
}

/** A start alone keeps the length there was; an end alone keeps the start. */
function daysAfter(before: KnownStage | undefined, said: StageDraft, fault: Fault): CompetitionDays | 'faulty' | null {
  const field = (part: StagePart): StageField => `${said.kind}.${part}`
  const present =
    before === undefined || before.startsOn === null || before.endsOn === null
      ? null
      : { startsOn: before.startsOn, endsOn: before.endsOn }
  if (said.from === undefined && said.to === undefined) return present
  const startsOn = said.from ?? present?.startsOn
  if (startsOn === undefined) {
    fault(field('from'), 'exchange.start_missing')
    return 'faulty'
  }
  const length = said.days ?? (present === null ? (before?.plannedDays ?? 1) : lengthOf(present))
  const days = { startsOn, endsOn: said.to ?? addDays(startsOn, length - 1) }
  if (days.endsOn < startsOn) {
    fault(field(said.to === undefined ? 'from' : 'to'), 'schedule.ends_before_start', {
      from: startsOn,
      to: days.endsOn,
    })
    return 'faulty'
  }
  if (said.days !== undefined && lengthOf(days) !== said.days) {
    fault(field('days'), 'exchange.days_differ', { days: said.days, span: lengthOf(days) })
  }
  return days
}

function venueOf(said: StageDraft, venues: readonly NamedVenue[], fault: Fault): string | undefined {
  const field = (part: StagePart): StageField => `${said.kind}.${part}`
  if (said.venueCode !== undefined) {
    const byCode = venues.find(({ code }) => code.toLowerCase() === said.venueCode?.toLowerCase())
    if (byCode === undefined) fault(field('venueCode'), 'exchange.venue_unknown', { value: said.venueCode })
    else if (said.venue !== undefined && wordKey(said.venue) !== wordKey(byCode.name)) {
      fault(field('venue'), 'exchange.venue_names_differ', { code: byCode.code, name: byCode.name })
    }
    return byCode?.id
  }
  if (said.venue === undefined) return undefined
  const key = wordKey(said.venue)
  const named = venues.filter(({ name }) => wordKey(name) === key)
  if (named.length === 0) fault(field('venue'), 'exchange.venue_unknown', { value: said.venue })
  if (named.length > 1) fault(field('venue'), 'exchange.venue_ambiguous', { value: said.venue, count: named.length })
  return named.length === 1 ? named[0]?.id : undefined
}

/** A stage that is over, has begun or is locked keeps its days and its venue; the rest of the row may still change. */
function refuseFixed(
  before: KnownStage,
  after: StageFacts,
  { fault, over, name }: { readonly fault: Fault; readonly over: string; readonly name: string },
): void {
  if (before.fixed === null) return
  const { startsOn, endsOn, venueId } = before
  const part: StagePart | null =
    after.startsOn !== startsOn ? 'from' : after.endsOn !== endsOn ? 'to' : after.venueId !== venueId ? 'venue' : null
  if (part === null) return
  const params = { from: startsOn ?? '', to: endsOn ?? '' }
  const field: StageField = `${before.kind}.${part}`
  if (before.fixed === 'over') fault(field, 'schedule.contest_over', { contest: name, phase: over })
  else if (before.fixed === 'begun') fault(field, 'exchange.stage_begun', params)
  else fault(field, 'exchange.stage_locked', params)
}
