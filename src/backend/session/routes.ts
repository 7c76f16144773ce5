import { asc, eq } from 'drizzle-orm'
import type { SessionData } from '#contract/session'
import { abilities } from '#domain/access/can'
import { askerOf, hashToken, publicAsker, type Asker, type PersonaRow } from '../core/asker'
import { readClock } from '../core/clock'
import { found, problem } from '../core/problems'
import { command, query, type Reading } from '../core/use-case'
import { personas, sessions, settings } from '../db/tables/office'
import { api } from '../router'

export const sessionRoutes = {
  get: api.session.get.handler(query((reading) => describe(reading, reading.asker))),

  personas: api.session.personas.handler(
    query(async ({ db, options }) => {
      if (!options.personas) return { rows: [] }
      const rows = await db.select().from(personas).orderBy(asc(personas.position))
      return { rows: rows.map(presentPersona) }
    }),
  ),

  start: api.session.start.handler(async (request) => {
    const { options, answer } = request.context
    const token = options.newId() + options.newId()
    const started = await command<{ personaId: string }, SessionData>(async (writing, { personaId }) => {
      if (!options.personas) throw problem('FORBIDDEN', [{ code: 'request.personas_off' }])
      const [persona] = await writing.db.select().from(personas).where(eq(personas.id, personaId))
      const chosen = found(persona, personaId)
      await writing.db.insert(sessions).values({ tokenHash: await hashToken(token), personaId, createdAt: writing.now })
      return describe(writing, askerOf(chosen))
    })(request)
    options.authenticate.write(answer, token, request.context.request)
    return started
  }),

  end: api.session.end.handler(async (request) => {
    const { options, answer } = request.context
    const token = options.authenticate.read(request.context.request)
    const ended = await command<unknown, SessionData>(async (writing) => {
      if (token !== null) await writing.db.delete(sessions).where(eq(sessions.tokenHash, await hashToken(token)))
      return describe(writing, publicAsker)
    })(request)
    options.authenticate.write(answer, null, request.context.request)
    return ended
  }),

  setClock: api.session.setClock.handler(
    command(async ({ db, authorize, record, announce }, { day }) => {
      authorize('clock.set', {})
      const [before] = await db.select().from(settings).where(eq(settings.key, 'clock'))
      await db
        .insert(settings)
        .values({ key: 'clock', value: { day } })
        .onConflictDoUpdate({ target: settings.key, set: { value: { day } } })
      await record({
        action: 'clock.set',
        subjectKind: 'clock',
        subjectId: 'clock',
        before: before?.value ?? {},
        after: { day },
      })
      announce({ noun: 'session', id: null })
      return { today: day }
    }),
  ),
}

async function describe({ db, options }: Reading, asker: Asker): Promise<SessionData> {
  const [sample] = await db.select({ key: settings.key }).from(settings).where(eq(settings.key, 'sample'))
  const { now, today } = await readClock(db, options.now())
  return {
    persona: asker.persona && presentPersona(asker.persona),
    personasOffered: options.personas,
    sample: sample !== undefined,
    now: now.toISOString(),
    today,
    can: abilities(asker.actor, {}, ['sheet.list', 'contest.create', 'plan.readDraft', 'clock.set', 'sample.reset']),
  }
}

function presentPersona({ id, kind, name, title, titleEn, home }: PersonaRow) {
  return { id, kind, name, title, titleEn, home }
}
