import type { Sentences } from '../sentences'

export const schedule = {
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
} as const satisfies Sentences
