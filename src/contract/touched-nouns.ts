import type { ChangeData } from './live'

export type ChangedNoun = ChangeData['noun']
export type AskedAgain = ChangedNoun | 'overview' | 'venues' | 'approvals'

/** Whose answers may differ after a change, besides the noun's own: the overview counts contests, desks show marks. */
const touched: Readonly<Record<ChangedNoun, readonly AskedAgain[]>> = {
  session: ['session', 'overview'],
  contests: ['contests', 'announcements', 'schedule', 'overview', 'venues', 'entries', 'day'],
  schedule: ['schedule', 'contests', 'overview', 'venues', 'day'],
  day: ['day'],
  entries: ['entries', 'contests', 'overview', 'results', 'day'],
  draws: ['draws', 'entries', 'contests', 'results', 'marking', 'day'],
  announcements: ['announcements', 'contests'],
  marking: ['marking', 'approvals', 'draws', 'contests', 'results', 'entries'],
  results: ['results', 'contests', 'entries', 'overview', 'marking'],
  schemes: ['schemes', 'marking', 'approvals', 'contests'],
}

/** The nouns to ask again for after something of a noun has changed, the noun itself among them. */
export function nounsTouchedBy(noun: ChangedNoun): readonly AskedAgain[] {
  return touched[noun]
}
