import type { ReasonCode } from '#domain/reason-codes'

/** What can be wrong with a request itself, beside what the rules of a competition refuse. */
export const requestCodes = [
  'request.invalid', // message
  'request.no_such_address', //
  'request.not_found', // id
  'request.stale', //
  'request.mark_changed', // value
  'request.mark_id_reused', //
  'request.venue_just_taken', //
  'request.still_in_use', //
  'request.already_published', //
  'request.scheme_locked', //
  'request.scheme_last_saved', // revision, who
  'request.no_such_scheme_version', // number
  'request.placement_changed', // contest, who, when, before, after
  'request.plan_unchanged', //
  'request.revision_changed', // seen, now
  'request.no_such_version', // number
  'request.stage_twice', // id
  'request.personas_off', //
] as const

/** The code of any reason an answer of the API may carry. */
export type ProblemReasonCode = ReasonCode | (typeof requestCodes)[number]
