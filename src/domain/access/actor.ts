import type { AssignmentId, ContestId, DelegationId, EntryId, EventId, PersonId } from '../ids'
import type { AnnouncementState } from '../announcements/announcement'
import type { MarkingState, Phase } from '../contests/vocabulary'
import type { ChainState } from '../draws/chain'
import type { DrawKind } from '../draws/draw'

/** Someone who asks: nobody in particular, or a person with what was granted to them. */
export type Actor =
  | { readonly kind: 'public' }
  | { readonly kind: 'person'; readonly personId: PersonId; readonly grants: readonly Grant[] }

/** One role over one thing; a person may hold several. The office is the province's organising office. */
export type Grant =
  | { readonly role: 'office' }
  | { readonly role: 'organizer'; readonly contestId: ContestId }
  | { readonly role: 'chief'; readonly eventId: EventId }
  | { readonly role: 'judge'; readonly eventId: EventId; readonly assignmentId: AssignmentId }
  /** Keeps one link of the event's blind chain. */
  | { readonly role: 'holder'; readonly eventId: EventId; readonly link: DrawKind }
  | { readonly role: 'supervisor'; readonly eventId: EventId }
  | { readonly role: 'leader'; readonly delegationId: DelegationId }
  | { readonly role: 'competitor'; readonly entryIds: readonly EntryId[] }

export const roles = ['office', 'organizer', 'chief', 'judge', 'holder', 'supervisor', 'leader', 'competitor'] as const
export type Role = (typeof roles)[number]

export const resultsStates = ['unpublished', 'provisional', 'official'] as const
/** unpublished → provisional (公示, open to objection) → official (核准); the last two are published. Rule book 6. */
export type ResultsState = (typeof resultsStates)[number]

export const audiences = ['public', 'participants', 'staff'] as const
/** For whom a published thing was published; without one it is for the public. */
export type Audience = (typeof audiences)[number]

/**
 * The few facts about a thing that decide who may do what with it.
 * A fact left out counts against the asker: `can` never assumes the permissive state.
 */
export interface Subject {
  readonly contestId?: ContestId | undefined
  readonly eventId?: EventId | undefined
  /** The assignment (judge's seat on a form) that the sheet belongs to. */
  readonly assignmentId?: AssignmentId | undefined
  readonly delegationId?: DelegationId | undefined
  readonly entryId?: EntryId | undefined
  readonly phase?: Phase | undefined
  readonly markingState?: MarkingState | undefined
  readonly resultsState?: ResultsState | undefined
  /** Where the event's blind chain stands; names meet marks only once it is opened, or where none was drawn. */
  readonly chain?: ChainState | undefined
  /** Which link of the chain is asked about. */
  readonly link?: DrawKind | undefined
  readonly audience?: Audience | undefined
  /** Whether the event's programme of the day is published. */
  readonly dayPublished?: boolean | undefined
  /** Where an announcement stands; only drafts are hidden from those it was made for. */
  readonly announcement?: AnnouncementState | undefined
}
