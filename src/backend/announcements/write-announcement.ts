import { and, eq } from 'drizzle-orm'
import type { Audience } from '#domain/access/actor'
import { checkAnnouncement, decideAnnouncementEdit, decideAnnouncementMove } from '#domain/announcements/announcement'
import { decide } from '#domain/decision'
import { demand, found, fresh, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { announcements } from '../db/tables/announcements'
import { contests, editions } from '../db/tables/programme'
import { presentAnnouncement, type AnnouncementRow } from './list-announcements'
import { placeSubject } from './participation'

interface AnnouncementText {
  readonly title: string
  readonly body: string
  readonly audience: Audience
}

interface Versioned {
  readonly announcementId: string
  readonly version: number
}

export async function createAnnouncement(
  writing: Writing,
  { editionId, contestId, ...text }: AnnouncementText & { editionId: string; contestId: string | null },
) {
  const { db, authorize, newId, now, asker } = writing
  const name = await demandPlace(db, editionId, contestId)
  authorize('announcement.write', placeSubject(contestId))
  demand(decide(checkAnnouncement(text), text))
  const row = fresh(
    await db
      .insert(announcements)
      .values({
        id: newId(),
        editionId,
        contestId,
        ...trimmed(text),
        state: 'draft',
        createdAt: now,
        createdByName: asker.name,
      })
      .returning(),
  )
  return told(writing, { action: 'create', before: null, row, name })
}

export async function editAnnouncement(
  writing: Writing,
  { announcementId, version, ...text }: Versioned & AnnouncementText,
) {
  const { row: before, name } = await openAnnouncement(writing, { announcementId, version })
  demand(decideAnnouncementEdit(before.state, text))
  const row = fresh(await update(writing.db, before, trimmed(text)))
  return told(writing, { action: 'edit', before, row, name })
}

export async function publishAnnouncement(writing: Writing, versioned: Versioned) {
  const { row: before, name } = await openAnnouncement(writing, versioned)
  demand(decideAnnouncementMove(before.state, 'published'))
  const row = fresh(await update(writing.db, before, { state: 'published', publishedAt: writing.now }))
  return told(writing, { action: 'publish', before, row, name })
}

export async function withdrawAnnouncement(
  writing: Writing,
  { reason, ...versioned }: Versioned & { readonly reason: string },
) {
  const { row: before, name } = await openAnnouncement(writing, versioned)
  demand(decideAnnouncementMove(before.state, 'withdrawn', reason))
  const withdrawal = { state: 'withdrawn', withdrawnAt: writing.now, withdrawnReason: reason.trim() } as const
  const row = fresh(await update(writing.db, before, withdrawal))
  return told(writing, { action: 'withdraw', before, row, name, reason: reason.trim() })
}

async function openAnnouncement({ db, authorize }: Writing, { announcementId, version }: Versioned) {
  const [row] = await db.select().from(announcements).where(eq(announcements.id, announcementId))
  const announcement = found(row, announcementId)
  authorize('announcement.write', placeSubject(announcement.contestId))
  if (announcement.version !== version) throw problem('STALE', [{ code: 'request.stale' }])
  return { row: announcement, name: await demandPlace(db, announcement.editionId, announcement.contestId) }
}

/** The contest's name, null for a whole edition; an unknown place is not found. */
async function demandPlace(db: Database, editionId: string, contestId: string | null): Promise<string | null> {
  const [edition] = await db.select({ id: editions.id }).from(editions).where(eq(editions.id, editionId))
  found(edition, editionId)
  if (contestId === null) return null
  const [contest] = await db
    .select({ name: contests.name })
    .from(contests)
    .where(and(eq(contests.id, contestId), eq(contests.editionId, editionId)))
  return found(contest, contestId).name
}

function update(db: Database, { id, version }: AnnouncementRow, changes: Partial<AnnouncementRow>) {
  return db
    .update(announcements)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(announcements.id, id), eq(announcements.version, version)))
    .returning()
}

function trimmed({ title, body, audience }: AnnouncementText) {
  return { title: title.trim(), body: body.trim(), audience }
}

interface Told {
  readonly action: 'create' | 'edit' | 'publish' | 'withdraw'
  readonly before: AnnouncementRow | null
  readonly row: AnnouncementRow
  readonly name: string | null
  readonly reason?: string
}

async function told({ record, announce, asker }: Writing, { action, before, row, name, reason }: Told) {
  const facts = ({ title, body, audience }: AnnouncementRow) => ({ title, body, audience })
  const unchanged = action === 'publish' || action === 'withdraw'
  await record({
    action: `announcement.${action}`,
    subjectKind: 'announcement',
    subjectId: row.id,
    contestId: row.contestId,
    ...(unchanged
      ? { after: { title: row.title } }
      : { ...(before !== null && { before: facts(before) }), after: facts(row) }),
    reason,
  })
  announce({ noun: 'announcements', id: row.id })
  return presentAnnouncement(row, name, asker)
}
