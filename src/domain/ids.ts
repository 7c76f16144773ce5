declare const brand: unique symbol

/** An id that cannot be passed where another kind of id is asked for. */
export type Id<Noun extends string> = string & { readonly [brand]: Noun }

export type ContestId = Id<'contest'>
export type StageId = Id<'stage'>
export type EventId = Id<'event'>
export type VenueId = Id<'venue'>
export type DelegationId = Id<'delegation'>
export type PersonId = Id<'person'>
export type EntryId = Id<'entry'>
export type AspectId = Id<'aspect'>
export type MarkId = Id<'mark'>
export type AssignmentId = Id<'assignment'>

/** `workCode`: the third and last link of the blind chain, the only name of a work a judge may see. */
export type WorkCode = Id<'workCode'>
