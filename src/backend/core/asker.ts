import { eq } from 'drizzle-orm'
import type { Actor } from '#domain/access/actor'
import type { PersonId } from '#domain/ids'
import type { Database } from '../db/database'
import { personas, sessions } from '../db/tables/office'

export type PersonaRow = typeof personas.$inferSelect

/** Who asks, and under what name the audit trail keeps them. */
export interface Asker {
  readonly actor: Actor
  readonly id: string
  readonly name: string
  readonly persona: PersonaRow | null
}

export const publicAsker: Asker = { actor: { kind: 'public' }, id: 'public', name: 'public', persona: null }

export async function findAsker(db: Database, token: string | null): Promise<Asker> {
  if (token === null) return publicAsker
  const [row] = await db
    .select({ persona: personas })
    .from(sessions)
    .innerJoin(personas, eq(personas.id, sessions.personaId))
    .where(eq(sessions.tokenHash, await hashToken(token)))
  return row === undefined ? publicAsker : askerOf(row.persona)
}

export function askerOf(persona: PersonaRow): Asker {
  const personId = persona.personId as PersonId
  return {
    actor: { kind: 'person', personId, grants: persona.grants },
    id: persona.personId,
    name: persona.name,
    persona,
  }
}

/** A plain fingerprint where the page's origin has no SubtleCrypto (http on a LAN); there the token is a header of one browser only. */
export async function hashToken(token: string): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return `plain:${token}`
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether the session is somebody else's than whose act this is: another tab may have changed it since. */
export function isOtherPerson({ persona }: Asker, personaId: string): boolean {
  return persona !== null && persona.id !== personaId
}
