import type { Sentences } from '../sentences'

export const requests = {
  'access.sign_in_required': 'Sign in to do this.',
  'access.role_missing': 'Your role does not include this.',
  'access.out_of_reach': 'This is outside what you are responsible for.',
  'access.blind_until_published':
    'You judge this event, so its entrants stay hidden until the results are published. Mark by work code.',
  'access.blind_to_colleagues':
    'You give scores in this event, so what others score stays hidden until the results are published.',
  'access.not_public_yet': 'This has not been made public yet.',
  'access.results_sealed': 'Marks and names are kept apart until the chief judge has signed the event.',
  'access.chief_not_signed': 'The chief judge must review and sign before results can be published.',
  'access.marking_closed': 'Marking of this event is closed. To correct something, ask for it to be unlocked.',
  'access.not_awaiting_sign_off': 'The event can be signed once every judge has signed every form.',
  'access.not_signed': 'This event has not been signed, so there is nothing to unlock.',
  'access.chain_sealed':
    'The blind chain is not fully open, so marks must not meet names yet. Open its links first, in the order C, B, A.',
  'access.chain_opening':
    'Opening of the blind chain has begun and names are known, so the marks can no longer be unlocked.',

  'request.invalid': 'This does not fit what is asked for: {{message}}.',
  'request.no_such_address': 'There is no such address. See /api/openapi.json for paths and methods.',
  'request.not_found': '“{{id}}” was not found. It may be gone, or the address may be wrong.',
  'request.stale': 'Somebody changed this after you opened it. Look at the newest version, then save again.',
  'request.mark_changed': 'This cell has just been given the value “{{value}}”. Check it before you correct it.',
  'request.mark_id_reused': 'This mark id already belongs to another mark, so nothing was saved. Enter the mark again.',
  'request.venue_just_taken': 'Another contest has just taken this venue. Choose another date or venue.',
  'request.still_in_use': 'Something you are removing has just been used elsewhere. Reload and look again.',
  'request.already_published': 'The results have already been published in this state.',
  'request.scheme_locked': 'The scheme is locked. Have it unlocked before changing it.',
  'request.scheme_last_saved': 'The newest is version {{revision}}, saved by {{who}}.',
  'request.no_such_scheme_version': 'This scheme has no version {{number}}. Choose one from the list of versions.',
  'request.placement_changed':
    '{{who}} moved “{{contest}}” from {{before}} to {{after}} at {{when}}. Your change is not saved, nor is it lost: look at theirs, then decide.',
  'request.plan_unchanged': 'The plan is the same as the version published last; there is nothing to publish.',
  'request.revision_changed':
    'The draft was changed after you saw it (change {{seen}}, now {{now}}). Look at the draft again before publishing.',
  'request.no_such_version': 'The plan has no version {{number}}. Choose one from the list.',
  'request.stage_twice': 'The stage “{{id}}” appears twice in one change. Send it once.',
  'request.personas_off': 'This server offers no sample people. Start it with DEMO=1 to have them.',
} as const satisfies Sentences
