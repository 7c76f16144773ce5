/** What speaks against a table of contests or venues, each with the params its sentence uses. */
export const exchangeReasonCodes = [
  'exchange.cell_missing', //
  'exchange.code_malformed', // value
  'exchange.code_repeated', // value, first
  'exchange.text_too_long', // limit
  'exchange.class_unknown', // value
  'exchange.sector_unknown', // value
  'exchange.city_unknown', // value
  'exchange.ordinal_unreadable', // value
  'exchange.number_unreadable', // value
  'exchange.number_out_of_range', // value, least, most
  'exchange.day_unreadable', // value
  'exchange.start_missing', //
  'exchange.days_differ', // days, span
  'exchange.venue_unknown', // value
  'exchange.venue_ambiguous', // value, count
  'exchange.venue_names_differ', // code, name
  'exchange.venue_without_days', //
  'exchange.organisation_unknown', // value
  'exchange.events_missing', //
  'exchange.event_repeated', // value
  'exchange.event_left_out', // event
  'exchange.values_per_event', // given, expected
  'exchange.values_per_group', // given, expected
  'exchange.groups_missing', //
  'exchange.group_unknown', // value
  'exchange.team_size_unknown', // value
  'exchange.group_left_out', // event, group
  'exchange.marking_begun', // event
  'exchange.entries_made', // event, count
  'exchange.outside_window', // from, to
  'exchange.stage_begun', // from, to
  'exchange.stage_locked', // from, to
  'exchange.no_rows', //
  'exchange.code_column_missing', //
  'exchange.failed', //
  'exchange.outcome_changed', //
  'exchange.more_faults', // count, limit
  'exchange.file_unreadable', //
  'exchange.file_kind_unknown', //
  'exchange.too_many_rows', // rows, limit
] as const
