import type { CellHistoryData } from '#contract/marking-desk'
import { roundHalfUp } from '#domain/exact'
import { currentAspectMark } from '#domain/marking/aspect-mark'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import { loadCellRecord, type CellRecord } from './cell-record'
import { presentEntries } from './cell-entries'
import { loadEventCell, type CellPlace } from './event-cell'
import { factOf } from './form-store'

export interface CellQuestion extends CellPlace {
  readonly asOf?: string | undefined
}

/** Everything that ever happened at one aspect of one work, as it was known at a moment. */
export async function getCellHistory(reading: Reading, question: CellQuestion): Promise<CellHistoryData> {
  const { db, now, authorize } = reading
  const { event, subject } = await loadEventScope(db, question.eventId)
  authorize('event.readMarking', subject)
  const cell = await loadEventCell(db, question)
  const { form, aspect, rule, judges, workCode } = cell
  const asOf = question.asOf === undefined ? now : new Date(question.asOf)
  const record = await loadCellRecord(db, question.eventId, cell)
  const seen = record.upTo(question.asOf === undefined ? null : asOf)
  const facts = seen.marks.map((mark) => factOf({ ...mark, aspectId: aspect.id }, workCode))
  const state = currentAspectMark(rule, facts)
  return {
    event: { id: event.id, name: event.name },
    form: {
      id: form.id,
      code: form.subCriterionCode,
      name: form.name,
      type: form.type,
      signed: question.asOf === undefined ? form.signedAt !== null : wasSigned(seen, judges, asOf),
    },
    aspect: { id: aspect.id, code: aspect.code, description: aspect.description, maxMark: aspect.maxMark },
    workCode,
    judges: judges.map(({ position, name }) => ({ position, name })),
    asOf: asOf.toISOString(),
    state: state.state,
    round: state.round,
    mark: state.state === 'settled' ? roundHalfUp(state.mark, 2) : null,
    entries: await presentEntries(reading, { cell, seen, facts }),
    moments: record.moments,
  }
}

/** Whether every judge's last word on the form was a signature. */
function wasSigned(
  { signatures }: Pick<CellRecord, 'signatures'>,
  judges: readonly { assignmentId: string; signedAt: Date | null }[],
  asOf: Date,
): boolean {
  return (
    judges.length > 0 &&
    judges.every(({ assignmentId, signedAt }) => {
      const last = signatures.findLast((one) => one.assignmentId === assignmentId || one.assignmentId === null)
      return last === undefined ? signedAt !== null && signedAt <= asOf : last.kind === 'sign'
    })
  )
}
