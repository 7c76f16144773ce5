import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
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

const entered = alias(aspects, 'entered')
const enteredForm = alias(forms, 'entered_form')

/**
 * What arrived too late to count by itself at an event, decided or not, in the order it arrived. What has no place in
 * the present scheme is there too: somebody has to decide about it all the same.
 */
export async function loadHeld(db: Database, eventId: string): Promise<Held[]> {
  const scheme = await findNewestScheme(db, eventId)
  const present = db
    .select({ aspectId: aspects.id, key: aspects.key, formId: aspects.formId })
    .from(aspects)
    .innerJoin(forms, and(eq(forms.id, aspects.formId), eq(forms.schemeId, scheme?.id ?? '')))
    .as('present')
  const rows = await db
    .select({
      held: heldItems,
      aspect: entered,
      form: enteredForm,
      criterion: criteria,
      aspectId: present.aspectId,
      formId: present.formId,
      workCode: entries.workCode,
      decision: heldDecisions,
    })
    .from(heldItems)
    .innerJoin(entries, and(eq(entries.id, heldItems.entryId), eq(entries.eventId, eventId)))
    .innerJoin(entered, eq(entered.id, heldItems.aspectId))
    .innerJoin(enteredForm, eq(enteredForm.id, entered.formId))
    .innerJoin(criteria, eq(criteria.id, enteredForm.criterionId))
    .leftJoin(present, eq(present.key, entered.key))
    .leftJoin(heldDecisions, eq(heldDecisions.heldId, heldItems.id))
    .orderBy(asc(heldItems.seq))
  return rows.map(({ held, aspect, form, criterion, aspectId, formId, workCode, decision }) => ({
    held,
    entered: { aspect, form, criterion },
    place: aspectId === null || formId === null || workCode === null ? null : { aspectId, formId, workCode },
    workCode,
    decision,
  }))
}
