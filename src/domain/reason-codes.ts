/**
 * Every code a rule refuses with, one line each, with the params its sentence uses.
 * A code never changes its meaning; sentences lie in `src/contract/problems/reasons.*.ts`.
 */
export const reasonCodes = [
  // access: who may do what (rule book 6)
  'access.sign_in_required', //
  'access.role_missing', // action
  'access.out_of_reach', // action
  'access.blind_until_published', //
  'access.not_public_yet', //
  'access.results_sealed', //
  'access.chief_not_signed', //
  'access.marking_closed', //
  'access.not_awaiting_sign_off', //
  'access.not_signed', //

  // marking: one aspect, one form, one total (rule book 4)
  'marking.judgement_score_invalid', // score
  'marking.judge_count', // given, expected
  'marking.judgement_spread', // lowest, highest
  'marking.value_not_number', // value
  'marking.value_not_yes_no', // value
  'marking.count_out_of_range', // value, possible
  'marking.choice_out_of_range', // value, options
  'marking.mark_out_of_range', // value, max
  'marking.mark_too_precise', // value, places
  'marking.calculation_unusable', // type
  'marking.ranged_score_unconfirmed', //
  'marking.scheme_unlocked', //
  'marking.form_signed', //
  'marking.judge_unassigned', //
  'marking.judge_superfluous', //
  'marking.own_delegation', //
  'marking.round_closed', // round, open
  'marking.rescore_reason_missing', // round
  'marking.correction_reason_missing', // before
  'marking.value_unchanged', // value
  'marking.form_incomplete', // missing, expected
  'marking.form_spread', // count
  'marking.panel_too_small', // given, needed
  'marking.weights_not_hundred', // sum

  // ranking, awards, titles, selection (rule book 5)
  'ranking.tie_unresolved', // rank, count
  'ranking.ruling_reason_missing', //
  'ranking.ruling_not_a_tie', //
  'awards.title_quota_unknown', // size
  'awards.title_split_over_quota', // split, quota
  'awards.title_split_student', //

  // schedule: days and venues
  'schedule.not_a_day', // value
  'schedule.ends_before_start', // from, to
  'schedule.venue_clash', // venue, contest, from, to
  'schedule.outside_edition', // from, to
  'schedule.contest_over', // contest, phase
  'schedule.date_past', // day, today

  // phase: the life of a contest (rule book 3)
  'phase.move_not_allowed', // from, to
  'phase.reason_missing', // to
  'phase.postponed_elsewhere', // phase
  'phase.final_dates_missing', //
  'phase.venue_missing', //
  'phase.no_entries', //
  'phase.eligibility_open', // count
  'phase.preliminary_missing', //
  'phase.preliminary_first', //
  'phase.schemes_unlocked', // count
  'phase.forms_unsigned', // count
  'phase.results_unsigned', //
  'phase.ties_unresolved', // count
  'phase.notice_running', // until
  'phase.appeals_open', // count

  // people: numbers that carry a check digit
  'people.identity_number_malformed', //
  'people.identity_number_birth_date', //
  'people.identity_number_check_digit', //
  'people.credit_code_malformed', //
  'people.credit_code_check_digit', //

  // cis and scheme: reading a marking scheme
] as const

/** The code of a reason; see the list for the params of each. */
export type ReasonCode = (typeof reasonCodes)[number]
