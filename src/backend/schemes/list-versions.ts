import type { SchemeVersionsData } from '#contract/schemes'
import { abilities } from '#domain/access/can'
import { roundHalfUp, exact } from '#domain/exact'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import { loadPersonNames } from '../marking/person-names'
import { mayChange } from './get-scheme'
import { countVersions, loadSchemes } from './scheme-store'

/** Every version of a scheme, the newest first. */
export async function listVersions(
  { db, asker, authorize }: Reading,
  { eventId }: { eventId: string },
): Promise<SchemeVersionsData> {
  const { event, contest, subject } = await loadEventScope(db, eventId)
  authorize('scheme.read', subject)
  const rows = await loadSchemes(db, eventId)
  const counts = await countVersions(
    db,
    rows.map(({ id }) => id),
  )
  const nameOf = await loadPersonNames(
    db,
    rows.flatMap(({ createdBy }) => createdBy ?? []),
  )
  return {
    event: { id: event.id, name: event.name, version: event.version },
    contest: { id: contest.id, name: contest.name, sample: contest.sample },
    rows: rows.map((row) => ({
      revision: row.revision,
      name: row.name,
      origin: row.origin,
      note: row.note,
      createdAt: row.createdAt.toISOString(),
      createdBy: row.createdBy && nameOf(row.createdBy),
      lockedAt: row.lockedAt?.toISOString() ?? null,
      roundingPoint: row.roundingPoint,
      aspects: counts.get(row.id)?.aspects ?? 0,
      totalMark: roundHalfUp(exact(counts.get(row.id)?.totalMark ?? '0'), 2),
      marks: counts.get(row.id)?.entered ?? 0,
    })),
    can: abilities(asker.actor, subject, [
      'event.readMarking',
      ...(mayChange(event, rows[0] ?? null) ? (['scheme.import'] as const) : []),
    ]),
  }
}
