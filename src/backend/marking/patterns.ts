import type { PatternsData } from '#contract/marking-desk'
import { groupBy } from '#domain/group-by'
import type { AssignmentId } from '#domain/ids'
import { cellKey, groupByCell } from '#domain/marking/form-progress'
import { judgePattern, panelPatterns, type JudgePattern, type ScoredCell } from '#domain/marking/judge-patterns'
import { absent, headsOf, valueOf, type MarkFact } from '#domain/marking/mark-fact'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import { loadEventMarks, type EventSheet } from './event-marks'

/** How the judges scored beside each other, by kind of form, from the first scores they gave; never changes a mark. */
export async function getPatterns(reading: Reading, { eventId }: { eventId: string }): Promise<PatternsData> {
  const { db, authorize } = reading
  const { event, subject } = await loadEventScope(db, eventId)
  authorize('event.readMarking', subject)
  const { sheets } = await loadEventMarks(db, eventId)
  const compared = sheets.filter(({ form }) => form.type === 'judgement' || form.type === 'panel')
  const kinds = [...groupBy(compared, ({ form }) => form.type)].map(([type, own]) => ({
    type,
    sheets: own,
    cells: own.flatMap(firstScores),
  }))
  const nameOf = new Map(
    compared.flatMap(({ judges }) => judges.map(({ assignmentId, name }) => [assignmentId, name] as const)),
  )
  const codeOf = new Map(compared.map(({ form }) => [form.id, form.subCriterionCode]))
  const codes = (forms: readonly string[]) => forms.map((form) => codeOf.get(form) ?? form)
  return {
    event: { id: event.id, name: event.name },
    panels: kinds.flatMap(({ type, cells, sheets: own }) =>
      panelPatterns(cells, seatsOf(own)).map((panel) => ({
        ...panel,
        type,
        forms: codes(panel.forms),
        judges: panel.judges.map((judge) => nameOf.get(judge) ?? judge),
      })),
    ),
    judges: kinds.flatMap(({ type, cells, sheets: own }) => {
      const seated = new Set([...seatsOf(own).values()].flat())
      return [...seated].map((judge) => {
        const pattern = judgePattern(cells, judge)
        return present(pattern, { type, name: nameOf.get(judge) ?? judge, forms: codes(pattern.forms) })
      })
    }),
  }
}

function present(
  { judge, scores, severity, spread, agreement, rescored, distribution }: JudgePattern,
  named: Pick<PatternsData['judges'][number], 'type' | 'name' | 'forms'>,
): PatternsData['judges'][number] {
  const { bias, n } = severity
  return {
    assignmentId: judge,
    ...named,
    scores,
    severity: {
      value: bias?.bias ?? null,
      n,
      low: bias?.low ?? null,
      high: bias?.high ?? null,
      p: bias?.p ?? null,
    },
    spread,
    agreement,
    rescored,
    distribution: distributionOf(distribution, named.type),
  }
}

/** A panel's marks, in percent of their maximum, are counted by tens. */
function distributionOf(counts: ReadonlyMap<number, number>, type: EventSheet['form']['type']) {
  if (type === 'judgement') return [...counts].map(([score, count]) => ({ value: String(score), count }))
  const tens = groupBy(counts, ([percent]) => Math.min(9, Math.floor(percent / 10)) * 10)
  return [...tens].map(([from, own]) => ({
    value: `${from}–${from + 10} %`,
    count: own.reduce((sum, [, count]) => sum + count, 0),
  }))
}

function seatsOf(sheets: readonly EventSheet[]): ReadonlyMap<string, readonly AssignmentId[]> {
  return new Map(sheets.map(({ form, judges }) => [form.id, judges.map(({ assignmentId }) => assignmentId)]))
}

/** The first round of every cell; a value that contradicts itself or was taken back is none. */
function firstScores({ form, rules, cells, facts }: EventSheet): ScoredCell[] {
  const byCell = groupByCell(facts)
  const maxima = new Map(rules.map(({ aspectId, maxMark }) => [aspectId, Number(maxMark)]))
  return cells.flatMap(({ rule, workCode, mark }) => {
    const scores = scoresOf(byCell.get(cellKey(rule.aspectId, workCode)) ?? [])
    if (scores.length === 0) return []
    const unit = form.type === 'panel' ? 100 / (maxima.get(rule.aspectId) || 100) : 1
    return [
      {
        form: form.id,
        scores: new Map(scores.map(([judge, score]) => [judge, score * unit])),
        rescored: mark.round > 1,
      },
    ]
  })
}

function scoresOf(facts: readonly MarkFact[]): [AssignmentId, number][] {
  return [...headsOf(facts, 1)].flatMap(([judge, heads]) => {
    const value = valueOf(heads)
    return judge === null || value.kind !== 'value' || value.value === absent ? [] : [[judge, Number(value.value)]]
  })
}
