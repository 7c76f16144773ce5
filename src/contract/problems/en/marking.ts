import type { Sentences } from '../sentences'

export const marking = {
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
  'marking.own_delegation':
    'The judge’s own delegation takes part in this event, so another judge must mark this form.',
  'marking.round_closed': 'Round {{round}} is not open; round {{open}} is. Refresh and enter the score there.',
  'marking.rescore_reason_missing': 'Round {{round}} scores this aspect again: say why. The earlier scores are kept.',
  'marking.correction_reason_missing':
    '“{{before}}” was entered before: say why it changes. The earlier value is kept.',
  'marking.value_unchanged': 'The value already is “{{value}}”.',
  'marking.form_incomplete': '{{missing}} of {{expected}} values are missing. Enter them before signing.',
  'marking.form_spread': 'On {{count}} aspects the judges are more than 1 apart. Score them again before signing.',
  'marking.seat_count': 'A form of this kind has {{least}} to {{most}} judges; {{count}} is not possible.',
  'marking.form_seats':
    'Form {{form}} needs {{least}} to {{most}} judges and has {{count}}. Add or remove seats first.',
  'marking.seat_recused':
    'On form {{form}}, the judge in seat {{position}} must step back: the own delegation takes part. Change the judge first.',
  'marking.no_works': 'There is no work to mark, so nothing can be signed. Draw the work codes first.',
  'marking.event_incomplete': '{{count}} marks are still open. Reopen their forms and complete them before you sign.',
  'marking.seat_not_last': 'Only the last seat can be removed. To give a seat to somebody else, change its judge.',
  'marking.form_conflict':
    '{{count}} aspects hold entries that contradict each other. Check which one is right and settle them before signing.',
  'marking.form_claimed': 'Judge {{judge}} is entering on this form now. Take it over first if you have to enter here.',
  'marking.other_person':
    'These entries belong to another judge and were not taken; they are sent once that judge signs in.',
  'marking.other_signer': 'Somebody else is signed in here by now, so nothing was signed. Sign in again and sign then.',
  'marking.work_gone': 'Work {{work}} is no longer to be marked. What you entered is kept for the chief judge.',
  'marking.scheme_replaced':
    'The scheme has a new version; what was entered on a form of the old one is kept for the chief judge.',
  'marking.group_broken':
    'An entry that belongs with this one was not accepted. A move is done in pairs, so both were turned back.',
  'marking.nothing_to_settle': 'The values here do not contradict each other, so there is nothing to decide.',
  'marking.held_decided': 'This late entry has been decided already.',
  'marking.set_aside': 'The chief judge set this late entry aside: “{{reason}}”.',
  'marking.aspect_gone': 'This aspect is no longer in the scheme, so there is nowhere for the entry to count.',
  'marking.note_closed':
    'This form is signed, or marking has ended: nothing more can be noted on it. Tell the chief judge directly.',
  'marking.note_not_own': 'You can only end your own doubts and calls; the chief judge ends those of others.',
  'marking.absence_panel_only': 'Only a judge of a panel can be absent; elsewhere another judge takes the seat.',
  'marking.judge_seated': 'This judge already has a seat on this form. Choose another judge.',
  'marking.judge_not_appointed': 'This person is not appointed as a judge of this event. Choose one of its judges.',
  'marking.panel_too_small':
    'Dropping the highest and lowest takes marks from at least {{needed}} judges; there are {{given}}.',
  'marking.weights_not_hundred': 'The weights add up to {{sum}} %. Adjust them to 100 %.',

  'penalty.module_missing': 'Say which module is void.',
  'penalty.module_unknown': 'The event has no module “{{module}}”. Choose one from the list.',
  'penalty.points_out_of_range':
    'A deduction is more than 0 and at most 100 marks, with at most 2 decimals; {{points}} is not.',
  'penalty.revoked': 'This penalty has been revoked already.',
  'penalty.recorded_otherwise':
    'This penalty is already on record with other content, so nothing was saved. Read the record, then decide whether to impose another.',

  'approval.reason_missing': 'Say why.',
  'approval.answered': 'This request has been answered and cannot be changed.',
  'approval.not_asker': 'Only the person who asked may withdraw the request.',
  'approval.second_person': 'A second person has to approve: nobody approves their own request.',
  'approval.pending': 'There is an open request for the same thing. Answer that one first.',
  'approval.nothing_to_unlock': 'There is nothing to unlock here.',
  'approval.results_published': 'The results have been published, so the marks can no longer be unlocked.',

  'ranking.part_missing':
    '{{count}} entries are equal at rank {{rank}} and the rules compare “{{part}}” next, but no part of the scheme has that code or kind. Unlock the scheme and correct its parts before publishing.',
  'ranking.tie_break_unanswered':
    'The rules compare equal entries by “{{part}}”, but no part or criterion of the scheme has that code or kind and aspects to mark, so a tie could not be decided. Add it to the scheme; a locked one has to be unlocked first.',
  'ranking.tie_unresolved':
    '{{count}} entries tie for rank {{rank}}, and this contest shares no ranks. Record a decision.',
  'ranking.ruling_reason_missing': 'A decision on a tie needs its reason.',
  'ranking.ruling_not_a_tie': 'The entries do not match an undecided tie. Put exactly the tied entries in order.',

  'awards.title_quota_unknown':
    'No rule says how many titles this size of entry ({{size}}) earns. The organising office must decide.',
  'awards.title_split_over_quota': 'The groups are given {{split}} titles, but the quota is {{quota}}. Give fewer.',
  'awards.title_split_student': 'Students cannot earn this title. Give the place to workers or teachers.',
} as const satisfies Sentences
