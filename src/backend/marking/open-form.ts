import { decide } from '#domain/decision'
import { demand, found } from '../core/problems'
import type { Database } from '../db/database'
import { findForm, findNewestScheme, type FormRow } from './form-store'

/** A form of the scheme its event is marked by, while it is not signed. */
export async function loadOpenForm(
  db: Database,
  { eventId, formId }: { eventId: string; formId: string },
): Promise<FormRow> {
  const { form, scheme } = found(await findForm(db, formId), formId)
  const newest = await findNewestScheme(db, eventId)
  if (newest?.id !== scheme.id) found(undefined, formId)
  return demand(decide(form.signedAt === null ? [] : [{ code: 'marking.form_signed' }], form))
}
