import { decide } from '#domain/decision'
import { demand, found } from '../core/problems'
import type { Database } from '../db/database'
import { findForm, findNewestScheme, lockEvent, lockForm, type FormRow } from './form-store'

interface FormPlace {
  readonly eventId: string
  readonly formId: string
}

/** A form of the scheme its event is marked by, while it is not signed. */
export async function loadOpenForm(db: Database, { eventId, formId }: FormPlace): Promise<FormRow> {
  const { form, scheme } = found(await findForm(db, formId), formId)
  const newest = await findNewestScheme(db, eventId)
  if (newest?.id !== scheme.id) found(undefined, formId)
  return demand(decide(form.signedAt === null ? [] : [{ code: 'marking.form_signed' }], form))
}

/**
 * The same, kept for a change of its seats. A new version of the scheme takes the seats along as they are: whoever of the
 * two comes second finds what the first did, since a version is saved under its event.
 */
export async function lockOpenForm(db: Database, place: FormPlace): Promise<FormRow> {
  await lockForm(db, place.formId)
  await lockEvent(db, place.eventId)
  return loadOpenForm(db, place)
}

/** Nothing comes into the record while the scheme may change: what a value is worth would not be known. */
export async function demandLockedScheme(db: Database, eventId: string): Promise<void> {
  const scheme = await findNewestScheme(db, eventId)
  demand(decide(scheme?.lockedAt ? [] : [{ code: 'marking.scheme_unlocked' }], scheme))
}
