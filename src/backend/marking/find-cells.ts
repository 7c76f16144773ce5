import type { FindingKind } from '#contract/marking-desk'
import type { Reason } from '#domain/decision'
import { groupBy } from '#domain/group-by'
import type { AssignmentId } from '#domain/ids'
import { cellKey, groupByCell, type MarkedCell } from '#domain/marking/form-progress'
import { headsOf, type MarkFact } from '#domain/marking/mark-fact'
import type { EventSheet } from './event-marks'

/** One thing at one cell, before names and devices are put to it. */
export interface CellFinding {
  readonly kind: FindingKind
  readonly sheet: EventSheet
  readonly cell: Pick<MarkedCell, 'workCode'> & { readonly aspectId: string; readonly round: number }
  readonly seats: readonly (AssignmentId | null)[]
  readonly facts: readonly MarkFact[]
  readonly text: string | null
  readonly reasons: readonly Reason[]
}

/** What the marks themselves tell: missing, contradicting, too far apart, no longer fitting, re-scored, corrected, moved. */
export function findInMarks(sheets: readonly EventSheet[]): CellFinding[] {
  const factById = new Map(sheets.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact])))
  return sheets.flatMap((sheet) => {
    const byCell = groupByCell(sheet.facts)
    return sheet.cells.flatMap((marked) => {
      const facts = byCell.get(cellKey(marked.rule.aspectId, marked.workCode)) ?? []
      return findingsOf({ sheet, marked, facts, factById })
    })
  })
}

interface CellInput {
  readonly sheet: EventSheet
  readonly marked: MarkedCell
  readonly facts: readonly MarkFact[]
  readonly factById: ReadonlyMap<string, MarkFact>
}

function findingsOf({ sheet, marked, facts, factById }: CellInput): CellFinding[] {
  const { mark, rule, workCode } = marked
  const cell = { workCode, aspectId: rule.aspectId, round: mark.round }
  const beside = { sheet, cell, text: null, reasons: [] }
  const current = standing(facts, mark.round)
  const found: CellFinding[] = []
  if (mark.state === 'missing') found.push({ ...beside, kind: 'missing', seats: mark.missingJudges, facts: [] })
  if (mark.state === 'conflict') {
    const heads = mark.conflicts.flatMap((conflict) => conflict.heads)
    found.push({ ...beside, kind: 'conflict', seats: mark.conflicts.map(({ judge }) => judge), facts: heads })
  }
  if (mark.state === 'spread') found.push({ ...beside, kind: 'spread', seats: seatsIn(current), facts: current })
  if (mark.state === 'unusable') {
    found.push({ ...beside, kind: 'unusable', seats: seatsIn(current), facts: current, reasons: mark.reasons })
  }
  if (mark.round > 1) {
    const rounds = [...groupBy(facts, ({ round }) => round).keys()].toSorted((left, right) => left - right)
    const all = rounds.flatMap((round) => standing(facts, round))
    const why = facts.find(({ round, reason }) => round === mark.round && reason)?.reason ?? null
    found.push({ ...beside, kind: 'rescored', seats: seatsIn(current), facts: all, text: why })
  }
  return [...found, ...changes({ sheet, marked, facts, factById })]
}

/** Corrections, and what was brought here from another work. */
function changes({ sheet, marked, facts, factById }: CellInput): CellFinding[] {
  const { mark, rule, workCode } = marked
  const beside = { sheet, cell: { workCode, aspectId: rule.aspectId, round: mark.round }, reasons: [] }
  const moved = facts.filter(({ movedFrom }) => movedFrom != null)
  const corrected = facts.filter(
    (fact) =>
      fact.movedFrom == null &&
      fact.supersedes.some((id) => (factById.get(id)?.value ?? null) !== null && id !== fact.id),
  )
  const found: CellFinding[] = []
  if (corrected.length > 0) {
    const chain = unique(corrected.flatMap((fact) => [...known(fact.supersedes, factById), fact]))
    const why = corrected.at(-1)?.reason ?? null
    found.push({ ...beside, kind: 'corrected', seats: seatsIn(corrected), facts: chain, text: why })
  }
  for (const fact of moved) {
    const origin = known([fact.movedFrom ?? ''], factById)
    const from = origin[0]?.workCode ?? null
    found.push({ ...beside, kind: 'moved', seats: seatsIn([fact]), facts: [...origin, fact], text: from })
  }
  return found
}

function standing(facts: readonly MarkFact[], round: number): MarkFact[] {
  return [...headsOf(facts, round).values()].flat().filter(({ value }) => value !== null)
}

function seatsIn(facts: readonly MarkFact[]): (AssignmentId | null)[] {
  return [...new Set(facts.map(({ judge }) => judge ?? null))]
}

function known(ids: readonly string[], factById: ReadonlyMap<string, MarkFact>): MarkFact[] {
  return ids.flatMap((id) => factById.get(id) ?? [])
}

function unique(facts: readonly MarkFact[]): MarkFact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()]
}
