import { and, eq, inArray } from 'drizzle-orm'
import type { DayItemData } from '#contract/day'
import { checkDay } from '#domain/schedule/day/check-day'
import type { DayFinding } from '#domain/schedule/day/finding'
import { sameItem, type DayItem, type DaySettings } from '#domain/schedule/day/programme'
import { fresh, problem } from '../core/problems'
import type { AuditEntry, Writing } from '../core/use-case'
import { dayItems, dayProgrammes } from '../db/tables/day'
import { loadDay, worldOf } from './day-scope'
import { loadFacts, loadItems, rowOf } from './programme-store'

export interface SaveDay {
  readonly eventId: string
  readonly version: number
  readonly settings: DaySettings
  readonly items: readonly DayItemData[]
  readonly reason?: string | undefined
}

/** Keeps the programme as a whole. What is published must hold after every change; a draft may still be at fault. */
export async function saveDay(writing: Writing, input: SaveDay, action: AuditEntry['action'] = 'day.save') {
  const { db, authorize, asker, now, record, announce } = writing
  const { eventId, settings, items } = input
  const day = await loadDay(db, eventId)
  authorize('day.edit', day.subject)
  if ((day.programme?.version ?? 0) !== input.version) throw problem('STALE', [{ code: 'request.stale' }])
  const findings = checkDay(items, worldOf(day, settings))
  if (day.subject.dayPublished === true) refuseBlocked(findings)

  const row = { settings, updatedByName: asker.name, updatedAt: now, version: input.version + 1 }
  if (day.programme === undefined) {
    fresh(
      await db
        .insert(dayProgrammes)
        .values({ eventId, ...row, publishedAt: null })
        .onConflictDoNothing()
        .returning(),
    )
  } else {
    const seen = and(eq(dayProgrammes.eventId, eventId), eq(dayProgrammes.version, input.version))
    fresh(await db.update(dayProgrammes).set(row).where(seen).returning())
  }
  const counts = await keepItems(writing, eventId, items)
  await record({
    action,
    subjectKind: 'event',
    subjectId: eventId,
    contestId: day.contest.id,
    reason: input.reason,
    before: { version: input.version },
    after: { version: row.version, ...counts },
  })
  announce({ noun: 'day', id: eventId })
  return { version: row.version, findings }
}

/** A published programme is what people go by. */
export function refuseBlocked(findings: readonly DayFinding[]): void {
  const blocking = findings.filter(({ severity }) => severity === 'block')
  if (blocking.length > 0)
    throw problem(
      'REFUSED',
      blocking.map(({ reason }) => reason),
    )
}

async function keepItems({ db }: Writing, eventId: string, items: readonly DayItem[]) {
  const stored = new Map((await loadItems(db, eventId)).map((item) => [item.id, item]))
  const wanted = new Set(items.map(({ id }) => id))
  if (wanted.size < items.length)
    throw problem('BAD_REQUEST', [{ code: 'request.invalid', params: { message: 'items: ids repeat' } }])
  const gone = [...stored.values()].filter(({ id }) => !wanted.has(id))
  const added = items.filter(({ id }) => !stored.has(id))
  const changed = items.filter((item) => stored.has(item.id) && !sameItem(stored.get(item.id), item))
  if (gone.length > 0) {
    const begun = new Set((await loadFacts(db, eventId)).map(({ itemId }) => itemId))
    const kept = gone.filter(({ id }) => begun.has(id))
    if (kept.length > 0)
      throw problem(
        'REFUSED',
        kept.map(({ title }) => ({ code: 'day.item_begun' as const, params: { title } })),
      )
    await db.delete(dayItems).where(
      inArray(
        dayItems.id,
        gone.map(({ id }) => id),
      ),
    )
  }
  await refuseForeignIds(db, eventId, added)
  for (let from = 0; from < added.length; from += 500) {
    await db.insert(dayItems).values(added.slice(from, from + 500).map((item) => rowOf(eventId, item)))
  }
  for (const item of changed) {
    const { id, ...values } = rowOf(eventId, item)
    const [before] = await db.select({ version: dayItems.version }).from(dayItems).where(eq(dayItems.id, id))
    await db
      .update(dayItems)
      .set({ ...values, version: (before?.version ?? 0) + 1 })
      .where(eq(dayItems.id, id))
  }
  return { added: added.length, changed: changed.length, removed: gone.length }
}

/** Ids come from the page; one that stands in another event's programme must not be taken over. */
async function refuseForeignIds(db: Writing['db'], eventId: string, added: readonly DayItem[]): Promise<void> {
  if (added.length === 0) return
  const taken = await db
    .select({ id: dayItems.id })
    .from(dayItems)
    .where(
      inArray(
        dayItems.id,
        added.map(({ id }) => id),
      ),
    )
  if (taken.length === 0) return
  throw problem('BAD_REQUEST', [
    { code: 'request.invalid', params: { message: `items: ${taken[0]?.id} is taken, not of ${eventId}` } },
  ])
}
