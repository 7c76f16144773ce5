import type { MarkData, NoteData, SheetData } from '#contract/marking'
import { abilities } from '#domain/access/can'
import type { AssignmentId, PersonId } from '#domain/ids'
import type { AspectRule } from '#domain/marking/aspect-rule'
import type { MarkFact } from '#domain/marking/mark-fact'
import { openNotes, type MarkNote } from '#domain/marking/mark-note'
import { isUnderSignature } from '#domain/marking/signed-seats'
import { openRounds, visibleFacts, visibleNotes } from '#domain/marking/visible-facts'
import type { Reading } from '../core/use-case'
import type { AspectRow, FormJudge } from './form-store'
import { loadFormerJudges } from './load-form'
import { loadSheet, type LoadedSheet } from './load-sheet'
import { presentClaim } from './present-claim'
import { presentProgress } from './present-progress'

/** One form as the asker may see it. */
export async function getSheet(reading: Reading, { formId }: { formId: string }): Promise<SheetData> {
  const { db, asker, authorize } = reading
  const sheet = await loadSheet(db, asker, formId)
  authorize('sheet.read', sheet.subject)
  const former = await loadFormerJudges(db, sheet.scope.event.id, sheet.judges)
  return presentSheet(reading, sheet, former)
}

function presentSheet(reading: Reading, sheet: LoadedSheet, former: ReadonlySet<string>): SheetData {
  const { form, criterion, scheme, scope, aspects, judges, works, facts, notes, rules, me, progress, subject } = sheet
  const seat = me?.assignmentId ?? null
  const seen = visibleNotes({
    rules,
    facts,
    notes,
    me: seat,
    seatOf: (author) => seatOfPerson(judges, author),
    isFormer: (author) => former.has(author),
  })
  const open = form.signedAt === null && scheme.lockedAt !== null
  // What a colleague has signed on behalf of the group nobody changes any more; the others sign it too.
  const closed = form.type === 'measurement' && isUnderSignature(sheet, null)
  return {
    formId: form.id,
    person: reading.asker.persona?.id ?? null,
    code: form.subCriterionCode,
    name: form.name,
    criterion: { letter: criterion.letter, name: criterion.name },
    type: form.type,
    day: form.day,
    event: { id: scope.event.id, name: scope.event.name },
    contest: { id: scope.contest.id, name: scope.contest.name, sample: scope.contest.sample },
    revision: scheme.revision,
    asOf: reading.now.toISOString(),
    aspects: aspects.map((aspect, index) => presentAspect(aspect, rules[index])),
    works: works.map(({ workCode }) => workCode),
    judges: form.type === 'measurement' ? 1 : judges.length,
    myPosition: me?.position ?? null,
    seats: presentSeats(sheet),
    claim: presentClaim(reading, sheet),
    rounds: openRounds(rules, facts),
    marks: visibleFacts(rules, facts, seat).map((fact) => presentMark(fact, judges, me)),
    notes: seen.map((note) => presentNote(note, judges, reading.asker.id)),
    progress: presentProgress(progress, openNotes(notes).length),
    signedByMe: me !== null && me.signedAt !== null,
    signed: form.signedAt !== null,
    can: open
      ? abilities(reading.asker.actor, subject, [...(closed ? [] : ['sheet.enter' as const]), 'sheet.sign'])
      : [],
  }
}

function presentAspect(aspect: AspectRow, rule: AspectRule | undefined): SheetData['aspects'][number] {
  if (rule?.type === 'panel') {
    const { decimals, dropHighest, dropLowest } = rule
    return { ...aspect, scale: { decimals, dropHighest, dropLowest } }
  }
  if (rule?.type === 'theory') return { ...aspect, scale: { decimals: rule.decimals, dropHighest: 0, dropLowest: 0 } }
  return { ...aspect, scale: null }
}

function presentSeats({ form, judges, me, aspects, works, progress }: LoadedSheet): SheetData['seats'] {
  const expected = aspects.length * works.length
  return judges.map((judge) => {
    const missing = progress.missing.filter((mark) => mark.judge === null || mark.judge === judge.assignmentId).length
    return {
      position: judge.position,
      mine: judge.assignmentId === me?.assignmentId,
      signedAt: judge.signedAt?.toISOString() ?? null,
      entered: form.type === 'measurement' ? progress.entered : expected - missing,
      expected,
    }
  })
}

export function presentMark(fact: MarkFact, judges: readonly FormJudge[], me: FormJudge | null): MarkData {
  const { id, seq, aspectId, workCode, round, value, supersedes, movedFrom, reason, enteredAt, receivedAt } = fact
  const judge = judges.find(({ assignmentId }) => assignmentId === fact.judge)
  return {
    id,
    seq,
    aspectId,
    workCode,
    judge: judge?.position ?? null,
    mine: me !== null && (fact.judge == null ? true : fact.judge === me.assignmentId),
    round,
    value,
    supersedes,
    movedFrom: movedFrom ?? null,
    reason: reason ?? null,
    by: judges.find(({ personId }) => personId === fact.enteredBy)?.position ?? null,
    device: fact.device ?? null,
    enteredAt,
    receivedAt,
  }
}

export function presentNote(note: MarkNote, judges: readonly FormJudge[], askerId: string): NoteData {
  const { id, aspectId, workCode, kind, text, supersedes, enteredAt, enteredBy } = note
  const judge = judges.find(({ personId }) => personId === enteredBy)
  return {
    id,
    aspectId,
    workCode,
    kind,
    text,
    supersedes,
    judge: judge?.position ?? null,
    mine: enteredBy === askerId,
    enteredAt,
  }
}

function seatOfPerson(judges: readonly FormJudge[], person: PersonId): AssignmentId | null {
  return judges.find(({ personId }) => personId === person)?.assignmentId ?? null
}
