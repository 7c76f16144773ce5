import { inArray } from 'drizzle-orm'
import type { CellHistoryData } from '#contract/marking-desk'
import { headsOf, type MarkFact } from '#domain/marking/mark-fact'
import { openNotes } from '#domain/marking/mark-note'
import type { Reading } from '../core/use-case'
import { entries, assignments } from '../db/tables/entries'
import { marks } from '../db/tables/marks'
import type { CellRecord } from './cell-record'
import type { EventCell } from './event-cell'
import { loadPersonNames } from './person-names'
import { eq, and } from 'drizzle-orm'

type Entry = CellHistoryData['entries'][number]

interface Shown {
  readonly cell: EventCell
  readonly seen: CellRecord
  readonly facts: readonly MarkFact[]
}

/** What happened at a cell, the oldest first, with the people who did it. */
export async function presentEntries({ db }: Reading, { cell, seen, facts }: Shown): Promise<Entry[]> {
  const personIds = [
    ...seen.marks.map(({ enteredBy }) => enteredBy),
    ...seen.notes.map(({ enteredBy }) => enteredBy),
    ...seen.held.map(({ enteredBy }) => enteredBy),
    ...seen.decisions.map(({ decidedBy }) => decidedBy),
    ...seen.signatures.map(({ personId }) => personId),
    ...seen.versions.flatMap(({ createdBy }) => createdBy ?? []),
  ]
  const nameOf = await loadPersonNames(db, personIds)
  const roleOf = await loadRoles(db, cell.scheme.eventId)
  const workOf = await loadWorksOfMarks(
    db,
    seen.marks.flatMap(({ movedFrom }) => movedFrom ?? []),
  )
  const positionOf = (assignmentId: string | null) =>
    cell.judges.find((judge) => judge.assignmentId === assignmentId)?.position ?? null
  const positionOfPerson = (personId: string) =>
    cell.judges.find((judge) => judge.personId === personId)?.position ?? null
  const by = (personId: string) => ({ person: nameOf(personId), role: roleOf(personId) })
  const heads = new Set(
    [...new Set(facts.map(({ round }) => round))].flatMap((round) =>
      [...headsOf(facts, round).values()].flatMap((stand) => stand.map(({ id }) => String(id))),
    ),
  )
  const open = new Set(openNotes(seen.notes).map(({ id }) => id))
  const decided = new Set(seen.decisions.map(({ heldId }) => heldId))

  const all: Entry[] = [
    ...seen.versions.slice(1).map((version) => ({
      ...blank,
      id: version.id,
      kind: 'scheme' as const,
      person: version.createdBy === null ? '' : nameOf(version.createdBy),
      role: version.createdBy === null ? null : roleOf(version.createdBy),
      value: version.aspect.maxMark,
      note: String(version.revision),
      reason: version.note,
      stands: version.id === seen.versions.at(-1)?.id,
      ...at(version.createdAt),
    })),
    ...seen.marks.map((mark) => ({
      ...blank,
      id: mark.id,
      kind: 'mark' as const,
      judge: positionOf(mark.assignmentId),
      ...by(mark.enteredBy),
      round: mark.round,
      value: mark.value,
      reason: mark.reason,
      device: mark.device,
      supersedes: mark.supersedes,
      movedFrom: mark.movedFrom,
      movedFromWork: mark.movedFrom === null ? null : (workOf.get(mark.movedFrom) ?? null),
      stands: heads.has(mark.id),
      ...at(mark.enteredAt, mark.receivedAt),
    })),
    ...seen.notes.map((note) => ({
      ...blank,
      id: note.id,
      kind: 'note' as const,
      judge: positionOfPerson(note.enteredBy),
      ...by(note.enteredBy),
      value: note.text,
      note: note.kind,
      device: note.device,
      supersedes: note.supersedes,
      stands: note.kind === 'unsure' || note.kind === 'flag' ? open.has(note.id) : true,
      ...at(note.enteredAt, note.receivedAt),
    })),
    ...seen.held.map(({ item, ...held }) => ({
      ...blank,
      id: held.id,
      kind: 'held' as const,
      judge: positionOf(held.assignmentId),
      ...by(held.enteredBy),
      round: item.round,
      value: item.value,
      note: held.reasons[0]?.code ?? null,
      reason: item.reason ?? null,
      device: held.device,
      supersedes: item.supersedes,
      stands: !decided.has(held.id),
      ...at(held.enteredAt, held.receivedAt),
    })),
    ...seen.decisions.map((decision) => ({
      ...blank,
      id: decision.id,
      kind: 'held' as const,
      ...by(decision.decidedBy),
      note: decision.decision,
      reason: decision.reason,
      supersedes: [decision.heldId],
      stands: true,
      ...at(decision.decidedAt),
    })),
    ...seen.signatures.map((signature, index) => ({
      ...blank,
      id: `signature-${signature.seq}`,
      kind: 'signature' as const,
      judge: positionOf(signature.assignmentId),
      ...by(signature.personId),
      note: signature.kind,
      reason: signature.reason,
      stands: !seen.signatures.some(
        (later, place) =>
          place > index && (later.assignmentId === null || later.assignmentId === signature.assignmentId),
      ),
      ...at(signature.signedAt),
    })),
  ]
  return all.toSorted((left, right) => left.receivedAt.localeCompare(right.receivedAt))
}

const blank = {
  judge: null,
  round: null,
  value: null,
  note: null,
  reason: null,
  device: null,
  supersedes: [],
  movedFrom: null,
  movedFromWork: null,
}

function at(entered: Date, received: Date = entered) {
  return { enteredAt: entered.toISOString(), receivedAt: received.toISOString() }
}

async function loadRoles(db: Reading['db'], eventId: string): Promise<(personId: string) => Entry['role']> {
  const rows = await db
    .select({ personId: assignments.personId, role: assignments.role })
    .from(assignments)
    .where(and(eq(assignments.eventId, eventId), inArray(assignments.role, ['judge', 'chief'])))
  const roles = new Map(
    rows.map(({ personId, role }) => [personId, role === 'chief' ? ('chief' as const) : ('judge' as const)]),
  )
  return (personId) => roles.get(personId) ?? 'organizer'
}

async function loadWorksOfMarks(db: Reading['db'], markIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (markIds.length === 0) return new Map()
  const rows = await db
    .select({ id: marks.id, workCode: entries.workCode })
    .from(marks)
    .innerJoin(entries, eq(entries.id, marks.entryId))
    .where(inArray(marks.id, [...markIds]))
  return new Map(rows.flatMap(({ id, workCode }) => (workCode === null ? [] : [[id, workCode] as const])))
}
