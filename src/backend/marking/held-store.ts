import { and, asc, eq, inArray } from 'drizzle-orm'
import type { WorkCode } from '#domain/ids'
import type { Database } from '../db/database'
import { entries } from '../db/tables/entries'
import { aspects, criteria, forms } from '../db/tables/marking'
import { heldDecisions, heldItems } from '../db/tables/marks'
import { findNewestScheme, type AspectRow, type FormRow } from './form-store'

export type HeldRow = typeof heldItems.$inferSelect
export type HeldDecision = typeof heldDecisions.$inferSelect

export interface Held {
  readonly held: HeldRow
  /** Where it was entered, perhaps under an earlier version of the scheme. */
  readonly entered: {
    readonly aspect: AspectRow
    readonly form: FormRow
    readonly criterion: typeof criteria.$inferSelect
  }
  /** The aspect of the present scheme that kept the key; null where none did, or the work has no code any more. */
  readonly place: HeldPlace | null
  readonly workCode: WorkCode | null
  readonly decision: HeldDecision | null
}

export interface HeldPlace {
  readonly aspectId: string
  readonly formId: string
  readonly workCode: WorkCode
}

/**
 * What arrived too late to count by itself at an event, decided or not, in the order it arrived. What has no place in
 * the present scheme is there too: somebody has to decide about it all the same.
 */
export async function loadHeld(db: Database, eventId: string): Promise<Held[]> {
  const rows = await db
    .select({ held: heldItems, workCode: entries.workCode, decision: heldDecisions })
    .from(heldItems)
    .innerJoin(entries, and(eq(entries.id, heldItems.entryId), eq(entries.eventId, eventId)))
    .leftJoin(heldDecisions, eq(heldDecisions.heldId, heldItems.id))
    .orderBy(asc(heldItems.seq))
  // Mostly there are none, and the desk is asked for often.
  if (rows.length === 0) return []
  const enteredOf = await loadEntered(db, [...new Set(rows.map(({ held }) => held.aspectId))])
  const presentOf = await loadPresent(db, eventId)
  return rows.flatMap(({ held, workCode, decision }): Held[] => {
    const entered = enteredOf.get(held.aspectId)
    if (entered === undefined) return []
    const present = presentOf.get(entered.aspect.key)
    const place = present === undefined || workCode === null ? null : { ...present, workCode }
    return [{ held, entered, place, workCode, decision }]
  })
}

async function loadEntered(db: Database, aspectIds: readonly string[]): Promise<ReadonlyMap<string, Held['entered']>> {
  const rows = await db
    .select({ aspect: aspects, form: forms, criterion: criteria })
    .from(aspects)
    .innerJoin(forms, eq(forms.id, aspects.formId))
    .innerJoin(criteria, eq(criteria.id, forms.criterionId))
    .where(inArray(aspects.id, [...aspectIds]))
  return new Map(rows.map((row) => [row.aspect.id, row]))
}

/** The aspects of the present scheme, by their keys. */
async function loadPresent(db: Database, eventId: string) {
  const scheme = await findNewestScheme(db, eventId)
  const rows = await db
    .select({ key: aspects.key, aspectId: aspects.id, formId: aspects.formId })
    .from(aspects)
    .innerJoin(forms, and(eq(forms.id, aspects.formId), eq(forms.schemeId, scheme?.id ?? '')))
  return new Map(rows.map(({ key, ...place }) => [key, place]))
}
