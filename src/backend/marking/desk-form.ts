import type { DeskData } from '#contract/marking-desk'
import type { ClaimData } from '#contract/marking-parts'
import { progressOf, type FormProgress } from '#domain/marking/form-progress'
import type { formClaims } from '../db/tables/marks'
import type { EventSheet } from './event-marks'
import type { FormJudge } from './form-store'
import { presentProgress } from './present-progress'

type ClaimRow = typeof formClaims.$inferSelect

interface Beside {
  readonly flags: number
  readonly held: number
  readonly claims: readonly ClaimRow[]
}

/** One form on the chief's wall: how far it is, and how far each of its judges. */
export function presentDeskForm(sheet: EventSheet, { flags, held, claims }: Beside): DeskData['forms'][number] {
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
    claim: presentLastClaim(claims, judges),
    judges: judges.map((judge) => ({
      position: judge.position,
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

/** Who was seen entering last; several judges may enter on a judged form at once. */
function presentLastClaim(claims: readonly ClaimRow[], judges: readonly FormJudge[]): ClaimData | null {
  const [last] = claims.toSorted((left, right) => right.seenAt.getTime() - left.seenAt.getTime())
  if (last === undefined) return null
  return {
    position: judges.find(({ personId }) => personId === last.personId)?.position ?? null,
    mine: false,
    sameDevice: false,
    device: last.device,
    claimedAt: last.claimedAt.toISOString(),
    seenAt: last.seenAt.toISOString(),
  }
}
