import type { SchemeDraftData } from '#contract/schemes'
import { abilities } from '#domain/access/can'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import type { Database } from '../db/database'
import { draftOf } from './draft-of'
import { mayChange } from './get-scheme'
import { findNewestScheme } from '../marking/form-store'
import { findVersion, loadEnteredKeys, loadKeys } from './scheme-store'

/** A version as it was written, for editing and exporting; the newest where none is named. */
export async function getDraft(
  { db, asker, authorize }: Reading,
  { eventId, revision }: { eventId: string; revision?: number | undefined },
): Promise<SchemeDraftData> {
  const { event, contest, subject } = await loadEventScope(db, eventId)
  authorize('scheme.read', subject)
  const newest = (await findNewestScheme(db, eventId)) ?? null
  const asked = revision ?? newest?.revision
  const version = asked === undefined ? null : await findVersion(db, eventId, asked)
  const open = mayChange(event, newest)
  return {
    event: { id: event.id, name: event.name, version: event.version },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    newest: newest?.revision ?? null,
    version: version && {
      revision: version.scheme.revision,
      roundingPoint: version.scheme.roundingPoint,
      lockedAt: version.scheme.lockedAt?.toISOString() ?? null,
      origin: version.scheme.origin,
      draft: draftOf(version),
    },
    usualRounding: newest?.roundingPoint ?? event.rulePack.roundingPoint,
    keys: open ? await presentKeys(db, eventId) : [],
    can: open ? abilities(asker.actor, subject, ['scheme.import']) : [],
  }
}

async function presentKeys(db: Database, eventId: string): Promise<SchemeDraftData['keys']> {
  const entered = new Set(await loadEnteredKeys(db, eventId))
  const known = await loadKeys(db, eventId)
  return [...known].map(([key, meanings]) => ({ key, entered: entered.has(key), meanings }))
}
