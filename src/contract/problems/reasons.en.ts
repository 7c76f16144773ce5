import type { ProblemReasonCode } from './request-codes'

/** One sentence per reason: the thing, the rule, and the way out. `{{…}}` are the reason's params. */
export const reasonsEn: Record<ProblemReasonCode, string> = {
  'access.sign_in_required': 'Sign in to do this.',
  'access.role_missing': 'Your role does not include this.',
  'access.out_of_reach': 'This is outside what you are responsible for.',
  'access.blind_until_published':
    'You judge this event, so its entrants stay hidden from you until the results are published. Mark by work code.',
  'access.not_public_yet': 'This has not been made public yet.',
  'access.results_sealed': 'Marks and names are kept apart until the chief judge has signed the event.',
  'access.chief_not_signed': 'The chief judge must review and sign before results can be published.',
  'access.marking_closed': 'Marking of this event is closed. To correct something, ask for it to be unlocked.',
  'access.not_awaiting_sign_off': 'The event can be signed once every judge has signed every form.',
  'access.not_signed': 'This event has not been signed, so there is nothing to unlock.',

  'marking.judgement_score_invalid': '“{{score}}” is not a score. Give 0, 1, 2 or 3.',
  'marking.judge_count': 'This aspect needs {{expected}} judges; {{given}} have scored it.',
  'marking.judgement_spread':
    'Scores of {{lowest}} and {{highest}} are more than 1 apart. Discuss, score again and give the reason.',
  'marking.value_not_number': '“{{value}}” is not a number. Write it like 2 or 0.75.',
  'marking.value_not_yes_no': '“{{value}}” will not do here: answer yes or no.',
  'marking.count_out_of_range': '“{{value}}” will not do here: give a whole number from 0 to {{possible}}.',
  'marking.choice_out_of_range': 'There are {{options}} options; there is no option {{value}}.',
  'marking.mark_out_of_range': '{{value}} is out of range: this aspect is worth 0 to {{max}}.',
  'marking.mark_too_precise': '{{value}} is too fine: marks have at most {{places}} decimals.',
  'marking.calculation_unusable':
    'The calculation of this aspect ({{type}}) is set up wrongly. The owner of the scheme must correct it.',
  'marking.ranged_score_unconfirmed':
    'The bands of this aspect have not been confirmed, so it cannot be marked yet. Ask the owner of the scheme to confirm them.',
  'marking.scheme_unlocked': 'The marking scheme is still open. Lock it before entering marks.',
  'marking.form_signed': 'This form has been signed. To correct it, ask for it to be unlocked.',
  'marking.judge_unassigned': 'Only the judges assigned to this aspect may score it.',
  'marking.judge_superfluous': 'A measurement is one value agreed by the group, not one per judge.',
  'marking.own_delegation': 'This work comes from the judge’s own delegation. Another judge must mark it.',
  'marking.round_closed': 'Round {{round}} is not open; round {{open}} is. Refresh and enter the score there.',
  'marking.rescore_reason_missing': 'Round {{round}} scores this aspect again: say why. The earlier scores are kept.',
  'marking.correction_reason_missing':
    '“{{before}}” was entered before: say why it changes. The earlier value is kept.',
  'marking.value_unchanged': 'The value already is “{{value}}”.',
  'marking.form_incomplete': '{{missing}} of {{expected}} values are missing. Enter them before signing.',
  'marking.form_spread': 'On {{count}} aspects the judges are more than 1 apart. Score them again before signing.',
  'marking.panel_too_small':
    'Dropping the highest and lowest takes marks from at least {{needed}} judges; there are {{given}}.',
  'marking.weights_not_hundred': 'The weights add up to {{sum}} %. Adjust them to 100 %.',

  'ranking.tie_unresolved':
    '{{count}} entries tie for rank {{rank}}, and this contest shares no ranks. Record a decision.',
  'ranking.ruling_reason_missing': 'A decision on a tie needs its reason.',
  'ranking.ruling_not_a_tie': 'The entries do not match an undecided tie. Put exactly the tied entries in order.',
  'awards.title_quota_unknown':
    'No rule says how many titles this size of entry ({{size}}) earns. The organising office must decide.',
  'awards.title_split_over_quota': 'The groups are given {{split}} titles, but the quota is {{quota}}. Give fewer.',
  'awards.title_split_student': 'Students cannot earn this title. Give the place to workers or teachers.',

  'schedule.not_a_day': '“{{value}}” is not a date. Write it like 2024-07-25.',
  'schedule.ends_before_start': 'The end, {{to}}, comes before the start, {{from}}. Change one of them.',
  'schedule.venue_clash':
    '{{contest}} holds {{venue}} from {{from}} to {{to}}, set-up and take-down included. Choose other days or another venue.',
  'schedule.outside_edition': 'This edition runs from {{from}} to {{to}}. Choose days within it.',
  'schedule.contest_over': '{{contest}} is over or cancelled and can no longer be moved.',
  'schedule.date_past': '{{day}} is before today, {{today}}. Choose today or later.',
  'schedule.venue_not_equipped':
    '{{venue}} is not equipped for the industry of “{{contest}}”. Choose another venue, or add the industry to this one.',
  'schedule.venue_too_small':
    '“{{contest}}” needs {{needs}} workstations at once; {{venue}} has {{has}}. Choose a larger venue.',
  'schedule.person_twice':
    '{{person}} also has a part in “{{contest}}” from {{from}} to {{to}} and cannot be in two places. Move one of them, or appoint somebody else.',
  'schedule.people_twice':
    '{{person}} and others, {{count}} in all, also have a part in “{{contest}}” from {{from}} to {{to}} and cannot be in two places. Move one of them, or appoint others.',
  'schedule.outside_stage_window':
    'The hosts can only hold “{{contest}}” between {{from}} and {{to}}. Choose days within, or agree on others with them.',
  'schedule.preliminary_gap':
    'The stage before the final of “{{contest}}” ends on {{ends}} and the final starts on {{starts}}; at least {{days}} days must lie free between. Move the final later or the other earlier.',
  'schedule.stage_order':
    'The trial of “{{contest}}” ends on {{ends}}, but its preliminary starts on {{starts}}. The trial must end first; move one of them.',
  'schedule.blacked_out': 'Nothing is held from {{from}} to {{to}} ({{why}}). Choose other days for “{{contest}}”.',
  'schedule.on_holiday':
    '“{{contest}}” falls into a public holiday, {{holiday}} ({{from}} to {{to}}). Choose working days or an ordinary weekend.',
  'schedule.city_full':
    'One city would hold {{count}} finals from {{from}} to {{to}}, and {{most}} is the most. Choose other days or another city.',
  'schedule.off_preferred':
    '“{{contest}}” would like to be held between {{from}} and {{to}}; it is {{days}} days off. Move it nearer if you can.',
  'schedule.month_full':
    '{{count}} finals start in {{month}}, more than the {{most}} wished for. Move some to another month if you can.',
  'schedule.on_weekend':
    '“{{contest}}” has {{days}} competition days on weekends, from {{day}}. Use working days if you can.',
  'schedule.on_workday':
    '“{{contest}}” has {{days}} competition days on working days, from {{day}}. Use weekends if you can.',
  'schedule.outside_city':
    '“{{contest}}” is put into {{venue}}, outside its own city. Use a venue of the city if you can.',
  'schedule.off_published':
    '“{{contest}}” was published for {{from}} to {{to}} and is now placed otherwise. Keep published dates and venues unless there is need.',
  'schedule.stage_locked': '“{{contest}}” is locked where it is. Unlock it first to move it.',
  'schedule.stage_begun': '“{{contest}}” began on {{day}} and can no longer be moved in the year plan.',
  'schedule.severity_too_low':
    'The database itself keeps a venue from being held twice, so this rule must at least block publication. Set it back.',
  'schedule.calendar_day_twice': '{{day}} appears twice among the calendar changes. Keep one of them.',

  'day.overlap': '“{{first}}” and “{{second}}” overlap at {{at}}. Move one of them.',
  'day.batch_overlap': 'Batch {{batch}} has “{{first}}” and “{{second}}” at once at {{at}}. Move one of them.',
  'day.place_taken':
    '“{{first}}” and “{{second}}” are both in {{place}} at {{at}}. Move one of them or choose another place.',
  'day.over_midnight': '“{{title}}” begins at {{start}} and runs past midnight. Begin earlier or on another day.',
  'day.ends_too_late': '“{{title}}” ends at {{end}}, after the limit of {{limit}}. Begin earlier or move the limit.',
  'day.outside_stage': '“{{title}}” is on {{day}}, outside {{from}} to {{to}}. Choose a day of the competition.',
  'day.check_in_missing': 'Batch {{batch}} has no check-in before “{{title}}” at {{at}}. Add one.',
  'day.draw_missing': 'Batch {{batch}} has no draw before “{{title}}” at {{at}}. Add one.',
  'day.rest_too_short':
    'Batch {{batch}} rests {{minutes}} min between “{{first}}” and “{{second}}”; it needs {{needed}}. Begin the second later.',
  'day.module_missed': 'Batch {{batch}} never does module {{module}} ({{name}}). Add it.',
  'day.batch_too_large':
    'Batch {{batch}} has {{size}} entries and “{{title}}” {{stations}} workstations. Make more batches or find more workstations.',
  'day.marking_too_early': '“{{title}}” begins at {{start}}, but “{{module}}” runs until {{end}}. Mark later.',
  'day.nothing_recorded': 'Nothing is recorded for “{{title}}” that could be taken back.',
  'day.correction_reason_missing':
    '“{{title}}” is already recorded. Give the reason for the correction; the earlier record is kept.',
  'day.not_yet': 'That time has not come yet. “{{title}}” is recorded as it happened.',
  'day.end_without_start': '“{{title}}” has no recorded start. Record the start first.',
  'day.ends_before_it_starts': '“{{title}}” would end before it started. Check the times.',
  'day.item_begun': '“{{title}}” has recorded times, so it stays in the programme.',
  'day.no_items': 'The programme is empty. Plan something before publishing it.',

  'rotation.visit_missing': 'Batch {{team}} never does module {{module}}. Work the rotation out again.',
  'rotation.visit_repeated': 'Batch {{team}} does module {{module}} twice. Work the rotation out again.',
  'rotation.visit_unknown': 'There is no batch {{team}} or no module {{module}}. Work the rotation out again.',
  'rotation.visit_length': 'Batch {{team}} needs {{minutes}} min for module {{module}}. Work the rotation out again.',
  'rotation.team_overlap':
    'Batch {{team}} is in modules {{first}} and {{second}} at once. Work the rotation out again.',
  'rotation.rest_too_short':
    'Batch {{team}} has {{minutes}} min between modules {{first}} and {{second}}; it needs {{needed}}. Work the rotation out again.',
  'rotation.station_full':
    'Module {{module}} has more than {{stations}} batches at {{at}}, or no time to change over. Work the rotation out again.',
  'rotation.in_pause': 'Batch {{team}} does module {{module}} at {{at}}, in a pause. Work the rotation out again.',
  'rotation.too_early':
    'Batch {{team}} does module {{module}} at {{at}}, before the day begins. Work the rotation out again.',

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

  'scheme.no_aspects': 'The scheme has no aspects. Add at least one.',
  'scheme.section_repeated': 'Section “{{value}}” stands more than once. Use each section number once.',
  'scheme.criterion_repeated': 'Criterion “{{value}}” stands more than once. Use each letter once.',
  'scheme.sub_criterion_repeated': 'Sub-criterion “{{value}}” stands more than once. Give one of them another code.',
  'scheme.aspect_repeated': 'Aspect “{{value}}” stands more than once. Give one of them another code.',
  'scheme.description_missing': 'Aspect {{aspect}} has no description. Say what is marked.',
  'scheme.section_unknown':
    'Aspect {{aspect}} belongs to section “{{value}}”, which is not listed. Use a listed section.',
  'scheme.max_mark_not_positive': 'Aspect {{aspect}} is worth {{value}}. A maximum mark must be above 0.',
  'scheme.max_mark_too_precise': 'Aspect {{aspect}} is worth {{value}}, which is too fine. Use at most 2 decimals.',
  'scheme.total_not_hundred': 'The aspects add up to {{sum}}, not 100. Check that this is meant.',
  'scheme.sections_vary':
    'The sections differ from their weights by {{variation}} marks in all; {{allowed}} are allowed. Adjust where you can.',
  'scheme.criterion_total_differs':
    'Criterion {{letter}} states {{stated}} marks, but its aspects add up to {{sum}}. Check which is right.',
  'scheme.criterion_empty': 'Criterion {{letter}} has no sub-criteria. Add some or remove it.',
  'scheme.sub_criterion_empty': 'Sub-criterion {{code}} has no aspects. Add some or remove it.',
  'scheme.benchmark_missing':
    'Judged aspect {{aspect}} does not say what a score of {{score}} looks like. Write it before marking.',
  'scheme.benchmarks_alike':
    'In aspect {{aspect}} the scores {{other}} and {{score}} read the same, so judges cannot tell them apart. Reword one.',
  'scheme.ranged_score_unconfirmed':
    'Aspect {{aspect}} uses a ranged score. The owner of the scheme must confirm its bands before marking.',
  'cis.file_empty': 'The file is empty. Choose a marking workbook (.xlsx).',
  'cis.file_too_large': 'The file has {{megabytes}} MB; the limit is {{limit}} MB. Remove pictures and try again.',
  'cis.file_old_format':
    'This is an old .xls file or one with a password. Save it as .xlsx without a password and import that.',
  'cis.file_not_workbook': 'This is no Excel workbook. Choose a marking workbook in the .xlsx format.',
  'cis.file_damaged':
    'The workbook cannot be read; it may be damaged or protected. Open it in Excel, save it again and retry.',
  'cis.sheet_missing': 'There is no sheet “{{expected}}” with a marking scheme. The sheets are: {{found}}.',
  'cis.header_missing': 'The sheet “{{sheet}}” has no heading row “{{heading}}”. Add it.',
  'cis.column_missing': 'The heading row {{row}} lacks the column “{{heading}}”. Add it.',
  'cis.cell_empty': 'Cell {{column}}{{row}} is empty. Fill in “{{heading}}”.',
  'cis.not_a_number': '“{{value}}” in cell {{column}}{{row}} is not a number. Enter marks.',
  'cis.too_many_decimals': '“{{value}}” in cell {{column}}{{row}} is too fine. Marks have at most 2 decimals.',
  'cis.day_invalid': '“{{value}}” in cell {{column}}{{row}} is no marking day. Enter a whole number from 1 to 31.',
  'cis.criterion_letter_invalid':
    '“{{value}}” in cell {{column}}{{row}} is no criterion. Enter one letter from A to Z.',
  'cis.criterion_unknown':
    'Row {{row}} begins criterion {{letter}}, which is not in the list of criteria. Add it there.',
  'cis.block_unnamed':
    'The heading row {{row}} does not say which criterion it belongs to. Write it, such as “Criterion A”.',
  'cis.block_repeated': 'Row {{row}} begins criterion {{letter}} a second time. Keep each criterion in one block.',
  'cis.sub_criterion_code_invalid':
    '“{{value}}” in cell {{column}}{{row}} is no sub-criterion. Enter a letter and a number, such as A1.',
  'cis.sub_criterion_elsewhere':
    'Sub-criterion “{{value}}” in cell {{column}}{{row}} stands under criterion {{letter}}. Move it or change its code.',
  'cis.aspect_before_sub_criterion':
    'The aspect in row {{row}} stands before any sub-criterion. Put its sub-criterion above it.',
  'cis.aspect_type_unknown':
    '“{{value}}” in cell {{column}}{{row}} is no aspect type. Enter M (measurement) or J (judgement).',
  'cis.benchmark_without_aspect':
    'The score “{{value}}” in cell {{column}}{{row}} has no judged aspect above it. Move it below its aspect.',
  'cis.score_on_measurement':
    'The score “{{value}}” in cell {{column}}{{row}} belongs to a measured aspect, which has no levels. Remove it or make the aspect J.',
  'cis.score_invalid': '“{{value}}” in cell {{column}}{{row}} is no score. Enter 0, 1, 2 or 3.',
  'cis.score_repeated':
    'The score {{value}} in cell {{column}}{{row}} has been described already. Describe each score once.',
  'cis.calculation_row_missing':
    'Cell {{column}}{{row}} points to row “{{value}}” of the sheet Calculations, where there is none. Check the row number.',
  'cis.calculation_unknown':
    'Cell {{column}}{{row}} uses the calculation type “{{type}}” ({{at}}), which is unknown. Use one of the known types.',
  'cis.calculation_unreadable':
    'Cell {{column}}{{row}} uses a calculation ({{type}}) whose parameters in {{at}} cannot be read. Correct them.',
  'cis.row_ignored':
    'Row {{row}} (“{{value}}”) is neither a sub-criterion nor an aspect and was left out. Correct it if that is wrong.',
  'cis.more_faults': 'Only the first {{limit}} faults are listed; there are {{count}} more. Correct these first.',

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

  'request.invalid': 'This does not fit what is asked for: {{message}}.',
  'request.no_such_address': 'There is no such address. See /api/openapi.json for paths and methods.',
  'request.not_found': '“{{id}}” was not found. It may be gone, or the address may be wrong.',
  'request.stale': 'Somebody changed this after you opened it. Look at the newest version, then save again.',
  'request.mark_changed': 'This cell has just been given the value “{{value}}”. Check it before you correct it.',
  'request.mark_id_reused': 'This mark id already belongs to another mark, so nothing was saved. Enter the mark again.',
  'request.venue_just_taken': 'Another contest has just taken this venue. Choose another date or venue.',
  'request.still_in_use': 'Something you are removing has just been used elsewhere. Reload and look again.',
  'request.already_published': 'The results have already been published in this state.',
  'request.marking_begun': 'Marking has begun, so the scheme can no longer be replaced.',
  'request.scheme_locked': 'The scheme is locked. Have it unlocked before changing it.',
  'request.placement_changed':
    '{{who}} moved “{{contest}}” from {{before}} to {{after}} at {{when}}. Your change is not saved, nor is it lost: look at theirs, then decide.',
  'request.plan_unchanged': 'The plan is the same as the version published last; there is nothing to publish.',
  'request.revision_changed':
    'The draft was changed after you saw it (change {{seen}}, now {{now}}). Look at the draft again before publishing.',
  'request.no_such_version': 'The plan has no version {{number}}. Choose one from the list.',
  'request.stage_twice': 'The stage “{{id}}” appears twice in one change. Send it once.',
  'request.personas_off': 'This server offers no sample people. Start it with DEMO=1 to have them.',
}
