import type { MarkFact } from '#domain/marking/mark-fact'
import type { AuditEntry, Writing } from '../core/use-case'
import type { Batch, Outcome } from './batch'

type Taken = Extract<Outcome, { kind: 'mark' }>

/** One entry for what a batch added, and one for each value it corrected, took back or moved. Answers whether there was any. */
export async function recordBatch(
  { record }: Pick<Writing, 'record'>,
  batch: Batch,
  outcomes: readonly Outcome[],
): Promise<boolean> {
  const fresh = outcomes.filter((outcome) => outcome.kind !== 'refused' && outcome.fresh)
  if (fresh.length === 0) return false
  const taken = fresh.filter((outcome) => outcome.kind === 'mark')
  const moved = new Set(taken.flatMap(({ fact }) => fact.movedFrom ?? []))
  const changes: AuditEntry[] = []
  const plain: Taken[] = []
  for (const outcome of taken) {
    const change = changeOf(batch, outcome)
    if (change === null) plain.push(outcome)
    // The half of a move that takes back is told with the other half.
    else if (!outcome.replaced.some(({ id }) => moved.has(id))) changes.push(change)
  }
  const notes = fresh.filter(({ kind }) => kind === 'note').length
  const held = fresh.filter(({ kind }) => kind === 'held').length
  const entered: AuditEntry[] = []
  if (plain.length + notes + held > 0) {
    const [first, last] = [plain[0], plain.at(-1)]
    entered.push({
      ...subjectOf(batch),
      action: 'mark.enter',
      after: {
        form: batch.form.form.subCriterionCode,
        marks: plain.length,
        notes,
        held,
        ...(first && { first: told(batch, first.fact) }),
        ...(last !== undefined && last !== first && { last: told(batch, last.fact) }),
      },
    })
  }
  await record(...entered, ...changes)
  return true
}

/** Null for a value entered where none stood. */
function changeOf(batch: Batch, { fact, replaced }: Taken): AuditEntry | null {
  const { movedFrom, value, reason } = fact
  const after = told(batch, fact)
  const origin = movedFrom == null ? undefined : batch.facts.find(({ id }) => id === movedFrom)
  if (movedFrom != null) {
    const before = origin === undefined ? {} : { value: origin.value, workCode: origin.workCode }
    return { ...subjectOf(batch), action: 'mark.move', before, after: { ...after, movedFrom }, reason }
  }
  const values = replaced.flatMap((other) => other.value ?? [])
  if (values.length === 0) return null
  return {
    ...subjectOf(batch),
    action: value === null ? 'mark.takeBack' : 'mark.enter',
    before: { value: [...new Set(values)].join(' / ') },
    after,
    reason,
  }
}

function told({ codes }: Pick<Batch, 'codes'>, { aspectId, workCode, round, value }: MarkFact) {
  return { aspect: codes.get(aspectId) ?? '', workCode, round, value }
}

function subjectOf({ form }: Batch) {
  return { subjectKind: 'form', subjectId: form.form.id, contestId: form.scope.contest.id }
}
