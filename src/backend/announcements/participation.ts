import { eq, inArray, type SQL } from 'drizzle-orm'
import type { Grant, Subject } from '#domain/access/actor'
import type { AnnouncementState } from '#domain/announcements/announcement'
import type { ContestId } from '#domain/ids'
import type { Asker } from '../core/asker'
import type { Database } from '../db/database'
import { entries, events } from '../db/tables/entries'
import { contests } from '../db/tables/programme'

/** What the asker has a part in, each with its contest and edition: contests run, events judged, own entries. */
export interface Part {
  readonly editionId: string
  readonly contestId: string
  readonly subject: Subject
}

export async function loadParts(db: Database, { actor }: Asker): Promise<readonly Part[]> {
  if (actor.kind === 'public') return []
  const parts: Part[] = []
  for (const grant of actor.grants) {
    const takingPart = conditionOf(grant)
    if (takingPart === null) continue
    const rows = await db
      .selectDistinct({ editionId: contests.editionId, contestId: contests.id })
      .from(contests)
      .leftJoin(events, eq(events.contestId, contests.id))
      .leftJoin(entries, eq(entries.eventId, events.id))
      .where(takingPart)
    parts.push(...rows.map((row) => ({ ...row, subject: subjectOf(grant) })))
  }
  return parts
}

/**
 * The subjects an announcement has for this asker: its contest, and each own part in it or in its edition.
 * A draft for the whole edition is nobody's but the office's.
 */
export function subjectsOf(
  parts: readonly Part[],
  place: { readonly editionId: string; readonly contestId: string | null; readonly state: AnnouncementState },
): Subject[] {
  const own = parts.filter(({ editionId, contestId }) =>
    place.contestId === null ? place.state !== 'draft' && editionId === place.editionId : contestId === place.contestId,
  )
  return [placeSubject(place.contestId), ...own.map(({ subject }) => subject)]
}

/** An announcement for the whole edition belongs to no contest, so that only the office reaches it. */
export function placeSubject(contestId: string | null): Subject {
  return contestId === null ? {} : { contestId: contestId as ContestId }
}

function conditionOf(grant: Grant): SQL | null {
  switch (grant.role) {
    case 'chief':
    case 'judge':
    case 'holder':
    case 'supervisor':
      return eq(events.id, grant.eventId)
    case 'leader':
      return eq(entries.delegationId, grant.delegationId)
    case 'competitor':
      return inArray(entries.id, [...grant.entryIds])
    case 'organizer':
      return eq(contests.id, grant.contestId)
    case 'office':
      return null
  }
}

function subjectOf(grant: Grant): Subject {
  switch (grant.role) {
    case 'chief':
    case 'holder':
    case 'supervisor':
      return { eventId: grant.eventId }
    case 'judge':
      return { eventId: grant.eventId, assignmentId: grant.assignmentId }
    case 'leader':
      return { delegationId: grant.delegationId }
    case 'competitor':
      return { entryId: grant.entryIds[0] }
    case 'organizer':
      return { contestId: grant.contestId }
    case 'office':
      return {}
  }
}
