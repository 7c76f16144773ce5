import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { sessions } from '#backend/db/tables/office'
import { sessionHeader } from '#mocks/header-sessions'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { endpoints, requestOf } from '#tests/support/endpoints'
import { problemIn, problemOf, says } from '#tests/support/problems'
import { storyInputs, walk } from '#tests/support/walk'

let test: TestBackend

beforeAll(async () => {
  test = await openTestBackend()
})
afterAll(() => test.close())

async function signIn(personaId: string): Promise<string> {
  const init = { method: 'POST', body: JSON.stringify({ personaId }), headers: { 'content-type': 'application/json' } }
  return (await test.request('/api/session', init)).headers.get(sessionHeader) ?? ''
}

describe('a session', () => {
  it('of nobody is the public’s', async () => {
    expect(await test.visitor.session.get()).toEqual({
      persona: null,
      personasOffered: true,
      sample: true,
      now: '2024-10-15T04:00:00.000Z',
      today: '2024-10-15',
      can: [],
    })
  })

  it.each([
    ['office', 'office', ['contest.create', 'plan.readDraft', 'clock.set', 'sample.reset']],
    ['organizer', 'organizer', ['plan.readDraft']],
    ['chief', 'chief', []],
    ['judge-1', 'judge', ['sheet.list']],
    ['leader', 'leader', []],
    ['competitor', 'competitor', []],
  ])('of the %s says who it is and what they may do', async (personaId, kind, can) => {
    expect(await (await test.as(personaId)).session.get()).toMatchObject({ persona: { id: personaId, kind }, can })
  })

  it('may be that of any sample person listed, and of nobody else', async () => {
    const { rows } = await test.visitor.session.personas()
    expect(rows.map(({ id }) => id)).toEqual([
      'office',
      'organizer',
      'chief',
      'judge-1',
      'judge-2',
      'judge-3',
      'leader',
      'competitor',
      'holder-a',
      'holder-b',
      'holder-c',
      'supervisor',
      'judge-4',
      'judge-5',
    ])
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(['home', 'id', 'kind', 'name', 'title', 'titleEn'])
    expect(await problemOf(test.visitor.session.start({ personaId: 'nobody' }))).toMatchObject(
      says('NOT_FOUND', { code: 'request.not_found', params: { id: 'nobody' } }),
    )
  })

  it('is kept by a fingerprint of its token, never by the token', async () => {
    const token = await signIn('leader')
    expect(token.length).toBeGreaterThan(8)
    const hash = createHash('sha256').update(token).digest('hex')
    expect(await test.db.select().from(sessions).where(eq(sessions.tokenHash, hash))).toMatchObject([
      { personaId: 'leader' },
    ])
    expect(JSON.stringify(await test.db.select().from(sessions))).not.toContain(token)
    const asHash = await test.request('/api/session', { headers: { [sessionHeader]: hash } })
    expect(await asHash.json()).toMatchObject({ persona: null })
  })

  it('that is ended opens nothing any more, and others stay', async () => {
    const [token, other] = [await signIn('office'), await signIn('office')]
    const ended = await test.request('/api/session', { method: 'DELETE', headers: { [sessionHeader]: token } })
    expect(await ended.json()).toMatchObject({ persona: null })
    expect(ended.headers.get(sessionHeader)).toBe('')
    const personaOf = async (value: string) =>
      (await (await test.request('/api/session', { headers: { [sessionHeader]: value } })).json()) as unknown
    expect(await personaOf(token)).toMatchObject({ persona: null })
    expect(await personaOf(other)).toMatchObject({ persona: { id: 'office' } })
    expect((await test.request('/api/session', { method: 'DELETE' })).status).toBe(200)
  })
})

describe('the day of the sample world', () => {
  it('is set by the office, for everybody, and keeps the time of day', async () => {
    const office = await test.as('office')
    expect(await office.session.setClock({ day: '2024-12-24' })).toEqual({ today: '2024-12-24' })
    expect(await test.visitor.session.get()).toMatchObject({ today: '2024-12-24', now: '2024-12-24T04:00:00.000Z' })
    expect((await test.visitor.overview.get()).today).toBe('2024-12-24')
    await office.session.setClock({ day: '2024-10-15' })
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['organizer', 'FORBIDDEN', 'access.role_missing'],
    ['chief', 'FORBIDDEN', 'access.role_missing'],
    ['judge-1', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('is not set by the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    expect(await problemOf(client.session.setClock({ day: '2024-12-24' }))).toMatchObject(says(code, reason))
    expect((await test.visitor.session.get()).today).toBe('2024-10-15')
  })

  it.each(['2024-02-30', 'today', ''])('is a day, not “%s”', async (day) => {
    expect(await problemOf((await test.as('office')).session.setClock({ day }))).toMatchObject(
      says('BAD_REQUEST', { code: 'request.invalid', path: 'day' }),
    )
  })
})

describe('where no sample people are offered', () => {
  let closed: TestBackend
  beforeAll(async () => {
    closed = await openTestBackend({ personas: false })
  })
  afterAll(() => closed.close())

  it('there are none to choose, and nobody becomes one', async () => {
    expect(await closed.visitor.session.personas()).toEqual({ rows: [] })
    expect(await closed.visitor.session.get()).toMatchObject({ personasOffered: false, persona: null })
    expect(await problemOf(closed.visitor.session.start({ personaId: 'office' }))).toMatchObject(
      says('FORBIDDEN', 'request.personas_off'),
    )
    expect(await closed.db.select().from(sessions)).toEqual([])
  })

  const changes = endpoints.filter(({ method, name }) => method !== 'GET' && !name.startsWith('session.'))
  it.each([...changes, ...endpoints.filter(({ name }) => name === 'session.setClock')])(
    '$name asks the public to sign in',
    async (endpoint) => {
      const [prepared] = storyInputs([])[endpoint.name] ?? []
      const { path, init } = requestOf(endpoint, prepared ?? {})
      expect(await problemIn(await closed.request(path, init))).toMatchObject(
        says('UNAUTHORIZED', 'access.sign_in_required'),
      )
    },
  )

  it('the public reads what is public, and what is not is refused', async () => {
    const statuses = new Map((await walk(closed, storyInputs([]))).map(({ endpoint, status }) => [endpoint, status]))
    const readable = [...statuses].filter(
      ([name, status]) => status === 200 && endpoints.some((one) => one.name === name && one.method === 'GET'),
    )
    expect(readable.map(([name]) => name).toSorted()).toEqual([
      'announcements.list',
      'contests.editions',
      'contests.get',
      'contests.occupations',
      'draws.get',
      'exchange.editions',
      'live.changes',
      'live.health',
      'overview.get',
      'overview.yellowRiver',
      'schedule.board',
      'session.get',
      'session.personas',
      'venues.bookings',
      'venues.list',
      'worldskills.members',
      'worldskills.skill',
      'worldskills.skills',
    ])
    for (const name of [
      'contests.history',
      'entries.list',
      'entries.own',
      'marking.desk',
      'marking.sheet',
      'marking.sheets',
      'results.get',
      'schemes.get',
    ]) {
      expect({ name, status: statuses.get(name) }).toEqual({ name, status: 401 })
    }
  })
})
