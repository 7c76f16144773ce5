import type { WallRowData } from '#contract/contests'

type Row = Pick<WallRowData, 'id' | 'events' | 'finalStageId' | 'missing' | 'can' | 'nextPhase' | 'urgency'>

/** Where each thing a contest lacks is put right; codes not named here are settled on the contest's own page. */
const eventPages: Readonly<Record<string, string>> = {
  'phase.no_entries': 'entries',
  'phase.eligibility_open': 'entries',
  'phase.schemes_unlocked': 'scheme',
  'phase.forms_unsigned': 'marking',
  'phase.results_unsigned': 'marking',
  'phase.ties_unresolved': 'results',
}
const ofPlan: readonly string[] = ['phase.final_dates_missing', 'phase.venue_missing']

export function solvePath(row: Row, code: string): string {
  const contest = `/contests/${encodeURIComponent(row.id)}`
  if (ofPlan.includes(code)) {
    const may = row.finalStageId !== null && row.can.includes('contest.move')
    return may ? `${contest}?move=${encodeURIComponent(row.finalStageId ?? '')}` : contest
  }
  const [event] = row.events
  const page = eventPages[code]
  // Of several events only the contest's page says which.
  if (page === undefined || event === undefined || row.events.length > 1) return contest
  return `/events/${encodeURIComponent(event)}/${page}`
}

/** Where a row leads: to what it lacks first, to its next phase when it lacks nothing, else to the contest. */
export function rowPath(row: Row): string {
  const contest = `/contests/${encodeURIComponent(row.id)}`
  const [first] = row.missing
  if (first !== undefined) return solvePath(row, first.code)
  const mayAdvance = row.nextPhase !== null && row.can.includes('contest.advance')
  return mayAdvance && row.urgency !== 'closed' ? `${contest}?advance=${row.nextPhase}` : contest
}
