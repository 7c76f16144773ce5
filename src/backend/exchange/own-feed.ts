import { eq } from 'drizzle-orm'
import { hashToken } from '../core/asker'
import type { Reading, Writing } from '../core/use-case'
import { feedTokens } from '../db/tables/exchange'

export async function getOwnFeed({ db, asker, authorize }: Reading) {
  authorize('feed.own', {})
  const [row] = await db.select().from(feedTokens).where(eq(feedTokens.personId, asker.id))
  return { createdAt: row?.createdAt.toISOString() ?? null }
}

/** The token is told once; the database keeps only its fingerprint. */
export async function makeOwnFeed({ db, asker, now, newId, authorize, record }: Writing) {
  authorize('feed.own', {})
  const token = newId() + newId()
  const row = { tokenHash: await hashToken(token), createdAt: now }
  await db
    .insert(feedTokens)
    .values({ personId: asker.id, ...row })
    .onConflictDoUpdate({ target: feedTokens.personId, set: row })
  await record({ action: 'feed.make', subjectKind: 'person', subjectId: asker.id })
  return { token, createdAt: now.toISOString() }
}

export async function revokeOwnFeed({ db, asker, authorize, record }: Writing) {
  authorize('feed.own', {})
  const [row] = await db.delete(feedTokens).where(eq(feedTokens.personId, asker.id)).returning()
  if (row !== undefined) await record({ action: 'feed.revoke', subjectKind: 'person', subjectId: asker.id })
  return { createdAt: null }
}
