import type { Sentences } from '../sentences'

export const contests = {
  'phase.move_not_allowed': 'The contest cannot go straight to that phase. Take it step by step.',
  'phase.reason_missing': 'Say why the contest is cancelled or postponed.',
  'phase.postponed_elsewhere': 'A postponed contest goes back to the phase it was postponed from.',
  'phase.final_dates_missing': 'The final has no dates yet. Set them in the schedule.',
  'phase.venue_missing': 'The final has no venue yet. Set it in the schedule.',
  'phase.no_entries': 'Nobody has entered yet.',
  'phase.eligibility_open': 'Entries still to be checked for eligibility: {{count}}.',
  'phase.preliminary_missing': 'This contest has no preliminary. Go on to the final.',
  'phase.preliminary_first': 'This contest has a preliminary. Go there first.',
  'phase.schemes_unlocked': 'Marking schemes still to be locked before the final: {{count}}.',
  'phase.forms_unsigned': 'Marking forms still to be signed by their judges: {{count}}.',
  'phase.results_unsigned': 'The chief judge must sign every event before the results go on notice.',
  'phase.ties_unresolved': 'Ties still to be decided: {{count}}.',
  'phase.notice_running': 'The notice period runs until {{until}}. Results can be confirmed after that.',
  'phase.appeals_open': 'Appeals still to be settled: {{count}}.',

  'contest.name_missing': 'The contest has no name. Write it in full, or have it put together from its parts.',
  'contest.name_too_long': 'A name has at most {{limit}} characters. Shorten it.',
  'contest.name_parts_missing': 'Give the industry or the occupation, or the name tells nothing apart.',
  'contest.name_year_differs':
    'The name says {{year}}, but the contest belongs to the edition of {{edition}}. Change it to {{edition}}.',
  'contest.name_taken':
    'This edition already has “{{name}}” ({{code}}). Change the ordinal, the industry or the occupation.',
  'contest.series_missing': 'The series has no name, such as 技能兴鲁.',
  'contest.ordinal_invalid': 'The ordinal is a whole number from 1 to 99; “{{value}}” is not.',
  'contest.city_unknown':
    'There is no city with the code “{{value}}”. Choose one of the sixteen, or the whole province.',
  'contest.organiser_missing': 'A contest needs at least one organiser (主办). Add one.',
  'contest.host_name_missing': 'The body has no name. Write it, or remove the line.',
  'contest.host_repeated': '“{{name}}” stands twice in the same role. Remove one.',
  'contest.events_missing': 'A contest has at least one event. Add one.',
  'contest.events_too_many': 'A contest has at most {{limit}} events; this one has {{count}}. Make two contests of it.',
  'contest.event_name_missing': 'The event has no name. Write it, or remove the event.',
  'contest.event_repeated': 'The event “{{name}}” stands twice. Rename or remove one.',
  'contest.occupation_code_invalid':
    '“{{value}}” is not a code of the national classification. Write it like 6-18-02-04, or leave it empty.',
  'contest.workstations_invalid':
    'Workstations in use at the same time are a whole number from 1 to {{limit}}; “{{value}}” is not. Leave it empty while unknown.',
  'contest.groups_missing': 'The event “{{event}}” has no group. Add at least one.',
  'contest.group_repeated': 'The event “{{event}}” has the same group twice. Each stands once.',
  'contest.open_group_not_alone': 'The event “{{event}}” is both undivided and divided into groups. Choose one.',
  'contest.title_group_absent':
    'The event “{{event}}” gives titles to a group it does not have. Add the group, or give them to another.',
  'contest.title_class_missing':
    'Without a class of the contest there is no title quota for “{{event}}”. Choose class one or two first.',
  'contest.title_count_invalid': 'Titles of the event “{{event}}” are counted in whole numbers from 0.',
  'contest.final_missing': 'A contest has a final. Add it.',
  'contest.stage_repeated': 'Each stage stands once. Remove the repeated one.',
  'contest.days_out_of_range': 'Days are a whole number from {{from}} to {{to}}; “{{value}}” is not.',
  'contest.days_incomplete': 'Give both the first and the last day, or neither.',
  'contest.preferred_outside_window':
    'The preferred days must lie within the possible days, {{from}} to {{to}}. Change one of them.',
  'contest.event_in_use':
    'The event “{{event}}” cannot be removed: it has {{entries}} entries, {{judges}} judges, {{schemes}} marking schemes and {{results}} published results. Undo these first.',
  'contest.group_in_use':
    'This group of “{{event}}” has {{entries}} entries and cannot be removed. Move or withdraw them first.',
  'contest.group_fixed':
    'This group of “{{event}}” has {{entries}} entries, so it cannot become another group or team size. Add a group instead.',
  'contest.titles_decided': 'The results of “{{event}}” are out, so its titles can no longer be split differently.',
  'contest.stage_in_use':
    'This stage stands on {{from}} to {{to}} and can be neither removed nor become another. Take it off the year plan first.',
  'contest.stage_published':
    'This stage stood in a published plan and is kept for the record. If it is no longer held, leave it without dates.',

  'announcement.title_missing': 'The announcement has no title.',
  'announcement.body_missing': 'The announcement has no text.',
  'announcement.not_draft':
    'The announcement has been published or withdrawn, so its text stays. To correct it, withdraw it and publish another.',
  'announcement.not_published': 'Only a published announcement can be withdrawn.',
  'announcement.reason_missing': 'Say why the announcement is withdrawn; the reason is kept with it.',

  'people.identity_number_malformed': 'An identity number has 18 characters: 17 digits, then a digit or X.',
  'people.identity_number_birth_date':
    'The birth date in this identity number does not exist. Check characters 7 to 14.',
  'people.identity_number_check_digit': 'The check digit of this identity number is wrong. Check every character.',
  'people.credit_code_malformed':
    'A unified social credit code has 18 digits or capital letters, without I, O, S, V and Z.',
  'people.credit_code_check_digit': 'The check digit of this credit code is wrong. Check every character.',
} as const satisfies Sentences
