import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { DrawKind } from '#domain/draws/draw'
import type { Database } from '../db/database'
import { draws, drawLinks, drawSeeds, drawSteps } from '../db/tables/draws'
import { assignments, entries, people } from '../db/tables/entries'
import { organisations } from '../db/tables/programme'

export type DrawRow = typeof draws.$inferSelect
export type StepRow = typeof drawSteps.$inferSelect & { readonly name: string }

/** The draws of an event, oldest first; no seed comes along. */
export async function loadDraws(db: Database, eventId: string): Promise<DrawRow[]> {
  return db.select().from(draws).where(eq(draws.eventId, eventId)).orderBy(asc(draws.number))
}

export async function findDraw(db: Database, drawId: string): Promise<DrawRow | undefined> {
  const [row] = await db.select().from(draws).where(eq(draws.id, drawId))
  return row
}

/** Every step asked for and every answer, in order, with the names of those who took it. */
export async function loadSteps(db: Database, eventId: string): Promise<StepRow[]> {
  const rows = await db
    .select({ step: drawSteps, name: people.name })
    .from(drawSteps)
    .innerJoin(people, eq(people.id, drawSteps.personId))
    .where(eq(drawSteps.eventId, eventId))
    .orderBy(asc(drawSteps.seq))
  return rows.map(({ step, name }) => ({ ...step, name }))
}

export async function findStep(db: Database, stepId: string) {
  const [row] = await db.select().from(drawSteps).where(eq(drawSteps.id, stepId))
  return row
}

/** What was drawn; the caller has made sure that the asker may see it. */
export async function loadLinks(db: Database, drawId: string) {
  return db
    .select({ item: drawLinks.item, drawn: drawLinks.drawn, name: entries.name, unit: organisations.name })
    .from(drawLinks)
    .innerJoin(entries, eq(entries.id, drawLinks.entryId))
    .leftJoin(organisations, eq(organisations.id, entries.organisationId))
    .where(eq(drawLinks.drawId, drawId))
    .orderBy(asc(drawLinks.position))
}

/** The seed of a draw that is being made, or whose link is open. */
export async function loadSeed(db: Database, drawId: string): Promise<string> {
  const [row] = await db.select().from(drawSeeds).where(eq(drawSeeds.drawId, drawId))
  if (row === undefined) throw new Error(`the draw ${drawId} has no seed`)
  return row.seed
}

/** Who keeps which link now, and who supervises. */
export async function loadChainPeople(db: Database, eventId: string) {
  return db
    .select({ personId: people.id, name: people.name, role: assignments.role, link: assignments.link })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(
      and(
        eq(assignments.eventId, eventId),
        inArray(assignments.role, ['holder', 'supervisor']),
        isNull(assignments.releasedAt),
      ),
    )
    .orderBy(asc(assignments.id))
}

const columns: Readonly<Record<DrawKind, 'entry_number' | 'station_number' | 'work_code'>> = {
  entry_number: 'entry_number',
  station: 'station_number',
  work_code: 'work_code',
}

/** Makes a draw of the whole event the one its entries go by, which is how marks find their way back to names. */
export async function applyLinks(db: Database, { id, eventId, kind }: DrawRow): Promise<void> {
  const column = sql.identifier(columns[kind])
  if (kind !== 'entry_number') await db.execute(sql`update entries set ${column} = null where event_id = ${eventId}`)
  await db.execute(
    sql`update entries set ${column} = ${drawLinks}.drawn, version = version + 1
        from ${drawLinks} where ${drawLinks}.draw_id = ${id} and ${drawLinks}.entry_id = entries.id`,
  )
}
