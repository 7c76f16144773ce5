import type { CellHistoryData } from '#contract/marking-desk'
import { roundHalfUp } from '#domain/exact'
import { currentAspectMark } from '#domain/marking/aspect-mark'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import type { Database } from '../db/database'
import { loadCellRecord, type CellRecord } from './cell-record'
import { presentEntries } from './cell-entries'
import { loadEventCell, type CellPlace, type EventCell } from './event-cell'
import { factOf, ruleOf } from './form-store'
import { loadJudgesAsOf } from './seat-changes'

export interface CellQuestion extends CellPlace {
  readonly asOf?: string | undefined
}

/** Everything that ever happened at one aspect of one work, as it was known at a moment. */
export async function getCellHistory(reading: Reading, question: CellQuestion): Promise<CellHistoryData> {
  const { db, now, authorize } = reading
  const { event, subject } = await loadEventScope(db, question.eventId)
  authorize('event.readMarking', subject)
  const cell = await loadEventCell(db, question)
  const { workCode } = cell
  const asOf = question.asOf === undefined ? now : new Date(question.asOf)
  const record = await loadCellRecord(db, question.eventId, cell)
  const seen = record.upTo(question.asOf === undefined ? null : asOf)
  const then = question.asOf === undefined ? cell : await cellAsOf(db, { cell, record, moment: asOf })
  const { form, aspect, judges } = then
  const facts = seen.marks.map((mark) => factOf({ ...mark, aspectId: aspect.id }, workCode))
  const state = currentAspectMark(then.rule, facts)
  return {
    event: { id: event.id, name: event.name },
    form: {
      id: cell.form.id,
      code: form.subCriterionCode,
      name: form.name,
      type: form.type,
      signed: question.asOf === undefined ? form.signedAt !== null : wasSigned(seen, judges, asOf),
    },
    aspect: { id: cell.aspect.id, code: aspect.code, description: aspect.description, maxMark: aspect.maxMark },
    workCode,
    judges: judges.map(({ position, name }) => ({ position, name })),
    asOf: asOf.toISOString(),
    state: state.state,
    round: state.round,
    mark: state.state === 'settled' ? roundHalfUp(state.mark, 2) : null,
    entries: await presentEntries(reading, { cell: then, seen, facts }),
    moments: record.moments,
  }
}

interface Then {
  readonly cell: EventCell
  readonly record: Pick<CellRecord, 'versions'>
  readonly moment: Date
}

/** The cell under the version of the scheme it was marked by at a moment, with the judges who sat there then. */
async function cellAsOf(db: Database, { cell, record: { versions }, moment }: Then): Promise<EventCell> {
  const version = versions.findLast(({ createdAt }) => createdAt <= moment) ?? versions[0]
  if (version === undefined) return cell
  const { form, aspect } = version
  const judges = [...(await loadJudgesAsOf(db, { formId: form.id, moment }))]
  const seats = judges.map(({ assignmentId }) => assignmentId)
  return { ...cell, form, aspect, judges, rule: ruleOf(aspect, form, seats) }
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
