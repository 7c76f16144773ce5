import { and, desc, eq, sql } from 'drizzle-orm'
import type { AnnouncementData } from '#contract/announcements'
import { abilities, can } from '#domain/access/can'
import type { Reading } from '../core/use-case'
import type { Asker } from '../core/asker'
import { announcements } from '../db/tables/announcements'
import { contests } from '../db/tables/programme'
import { loadParts, placeSubject, subjectsOf } from './participation'

export type AnnouncementRow = typeof announcements.$inferSelect

export interface ListAnnouncements {
  readonly editionId?: string | undefined
  readonly contestId?: string | undefined
  readonly limit: number
  readonly offset: number
}

/** One rule for everything announced: `announcement.read`, asked about the contest and each own part in it. */
export async function listAnnouncements({ db, asker }: Reading, input: ListAnnouncements) {
  const { editionId, contestId, limit, offset } = input
  const rows = await db
    .select({ announcement: announcements, contestName: contests.name })
    .from(announcements)
    .leftJoin(contests, eq(contests.id, announcements.contestId))
    .where(
      and(
        editionId === undefined ? undefined : eq(announcements.editionId, editionId),
        contestId === undefined ? undefined : eq(announcements.contestId, contestId),
      ),
    )
    // Drafts have no date yet and stand on top.
    .orderBy(sql`${announcements.publishedAt} desc nulls first`, desc(announcements.createdAt), desc(announcements.id))
  const parts = await loadParts(db, asker)
  const readable = rows.filter(({ announcement }) =>
    subjectsOf(parts, announcement).some((subject) =>
      can(asker.actor, 'announcement.read', {
        ...subject,
        announcement: announcement.state,
        audience: announcement.audience,
      }),
    ),
  )
  return {
    total: readable.length,
    rows: readable
      .slice(offset, offset + limit)
      .map(({ announcement, contestName }) => presentAnnouncement(announcement, contestName, asker)),
    can: abilities(asker.actor, placeSubject(contestId ?? null), ['announcement.write']),
  }
}

/** Readers of what was withdrawn see that it was and why, not what it said. */
export function presentAnnouncement(row: AnnouncementRow, contestName: string | null, asker: Asker): AnnouncementData {
  const own = abilities(asker.actor, placeSubject(row.contestId), ['announcement.write'])
  const staff = own.length > 0
  return {
    id: row.id,
    contest: row.contestId === null ? null : { id: row.contestId, name: contestName ?? row.contestId },
    title: row.title,
    body: row.state === 'withdrawn' && !staff ? null : row.body,
    audience: row.audience,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    createdByName: staff ? row.createdByName : null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: row.withdrawnReason,
    version: row.version,
    can: own,
  }
}
