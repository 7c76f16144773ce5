import type { Sentences } from '../sentences'

export const draws = {
  'draws.nothing_to_draw': 'Nobody is on the list to draw. Finish registration or the link before first.',
  'draws.too_few_places': '{{items}} draw, but there are {{places}} places. Add places.',
  'draws.earlier_link_missing': 'Link {{link}} has to be drawn before this one.',
  'draws.later_link_drawn': 'Link {{link}} was drawn on top of this one, which can therefore not be drawn again.',
  'draws.redraw_reason_missing': 'A new draw needs its reason. The earlier commitment and outcome are kept.',
  'draws.not_committed': 'No commitment is published yet. Publish it before drawing.',
  'draws.items_changed':
    'The list changed after the commitment, which no longer fits. Give the reason and publish a new one.',
  'draws.public_word_missing':
    'Enter the word called out in the hall. Without it the outcome could have been worked out beforehand.',
  'draws.marking_begun': 'Marking of this event has begun, so its draws stand.',
  'draws.marking_locked': 'The marks of this event are locked, so nothing more is drawn.',
  'draws.marking_not_locked': 'The marks are not locked. Links are opened after the chief judge has signed.',
  'draws.not_drawn': 'This link has not been drawn, so there is nothing to open.',
  'draws.open_order': 'Links are opened in the reverse order of drawing. Open link {{link}} first.',
  'draws.link_opened': 'This link is open already.',
  'draws.same_person': 'It takes two people: you asked for this step, so somebody else has to confirm it.',
  'draws.step_waiting': 'A step of this link is waiting for the supervisor. Have it confirmed or sent back first.',
  'draws.only_stations_by_module': 'Only stations can be drawn by module.',
  'draws.no_such_module': 'This event has no module “{{module}}”. Choose one of the list.',
  'draws.holds_other_link':
    'This person holds link {{link}} of this event, and nobody may hold two. Choose somebody else.',
  'draws.holds_link_already': 'This person holds this link already.',
  'draws.supervises_already': 'This person supervises this event already.',
  'draws.has_other_role':
    'This person competes, leads a team, judges, signs, supervises or organises in this event. Choose somebody else.',
  'draws.replacement_reason_missing': 'A replacement needs its reason. Whoever is replaced may hold no other link.',
  'draws.unknown_algorithm': '“{{algorithm}}” is no known way of drawing, so this cannot be verified.',
  'draws.commitment_differs':
    'The seed does not match the commitment: that was made of another seed, or of another list.',
  'draws.outcome_length': 'The list has {{items}} rows, the outcome {{given}}.',
  'draws.outcome_differs': 'Row {{row}} ({{item}}) should be “{{drawn}}”; published is “{{published}}”.',
} as const satisfies Sentences
