declare const brand: unique symbol

/** An id that cannot be passed where another kind of id is asked for. */
export type Id<Noun extends string> = string & { readonly [brand]: Noun }

export type EditionId = Id<'edition'>
export type ContestId = Id<'contest'>
export type StageId = Id<'stage'>
export type EventId = Id<'event'>
export type GroupId = Id<'group'>
export type VenueId = Id<'venue'>
export type OrganisationId = Id<'organisation'>
export type DelegationId = Id<'delegation'>
export type PersonId = Id<'person'>
export type EntryId = Id<'entry'>
export type SchemeId = Id<'scheme'>
export type FormId = Id<'form'>
export type AspectId = Id<'aspect'>
export type MarkId = Id<'mark'>
export type AssignmentId = Id<'assignment'>
export type ResultId = Id<'result'>

/** `workCode`: the third and last link of the blind chain, the only name of a work a judge may see. */
export type WorkCode = Id<'workCode'>
