import type { ChangeData } from '#contract/live'

type Noun = ChangeData['noun']
export type AskedAgain = Noun | 'overview' | 'venues' | 'approvals'

/** Whose answers may differ after a change, besides the noun's own: the overview counts contests, desks show marks. */
const touched: Readonly<Record<Noun, readonly AskedAgain[]>> = {
  session: ['session', 'overview'],
  contests: ['contests', 'announcements', 'schedule', 'overview', 'venues', 'entries', 'day'],
  schedule: ['schedule', 'contests', 'overview', 'venues', 'day'],
  day: ['day'],
  entries: ['entries', 'contests', 'overview', 'results', 'day'],
  draws: ['draws', 'entries', 'contests', 'results', 'marking', 'day'],
  announcements: ['announcements', 'contests'],
  marking: ['marking', 'approvals', 'draws', 'contests', 'results', 'entries'],
  results: ['results', 'contests', 'entries', 'overview', 'marking'],
  schemes: ['schemes', 'marking', 'contests'],
}

export function nounsTouchedBy(noun: Noun): readonly AskedAgain[] {
  return touched[noun]
}

/** Milliseconds before trying to listen again: 1 s, doubled up to half a minute. */
export function backoff(failures: number): number {
  return Math.min(30_000, 1000 * 2 ** Math.max(0, failures - 1))
}
