import { exchangeReasonCodes } from './exchange/reason-codes'
import { schemeReasonCodes } from './schemes/reason-codes'

/**
 * Every code a rule refuses with, one line each, with the params its sentence uses; those of schemes and of tables have
 * lists of their own. A code never changes its meaning; sentences lie in `src/contract/problems/`, one file per family.
 */
export const reasonCodes = [
  // access: who may do what (rule book 6)
  'access.sign_in_required', //
  'access.role_missing', // action
  'access.out_of_reach', // action
  'access.blind_until_published', //
  'access.blind_to_colleagues', //
  'access.not_public_yet', //
  'access.results_sealed', //
  'access.chief_not_signed', //
  'access.marking_closed', //
  'access.not_awaiting_sign_off', //
  'access.not_signed', //
  'access.chain_sealed', //
  'access.chain_opening', //

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
  'marking.form_conflict', // count
  'marking.seat_count', // count, least, most
  'marking.seat_not_last', //
  'marking.form_seats', // form, count, least, most
  'marking.seat_recused', // form, position
  'marking.no_works', //
  'marking.event_incomplete', // count
  'marking.form_claimed', // judge
  'marking.other_person', //
  'marking.other_signer', //
  'marking.work_gone', // work
  'marking.scheme_replaced', //
  'marking.group_broken', //
  'marking.nothing_to_settle', //
  'marking.held_decided', //
  'marking.aspect_gone', //
  'marking.set_aside', // reason
  'marking.note_closed', //
  'marking.note_not_own', //
  'marking.absence_panel_only', //
  'marking.judge_seated', //
  'marking.judge_not_appointed', //
  'marking.panel_too_small', // given, needed
  'marking.weights_not_hundred', // sum

  // penalty: conduct penalties (rule book 4.2)
  'penalty.module_missing', //
  'penalty.module_unknown', // module
  'penalty.points_out_of_range', // points
  'penalty.revoked', //
  'penalty.recorded_otherwise', //

  // approval: what takes two people (rule book 4.4)
  'approval.reason_missing', //
  'approval.answered', //
  'approval.not_asker', //
  'approval.second_person', //
  'approval.pending', //
  'approval.nothing_to_unlock', //
  'approval.results_published', //

  // ranking, awards, titles, selection (rule book 5)
  'ranking.part_missing', // part, rank, count
  'ranking.tie_break_unanswered', // part
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
  'schedule.venue_not_equipped', // venue, contest
  'schedule.venue_too_small', // venue, contest, has, needs
  'schedule.person_twice', // person, contest, from, to
  'schedule.people_twice', // person, count, contest, from, to
  'schedule.outside_stage_window', // contest, from, to
  'schedule.preliminary_gap', // contest, ends, starts, days, free
  'schedule.stage_order', // contest, ends, starts
  'schedule.blacked_out', // contest, from, to, why
  'schedule.on_holiday', // contest, from, to, holiday
  'schedule.city_full', // from, to, count, most
  'schedule.off_preferred', // contest, from, to, days
  'schedule.month_full', // month, count, most
  'schedule.on_weekend', // contest, day, days
  'schedule.on_workday', // contest, day, days
  'schedule.outside_city', // contest, venue
  'schedule.off_published', // contest, from, to
  'schedule.stage_locked', // contest
  'schedule.stage_begun', // contest, day
  'schedule.severity_too_low', //
  'schedule.calendar_day_twice', // day

  // draws: the blind chain, its draws, holders and opening (rule book 3)
  'draws.nothing_to_draw', //
  'draws.too_few_places', // items, places
  'draws.earlier_link_missing', // link
  'draws.later_link_drawn', // link
  'draws.redraw_reason_missing', //
  'draws.not_committed', //
  'draws.items_changed', //
  'draws.public_word_missing', //
  'draws.marking_begun', //
  'draws.marking_locked', //
  'draws.marking_not_locked', //
  'draws.not_drawn', //
  'draws.open_order', // link
  'draws.link_opened', //
  'draws.same_person', //
  'draws.step_waiting', //
  'draws.only_stations_by_module', //
  'draws.no_such_module', // module
  'draws.holds_other_link', // link
  'draws.holds_link_already', //
  'draws.supervises_already', //
  'draws.has_other_role', //
  'draws.replacement_reason_missing', //
  'draws.unknown_algorithm', // algorithm
  'draws.commitment_differs', //
  'draws.outcome_length', // given, items
  'draws.outcome_differs', // row, item, drawn, published

  // day: the programme of one event's days
  'day.overlap', // first, second, at
  'day.batch_overlap', // first, second, at, batch
  'day.place_taken', // first, second, place, at
  'day.over_midnight', // title, start
  'day.ends_too_late', // title, end, limit
  'day.outside_stage', // title, day, from, to
  'day.check_in_missing', // title, batch, at
  'day.draw_missing', // title, batch, at
  'day.rest_too_short', // batch, first, second, minutes, needed
  'day.module_missed', // batch, module, name
  'day.batch_too_large', // batch, size, stations, title
  'day.marking_too_early', // title, start, module, end
  'day.nothing_recorded', // title
  'day.correction_reason_missing', // title
  'day.not_yet', // title
  'day.end_without_start', // title
  'day.ends_before_it_starts', // title
  'day.item_begun', // title
  'day.no_items', //

  // rotation: every team through every module
  'rotation.visit_missing', // team, module
  'rotation.visit_repeated', // team, module
  'rotation.visit_unknown', // team, module
  'rotation.visit_length', // team, module, minutes
  'rotation.team_overlap', // team, first, second
  'rotation.rest_too_short', // team, first, second, minutes, needed
  'rotation.station_full', // module, at, stations
  'rotation.in_pause', // team, module, at
  'rotation.too_early', // team, module, at

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

  // contest: what is edited of one (rule book 2, 3 and 5)
  'contest.name_missing', //
  'contest.name_too_long', // limit
  'contest.name_parts_missing', //
  'contest.name_year_differs', // year, edition
  'contest.name_taken', // name, code
  'contest.series_missing', //
  'contest.ordinal_invalid', // value
  'contest.city_unknown', // value
  'contest.organiser_missing', //
  'contest.host_name_missing', //
  'contest.host_repeated', // name
  'contest.events_missing', //
  'contest.events_too_many', // count, limit
  'contest.event_name_missing', //
  'contest.event_repeated', // name
  'contest.occupation_code_invalid', // value
  'contest.workstations_invalid', // value, limit
  'contest.groups_missing', // event
  'contest.group_repeated', // event
  'contest.open_group_not_alone', // event
  'contest.title_group_absent', // event
  'contest.title_class_missing', // event
  'contest.title_count_invalid', // event
  'contest.final_missing', //
  'contest.stage_repeated', //
  'contest.days_out_of_range', // value, from, to
  'contest.days_incomplete', //
  'contest.preferred_outside_window', // from, to
  'contest.event_in_use', // event, entries, judges, schemes, results
  'contest.group_in_use', // event, entries
  'contest.group_fixed', // event, entries
  'contest.titles_decided', // event
  'contest.stage_in_use', // from, to
  'contest.stage_published', //

  // announcement: what a contest or the office makes known (rule book 6)
  'announcement.title_missing', //
  'announcement.body_missing', //
  'announcement.not_draft', //
  'announcement.not_published', //
  'announcement.reason_missing', //

  // people: numbers that carry a check digit
  'people.identity_number_malformed', //
  'people.identity_number_birth_date', //
  'people.identity_number_check_digit', //
  'people.credit_code_malformed', //
  'people.credit_code_check_digit', //

  ...schemeReasonCodes,
  ...exchangeReasonCodes,
] as const

/** The code of a reason; see the list for the params of each. */
export type ReasonCode = (typeof reasonCodes)[number]
