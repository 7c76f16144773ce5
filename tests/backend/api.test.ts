import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { latestMigration } from '#backend/db/migrate'
import { fixedNow, openTestBackend, type TestBackend } from '#tests/support/backend'
import { endpoints, requestOf, textOf } from '#tests/support/endpoints'
import { storyInputs } from '#tests/support/walk'
import { problemIn, problemOf, says } from '#tests/support/problems'

let test: TestBackend

beforeAll(async () => {
  test = await openTestBackend()
})
afterAll(() => test.close())

describe('the OpenAPI document', () => {
  it('lists exactly the routes of the contract, each with a summary', async () => {
    const response = await test.request('/api/openapi.json')
    expect(response.status).toBe(200)
    const { openapi, paths } = (await response.json()) as {
      openapi: string
      paths: Record<string, Record<string, { summary?: string }>>
    }
    expect(openapi).toMatch(/^3\.1/)
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(listed.toSorted()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).toSorted())
    expect(
      Object.values(paths)
        .flatMap((methods) => Object.values(methods))
        .every(({ summary }) => (summary ?? '') !== ''),
    ).toBe(true)
  })
})

describe('the service', () => {
  it('says that it and its database are well', async () => {
    expect(await test.visitor.live.health()).toEqual({
      status: 'ok',
      database: 'postgresql',
      migration: latestMigration,
      now: fixedNow.toISOString(),
    })
  })

  it('lets no answer be stored', async () => {
    expect((await test.request('/api/session')).headers.get('cache-control')).toBe('no-store')
  })

  it('opens its stream of changes, then tells of a change to who listens', async () => {
    const changes = await test.visitor.live.changes()
    expect(await changes.next()).toMatchObject({ value: { noun: 'session', id: null } })
    const next = changes.next()
    await (await test.as('office')).session.setClock({ day: '2024-10-16' })
    expect(await next).toMatchObject({ value: { noun: 'session', id: null } })
    await changes.return?.(undefined)
  })

  it('tells nobody of what was refused', async () => {
    const changes = await test.visitor.live.changes()
    await changes.next()
    const next = changes.next()
    const organizer = await test.as('organizer')
    expect(await problemOf(organizer.session.setClock({ day: '2024-10-17' }))).toMatchObject(
      says('FORBIDDEN', 'access.role_missing'),
    )
    await (
      await test.as('office')
    ).contests.advance({
      contestId: 'c-011',
      to: 'cancelled',
      version: await versionOf('c-011'),
      reason: '报名人数不足',
    })
    expect(await next).toMatchObject({ value: { noun: 'contests', id: 'c-011' } })
    await changes.return?.(undefined)
  })

  async function versionOf(contestId: string): Promise<number> {
    return (await test.visitor.contests.get({ contestId })).version
  }
})

describe('what cannot be answered', () => {
  it.each([
    ['an unknown address', '/api/nowhere', {}],
    ['a known address by another method', '/api/contests', { method: 'DELETE' }],
    ['the API itself', '/api/', {}],
  ])('%s is not found, in the shape of every problem', async (_what, path, init) => {
    const problem = await problemIn(await test.request(path, init))
    expect(problem).toMatchObject(says('NOT_FOUND', 'request.no_such_address'))
    expect(problem.message).toMatch(/。$/)
  })

  it.each([
    ['a body that is no JSON', '{'],
    ['a body without its field', '{}'],
    ['a field of another type', '{"personaId":7}'],
  ])('%s is invalid input', async (_what, body) => {
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
    expect(await problemIn(await test.request('/api/session', init))).toMatchObject(
      says('BAD_REQUEST', 'request.invalid'),
    )
  })

  it.each([
    [undefined, '找不到“c-none”。它可能已不存在，或者地址有误。'],
    ['zh-CN,zh;q=0.9,en;q=0.8', '找不到“c-none”。它可能已不存在，或者地址有误。'],
    ['en-GB,en;q=0.9', '“c-none” was not found. It may be gone, or the address may be wrong.'],
  ])('asked in %s, a problem says %s', async (language, message) => {
    const init = language === undefined ? {} : { headers: { 'accept-language': language } }
    expect((await problemIn(await test.request('/api/contests/c-none', init))).message).toBe(message)
  })

  it('speaks English of unknown addresses and unread bodies too', async () => {
    const headers = { 'accept-language': 'en', 'content-type': 'application/json' }
    expect((await problemIn(await test.request('/api/nowhere', { headers }))).message).toMatch(
      /^There is no such address/,
    )
    const unread = await test.request('/api/session', { method: 'POST', body: '{', headers })
    expect((await problemIn(unread)).message).toMatch(/^This does not fit what is asked for/)
  })

  /** Parameters that take only certain values, so that nothing unknown fits them; what is unknown is the rest. */
  const known = new Map<string, string | number>([
    ['kind', 'station'],
    ['position', 1],
  ])

  it.each(endpoints.filter(({ path }) => path.includes('{') && !path.includes('{number}')))(
    '$name of something unknown is not found',
    async (endpoint) => {
      const [prepared] = storyInputs([])[endpoint.name] ?? []
      const unknown = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, known.get(name) ?? 'x'])
      const input = { ...prepared, ...Object.fromEntries(unknown) }
      const { path, init } = requestOf(endpoint, input)
      const response = await test.request(path, init, 'office')
      expect({ status: response.status, text: await textOf(response) }).toMatchObject({
        status: 404,
        text: expect.stringContaining('request.not_found'),
      })
    },
  )
})
