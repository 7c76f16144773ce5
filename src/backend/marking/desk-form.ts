import type { DeskData } from '#contract/marking-desk'
import { progressOf, type FormProgress } from '#domain/marking/form-progress'
import type { Reading } from '../core/use-case'
import type { EventSheet } from './event-marks'
import type { FormJudge } from './form-store'
import { presentClaim, type ClaimRow } from './present-claim'
import { presentProgress } from './present-progress'

interface Beside {
  readonly flags: number
  readonly held: number
  readonly claims: readonly ClaimRow[]
}

/** One form on the chief's wall: how far it is, and how far each of its judges. */
export function presentDeskForm(
  reading: Reading,
  sheet: EventSheet,
  { flags, held, claims }: Beside,
): DeskData['forms'][number] {
  const { form, criterion, judges, cells } = sheet
  const progress = progressOf(cells)
  return {
    formId: form.id,
    code: form.subCriterionCode,
    name: form.name,
    module: criterion.letter,
    day: form.day,
    type: form.type,
    progress: presentProgress(progress, flags),
    rescored: cells.filter(({ mark }) => mark.round > 1).length,
    held,
    claim: presentClaim(reading, { form, judges, me: null, claims }),
    judges: judges.map((judge) => ({
      position: judge.position,
      assignmentId: judge.assignmentId,
      name: judge.name,
      signed: judge.signedAt !== null,
      ...judgeProgress(sheet, judge, progress),
      lastAt: lastAt(sheet, judge),
    })),
    signed: form.signedAt !== null,
  }
}

/** What a judge has given of the values asked of that seat; the group's, where it enters one value. */
function judgeProgress(
  { form, cells }: EventSheet,
  { assignmentId }: FormJudge,
  { entered, expected, missing }: FormProgress,
) {
  if (form.type === 'measurement') return { entered, expected }
  const lacking = missing.filter(({ judge }) => judge === assignmentId).length
  return { entered: cells.length - lacking, expected: cells.length }
}

/** When the last value of a judge arrived. */
function lastAt({ facts }: EventSheet, { personId }: FormJudge): string | null {
  let last: string | null = null
  for (const { enteredBy, receivedAt } of facts) {
    if (enteredBy === personId && (last === null || receivedAt > last)) last = receivedAt
  }
  return last
}
