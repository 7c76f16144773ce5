import { findingKinds, type FindingKind, type MarkFindingData } from '#contract/marking-desk'
import { byTime, type MarkFact } from '#domain/marking/mark-fact'
import { openNotes, type MarkNote } from '#domain/marking/mark-note'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import { loadEventMarks, type EventSheet } from './event-marks'
import { findInMarks, type CellFinding } from './find-cells'
import { loadNotes, type FormJudge } from './form-store'
import { loadHeld, type Held } from './held-store'
import { loadPersonNames } from './person-names'

const mostOfEachKind = 2000

type Finding =
  | CellFinding
  | (Place & { readonly kind: 'flag' | 'unsure'; readonly note: MarkNote })
  | { readonly kind: 'held'; readonly sheet: EventSheet | undefined; readonly held: Held }

interface Place {
  readonly sheet: EventSheet
}

/** Everything of an event's marks that the chief may have to look at, by work code, in the order of the scheme. */
export async function getFindings(reading: Reading, { eventId }: { eventId: string }) {
  const { db, authorize } = reading
  const { subject } = await loadEventScope(db, eventId)
  authorize('event.readMarking', subject)
  const { sheets } = await loadEventMarks(db, eventId)
  const sheetOf = new Map(sheets.flatMap((sheet) => sheet.rules.map(({ aspectId }) => [String(aspectId), sheet])))
  const notes = openNotes(await loadNotes(db, [...sheetOf.keys()]))
  const held = (await loadHeld(db, eventId)).filter(({ decision }) => decision === null)
  const all: Finding[] = [
    ...findInMarks(sheets),
    ...notes.flatMap((note) => {
      const sheet = sheetOf.get(note.aspectId)
      return sheet === undefined || (note.kind !== 'flag' && note.kind !== 'unsure')
        ? []
        : [{ kind: note.kind, sheet, note }]
    }),
    ...held.map((one) => ({ kind: 'held' as const, sheet: sheetOf.get(one.place?.aspectId ?? ''), held: one })),
  ]
  const counts = Object.fromEntries(findingKinds.map((kind) => [kind, 0])) as Record<FindingKind, number>
  const shown = all.filter(({ kind }) => (counts[kind] += 1) <= mostOfEachKind)
  return { counts, rows: await presentAll(reading, shown) }
}

async function presentAll({ db }: Reading, shown: readonly Finding[]): Promise<MarkFindingData[]> {
  const facts = shown.flatMap((finding) => ('facts' in finding ? finding.facts : []))
  const nameOf = await loadPersonNames(db, [
    ...facts.map(({ enteredBy }) => enteredBy),
    ...shown.flatMap((finding) => ('held' in finding ? [finding.held.held.enteredBy] : [])),
  ])
  const order = new Map(findingKinds.map((kind, index) => [kind, index]))
  return shown
    .toSorted((left, right) => (order.get(left.kind) ?? 0) - (order.get(right.kind) ?? 0))
    .map((finding) => {
      if ('note' in finding) return presentNote(finding)
      if ('held' in finding) return presentHeld(finding, nameOf)
      const { facts: own, text, reasons, seats, kind, sheet, cell } = finding
      const sorted = own.toSorted(byTime)
      return {
        ...placeOf(sheet, cell.aspectId, cell.workCode),
        kind,
        judges: positionsOf(sheet.judges, seats),
        round: cell.round,
        values: sorted.map((fact) => presentValue(fact, sheet.judges, nameOf)),
        noteIds: [],
        text,
        heldId: null,
        gone: false,
        reasons: [...reasons],
        at: sorted.at(-1)?.enteredAt ?? null,
      }
    })
}

type NameOf = (id: string) => string

function presentValue(fact: MarkFact, judges: readonly FormJudge[], nameOf: NameOf) {
  return {
    markId: fact.id,
    judge: judges.find(({ assignmentId }) => assignmentId === fact.judge)?.position ?? null,
    value: fact.value,
    enteredBy: nameOf(fact.enteredBy),
    device: fact.device ?? null,
    enteredAt: fact.enteredAt,
    reason: fact.reason ?? null,
  }
}

function presentNote({ kind, sheet, note }: Extract<Finding, { note: MarkNote }>): MarkFindingData {
  const author = sheet.judges.find(({ personId }) => personId === note.enteredBy)
  return {
    ...placeOf(sheet, note.aspectId, note.workCode),
    kind,
    judges: author === undefined ? [] : [author.position],
    round: roundAt(sheet, note.aspectId, note.workCode),
    values: [],
    noteIds: [note.id],
    text: note.text,
    heldId: null,
    gone: false,
    reasons: [],
    at: note.enteredAt,
  }
}

function presentHeld(
  { kind, sheet, held: { held, place, entered, workCode } }: Extract<Finding, { held: Held }>,
  nameOf: NameOf,
): MarkFindingData {
  const judge = sheet?.judges.find(({ assignmentId }) => assignmentId === held.assignmentId)?.position ?? null
  const enteredAt = held.enteredAt.toISOString()
  const { value, reason, round } = held.item
  return {
    ...(sheet === undefined || place === null
      ? { ...named(entered), workCode: workCode ?? noCode }
      : placeOf(sheet, place.aspectId, place.workCode)),
    kind,
    judges: judge === null ? [] : [judge],
    round,
    values: [
      {
        markId: held.id,
        judge,
        value,
        enteredBy: nameOf(held.enteredBy),
        device: held.device,
        enteredAt,
        reason: reason ?? null,
      },
    ],
    noteIds: [],
    text: null,
    heldId: held.id,
    gone: place === null,
    reasons: place === null ? [...held.reasons, { code: 'marking.aspect_gone' }] : [...held.reasons],
    at: enteredAt,
  }
}

const noCode = '—'

function placeOf(sheet: EventSheet, aspectId: string, workCode: string) {
  const aspect = sheet.aspects.find(({ id }) => id === aspectId)
  return { ...named({ ...sheet, aspect: aspect ?? { id: aspectId, code: '', description: '' } }), workCode }
}

function named({ form, criterion, aspect }: Named) {
  const { id, code, description } = aspect
  return {
    form: { id: form.id, code: form.subCriterionCode, name: form.name, type: form.type },
    module: criterion.letter,
    aspect: { id, code, description },
  }
}

type Named = Pick<Held['entered'], 'form'> & {
  readonly criterion: Pick<Held['entered']['criterion'], 'letter'>
  readonly aspect: Pick<Held['entered']['aspect'], 'id' | 'code' | 'description'>
}

function positionsOf(judges: readonly FormJudge[], seats: readonly (string | null)[]): number[] {
  return judges.filter(({ assignmentId }) => seats.includes(assignmentId)).map(({ position }) => position)
}

function roundAt({ cells }: EventSheet, aspectId: string, workCode: string): number {
  return cells.find((cell) => cell.rule.aspectId === aspectId && cell.workCode === workCode)?.mark.round ?? 1
}
