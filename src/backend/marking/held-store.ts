import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { WorkCode } from '#domain/ids'
import type { Database } from '../db/database'
import { entries } from '../db/tables/entries'
import { aspects, forms } from '../db/tables/marking'
import { heldDecisions, heldItems } from '../db/tables/marks'

export type HeldRow = typeof heldItems.$inferSelect
export type HeldDecision = typeof heldDecisions.$inferSelect

export interface Held {
  readonly held: HeldRow
  /** The aspect of the scheme asked about that kept the key of the one it was entered on. */
  readonly aspectId: string
  readonly formId: string
  readonly workCode: WorkCode
  readonly decision: HeldDecision | null
}

const entered = alias(aspects, 'entered')

/** What arrived too late to count by itself, on the aspects of a scheme, decided or not, in the order it arrived. */
export async function loadHeld(db: Database, schemeId: string): Promise<Held[]> {
  const rows = await db
    .select({
      held: heldItems,
      aspectId: aspects.id,
      formId: forms.id,
      workCode: entries.workCode,
      decision: heldDecisions,
    })
    .from(heldItems)
    .innerJoin(entries, eq(entries.id, heldItems.entryId))
    .innerJoin(entered, eq(entered.id, heldItems.aspectId))
    .innerJoin(aspects, eq(aspects.key, entered.key))
    .innerJoin(forms, and(eq(forms.id, aspects.formId), eq(forms.schemeId, schemeId)))
    .leftJoin(heldDecisions, eq(heldDecisions.heldId, heldItems.id))
    .orderBy(asc(heldItems.seq))
  return rows.flatMap(({ workCode, ...row }) => (workCode === null ? [] : [{ ...row, workCode }]))
}
