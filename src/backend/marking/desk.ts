import { asc, eq } from 'drizzle-orm'
import type { DeskData } from '#contract/marking-desk'
import { abilities } from '#domain/access/can'
import { exact, roundHalfUp, sumExact } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import { progressOf } from '#domain/marking/form-progress'
import { openNotes } from '#domain/marking/mark-note'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import { eventSignatures } from '../db/tables/marks'
import { loadEventMarks, type EventMarks } from './event-marks'
import { loadClaims, loadNotes } from './form-store'
import { loadHeld } from './held-store'
import { loadPersonNames } from './person-names'
import { presentProgress } from './present-progress'
import { presentDeskForm } from './desk-form'

/** The chief's view of an event: how far every module, form and judge is, and what every work has so far. */
export async function getDesk(reading: Reading, { eventId }: { eventId: string }): Promise<DeskData> {
  const { db, asker, authorize } = reading
  const { event, contest, subject } = await loadEventScope(db, eventId)
  authorize('event.readMarking', subject)
  const marks = await loadEventMarks(db, eventId)
  const { sheets, works, markWork } = marks
  const formIds = sheets.map(({ form }) => form.id)
  const claims = groupBy(await loadClaims(db, formIds), ({ formId }) => formId)
  const notes = await loadNotes(
    db,
    sheets.flatMap(({ aspects }) => aspects.map(({ id }) => id)),
  )
  const flagsOf = groupBy(openNotes(notes), ({ aspectId }) => aspectId)
  const held = (await loadHeld(db, eventId)).filter(({ decision }) => decision === null)
  const heldOf = groupBy(held, ({ place }) => place?.formId ?? null)
  const signatures = await loadSignatures(reading, eventId)
  const forms = sheets.map((sheet) => ({
    sheet,
    flags: sheet.rules.reduce((flags, { aspectId }) => flags + (flagsOf.get(aspectId)?.length ?? 0), 0),
  }))
  return {
    event: { id: event.id, name: event.name, markingState: event.markingState, version: event.version },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    scheme: presentScheme(marks),
    modules: [...groupBy(forms, ({ sheet }) => sheet.criterion.letter)].map(([letter, own]) => ({
      letter,
      name: own[0]?.sheet.criterion.name ?? letter,
      part: own[0]?.sheet.criterion.part ?? null,
      progress: presentProgress(
        progressOf(own.flatMap(({ sheet }) => sheet.cells)),
        own.reduce((sum, { flags }) => sum + flags, 0),
      ),
    })),
    forms: forms.map(({ sheet, flags }) =>
      presentDeskForm(reading, sheet, {
        flags,
        held: heldOf.get(sheet.form.id)?.length ?? 0,
        claims: claims.get(sheet.form.id) ?? [],
      }),
    ),
    heldElsewhere: heldOf.get(null)?.length ?? 0,
    works: works.map(({ workCode }) => {
      const { settled, expected, total, raw, deducted, void: isVoid, parts } = markWork(workCode)
      return { workCode, entered: settled, expected, total, raw, deducted, void: isVoid, parts: [...parts] }
    }),
    signatures,
    can: abilities(asker.actor, subject, [
      'sheet.read',
      'event.settleMarks',
      'event.seatJudges',
      'event.penalise',
      'approval.ask',
      'event.sign',
      'event.unlock',
      'results.publish',
    ]),
  }
}

function presentScheme({ scheme, sheets }: EventMarks): DeskData['scheme'] {
  if (scheme === null) return null
  const maxima = sheets.flatMap(({ aspects }) => aspects.map(({ maxMark }) => exact(maxMark)))
  return {
    name: scheme.name,
    revision: scheme.revision,
    roundingPoint: scheme.roundingPoint,
    totalMark: roundHalfUp(sumExact(maxima), 2),
    locked: scheme.lockedAt !== null,
    parts: scheme.parts.map(({ code, name, weightPercent }) => ({ code, name, weightPercent })),
  }
}

async function loadSignatures({ db }: Reading, eventId: string): Promise<DeskData['signatures']> {
  const rows = await db
    .select()
    .from(eventSignatures)
    .where(eq(eventSignatures.eventId, eventId))
    .orderBy(asc(eventSignatures.signedAt))
  const nameOf = await loadPersonNames(
    db,
    rows.map(({ personId }) => personId),
  )
  return rows.map(({ personId, kind, signedAt }) => ({
    name: nameOf(personId),
    kind,
    signedAt: signedAt.toISOString(),
  }))
}
