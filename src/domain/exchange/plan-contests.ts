import type { Reason } from '../decision'
import { nameIn, plainIn } from './cells'
import { contestCells, type CellStyle } from './contest-cells'
import { readContestRow, type ContestRow } from './contest-draft'
import type { ContestFacts, ContestWorld } from './contest-facts'
import type { ContestField } from './contest-fields'
import { mergeContest } from './merge-contest'
import { codeKey, planRow, repeatedCodes, type RowPlan } from './row-plan'

export type ContestRowPlan = RowPlan<ContestField, ContestFacts>

/**
 * What an import of contests would do, row by row, so that a page may show how far it is.
 * Contests are matched by their code: a file imported twice changes nothing. Nothing is ever removed.
 */
export function* contestPlans(rows: readonly ContestRow[], world: ContestWorld): Generator<ContestRowPlan> {
  const knownByCode = new Map(world.contests.map((contest) => [codeKey(contest.code), contest]))
  const style: CellStyle = { venues: new Map(world.venues.map((venue) => [venue.id, venue])), language: 'zh' }
  const firstRows = repeatedCodes(rows)
  for (const row of rows) {
    const { draft, findings } = readContestRow(row, world.year)
    const fault = (field: ContestField | null, code: Reason['code'], params: Reason['params'] = {}): void => {
      const value = field === null ? '' : nameIn(row.cells[field])
      findings.push({ field, value, reason: { code, params, ...(field !== null && { path: `${row.row}.${field}` }) } })
    }
    const given = (field: ContestField): boolean => plainIn(row.cells[field]) !== ''
    const first = firstRows.get(row.row)
    if (first !== undefined) fault('code', 'exchange.code_repeated', { value: draft.code, first })
    const known = knownByCode.get(codeKey(draft.code)) ?? null
    const after = mergeContest({ known, draft: { ...draft, code: known?.code ?? draft.code }, world, fault, given })
    yield planRow({
      row: row.row,
      code: draft.code,
      name: after?.name ?? draft.name ?? '',
      id: known?.contestId ?? null,
      before: known === null ? null : contestCells(known, style),
      after: after === null ? null : { facts: after, cells: contestCells(after, style) },
      findings,
    })
  }
}
