import type { Sentences } from '../sentences'

export const exchange = {
  'exchange.cell_missing': 'This cell must not be empty. Fill it in.',
  'exchange.code_malformed':
    'The code "{{value}}" is not in shape. Use letters, digits and - . / _, at most 40 of them.',
  'exchange.code_repeated': 'The code "{{value}}" stands in row {{first}} already. Remove a row or correct the code.',
  'exchange.text_too_long': 'A text may have {{limit}} characters. Shorten it.',
  'exchange.class_unknown': 'There is no class "{{value}}". Write class one or class two.',
  'exchange.sector_unknown': 'There is no sector "{{value}}". Use one of the six in the template.',
  'exchange.city_unknown': '"{{value}}" is none of the sixteen cities of Shandong. Name one of them.',
  'exchange.ordinal_unreadable': 'The ordinal "{{value}}" cannot be read. Write a number from 1 to 99.',
  'exchange.number_unreadable': '"{{value}}" is not a whole number. Write one.',
  'exchange.number_out_of_range': 'The number must lie between {{least}} and {{most}}; {{value}} does not.',
  'exchange.day_unreadable': '"{{value}}" is not a date. Write it like 2024-10-15.',
  'exchange.start_missing': 'There is an end but no start. Fill in the start.',
  'exchange.days_differ': 'The table says {{days}} days, the dates make {{span}}. Correct one of them.',
  'exchange.venue_unknown': 'There is no venue "{{value}}". Import it first, or name one there is.',
  'exchange.venue_ambiguous': '{{count}} venues are called "{{value}}". Give the code instead.',
  'exchange.venue_names_differ': '{{code}} is {{name}}, which is not the venue named here. Correct one of them.',
  'exchange.venue_without_days': 'There is a venue but no date. Add the date or clear the venue.',
  'exchange.organisation_unknown': 'There is no organisation "{{value}}". Name one on record, or leave the cell empty.',
  'exchange.events_missing': 'Occupations, groups or workstations are given, but no event. Name the event.',
  'exchange.event_repeated': 'The event "{{value}}" is written twice. Remove one.',
  'exchange.event_left_out':
    'The contest has the event "{{event}}", and an import removes nothing. Add it here, or change it on the contest\'s page.',
  'exchange.values_per_event':
    'There are {{expected}} events and {{given}} values here. Give one for each, with semicolons between.',
  'exchange.values_per_group':
    'There are {{expected}} groups and {{given}} team sizes here. Give one for each, or one for all.',
  'exchange.groups_missing': 'A team size is given, but no group. Name the group.',
  'exchange.group_unknown': 'There is no group "{{value}}". Write workers, teachers, students or open.',
  'exchange.team_size_unknown': 'There is no team size "{{value}}". Write individual, pairs, teams of three or teams.',
  'exchange.group_left_out': 'The groups of "{{event}}" are not all here, and an import removes none. Write them all.',
  'exchange.marking_begun': 'Marking of "{{event}}" has begun; its groups and team sizes stay. Write what was there.',
  'exchange.entries_made': '"{{event}}" has {{count}} entries; its team sizes stay. Write what was there.',
  'exchange.outside_window':
    'The hosts can hold this stage from {{from}} to {{to}}. Choose days within, or change what they can do.',
  'exchange.stage_begun': 'This stage, {{from}} to {{to}}, has begun and is not moved. Write what was there.',
  'exchange.stage_locked':
    'This stage is locked from {{from}} to {{to}}. Unlock it in the year plan first, or write what was there.',
  'exchange.code_column_missing': 'No column holds the code. Say which one does.',
  'exchange.failed': 'There was no answer, and nothing was saved. Try again.',
  'exchange.no_rows': 'There are no rows to import. Check the sheet and its headings.',
  'exchange.outcome_changed': 'Data changed after the preview, and nothing was saved. Preview again, then confirm.',
  'exchange.more_faults': 'Only the first {{limit}} are listed; {{count}} more need correcting.',
  'exchange.file_unreadable': 'The text of the file cannot be decoded. Save it as .xlsx, or as .csv in UTF-8.',
  'exchange.file_kind_unknown': 'Only .xlsx and .csv files can be imported. Save it as one of them.',
  'exchange.too_many_rows': 'The file has {{rows}} rows; {{limit}} can be imported at once. Split it.',
} as const satisfies Sentences
