import { and, eq, inArray } from 'drizzle-orm'
import type { AspectRule } from '#domain/marking/aspect-rule'
import type { Asker } from '../core/asker'
import type { Database } from '../db/database'
import { aspects, forms } from '../db/tables/marking'
import { findNewestScheme, lockForm, ruleOf, type AspectRow } from './form-store'
import { loadForm, type LoadedForm } from './load-form'
import { ruleFingerprint } from './rule-fingerprint'

/** Where an aspect of an earlier version of the scheme is marked now, by its key. */
export interface Continuation {
  readonly form: LoadedForm
  /** Under the id it had; null where what a mark is worth, or who gives it, is no longer the same. */
  readonly rule: AspectRule | null
}

interface FormerForm {
  readonly former: LoadedForm
  readonly aspects: readonly AspectRow[]
}

/**
 * Of the aspects of a form of an earlier version, by their ids, those that the present version kept and the asker has a
 * seat for. Their forms are locked.
 */
export async function loadContinuations(
  db: Database,
  asker: Asker,
  { former, aspects: earlier }: FormerForm,
): Promise<ReadonlyMap<string, Continuation>> {
  const present = await loadPresent(
    db,
    former.scheme.eventId,
    earlier.map(({ key }) => key),
  )
  const loaded = new Map<string, LoadedForm>()
  for (const formId of [...new Set(present.map(({ aspect }) => aspect.formId))].toSorted()) {
    await lockForm(db, formId)
    loaded.set(formId, await loadForm(db, asker, formId))
  }
  const presentOf = new Map(present.map((row) => [row.aspect.key, row.aspect]))
  return new Map(
    earlier.flatMap((aspect): [string, Continuation][] => {
      const now = presentOf.get(aspect.key)
      const form = now === undefined ? undefined : loaded.get(now.formId)
      if (now === undefined || form === undefined || form.me === null) return []
      const same = form.form.type === former.form.type && ruleFingerprint(now) === ruleFingerprint(aspect)
      const seats = form.judges.map(({ assignmentId }) => assignmentId)
      return [[aspect.id, { form, rule: same ? ruleOf({ ...now, id: aspect.id }, form.form, seats) : null }]]
    }),
  )
}

async function loadPresent(db: Database, eventId: string, keys: readonly string[]) {
  const scheme = await findNewestScheme(db, eventId)
  if (scheme === undefined || keys.length === 0) return []
  return db
    .select({ aspect: aspects })
    .from(aspects)
    .innerJoin(forms, and(eq(forms.id, aspects.formId), eq(forms.schemeId, scheme.id)))
    .where(inArray(aspects.key, [...keys]))
}
