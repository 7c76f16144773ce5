import { format } from 'date-fns'
import { decideRecord, recordedTimes, type ActualKind } from '#domain/schedule/day/record-actual'
import { zone } from '../core/clock'
import { demand, found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { dayActuals } from '../db/tables/day'
import { loadDay } from './day-scope'
import { presentFact } from './get-day'
import { loadFacts, loadItems, lockProgramme } from './programme-store'

export interface RecordActual {
  readonly eventId: string
  readonly itemId: string
  readonly id: string
  readonly what: ActualKind
  readonly at?: string | null | undefined
  readonly after: number | null
  readonly reason?: string | undefined
}

/** Adds a fact about the day; a correction is one more, with its reason. */
export async function recordActual(writing: Writing, input: RecordActual) {
  const { db, authorize, asker, now, record, announce } = writing
  const { eventId, itemId, id, what } = input
  const { subject, contest } = await loadDay(db, eventId)
  authorize('day.record', subject)
  await lockProgramme(db, eventId)
  const item = found(
    (await loadItems(db, eventId)).find((one) => one.id === itemId),
    itemId,
  )
  const facts = (await loadFacts(db, eventId)).filter((fact) => fact.itemId === itemId)
  const sent = facts.find((fact) => fact.id === id)
  if (sent !== undefined) return { fact: presentFact(sent) }
  if ((facts.at(-1)?.seq ?? null) !== input.after) throw problem('STALE', [{ code: 'request.stale' }])

  const at = input.at === undefined ? now : input.at === null ? null : new Date(input.at)
  const [known] = recordedTimes(facts)
  const reason = input.reason?.trim() ?? ''
  demand(decideRecord({ item, fact: { itemId, what, at }, known, reason, now }))
  const [row] = await db
    .insert(dayActuals)
    .values({
      id,
      eventId,
      itemId,
      what,
      at,
      recordedBy: asker.id,
      recordedByName: asker.name,
      recordedAt: now,
      reason: reason === '' ? null : reason,
    })
    .returning()
  const before = what === 'start' ? known?.startedAt : known?.endedAt
  await record({
    action: `day.${what}`,
    subjectKind: 'event',
    subjectId: eventId,
    contestId: contest.id,
    reason: input.reason,
    before: { at: wallClock(before ?? null) },
    after: { item: item.title, at: wallClock(at) },
  })
  announce({ noun: 'day', id: eventId })
  return { fact: presentFact(found(row, id)) }
}

/** As the record shows it to people. */
function wallClock(at: Date | null): string | null {
  return at === null ? null : format(at, 'yyyy-MM-dd HH:mm', { in: zone })
}
