import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { entries, entryMembers, people } from '#backend/db/tables/entries'
import { delegations, organisations } from '#backend/db/tables/programme'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { openChain } from '#tests/support/chain'
import { endpoints } from '#tests/support/endpoints'
import { emptyCells, eventVersion, finishMarking, signAsChief, story, type Cell } from '#tests/support/story'
import { storyInputs, walk, type Answer } from '#tests/support/walk'

const { eventId } = story

let test: TestBackend
let secrets: readonly string[]
let numbers: readonly string[]
let cells: Cell[]

beforeAll(async () => {
  test = await openTestBackend()
  const rows = await test.db
    .select({ entry: entries, person: people, unit: organisations.name, delegation: delegations })
    .from(entries)
    .innerJoin(entryMembers, eq(entryMembers.entryId, entries.id))
    .innerJoin(people, eq(people.id, entryMembers.personId))
    .innerJoin(organisations, eq(organisations.id, entries.organisationId))
    .innerJoin(delegations, eq(delegations.id, entries.delegationId))
    .where(eq(entries.eventId, eventId))
  secrets = rows.flatMap(({ entry, person, unit, delegation }) => [
    entry.id,
    entry.name,
    unit,
    delegation.id,
    delegation.name,
    person.id,
    person.name,
    person.idNumber,
    person.phone,
  ])
  numbers = rows.flatMap(({ entry }) => [entry.entryNumber, entry.stationNumber ?? ''])
  cells = emptyCells(await (await test.as('judge-1')).marking.sheet({ formId: story.measured })).slice(0, 1)
})
afterAll(() => test.close())

const fullIdentity = /379999\d{11}[\dX]/
const fullPhone = /(?<!\d)1\d{10}(?!\d)/

interface Leaf {
  readonly path: string
  readonly value: unknown
}

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, `${path}/${key}`))
}

/** Everything an answer tells of who competes; numbers only as whole values, because skills and days have numbers too. */
function leaksIn({ endpoint, text }: Answer): string[] {
  const told = secrets.filter((secret) => text.includes(secret))
  const leaves = endpoint === 'live.changes' || text === '' ? [] : leavesOf(JSON.parse(text))
  const numbered = leaves.filter(({ path, value }) => {
    if (/\/(entryNumber|stationNumber|idNumber|delegation\w*|unit)$/.test(path))
      return !endpoint.startsWith('overview.')
    if (endpoint.startsWith('worldskills.') || path.startsWith('/figures/')) return false
    return typeof value === 'string' && numbers.includes(value)
  })
  return [...told, ...numbered.map(({ path, value }) => `${path} ${String(value)}`)].map(
    (leak) => `${endpoint}: ${leak}`,
  )
}

function statusesOf(answers: readonly Answer[]): Record<string, number[]> {
  const statuses: Record<string, number[]> = {}
  for (const { endpoint, status } of answers) (statuses[endpoint] ??= []).push(status)
  return statuses
}

describe('before publication', () => {
  it('what is looked for is really there to be found', async () => {
    expect(numbers).toHaveLength(20)
    const list = await test.request(`/api/events/${eventId}/entries`, {}, 'office')
    expect(leaksIn({ endpoint: 'entries.list', status: 200, text: await list.text() }).length).toBeGreaterThan(40)
  })

  it('an endpoint nobody prepared cannot be walked past', async () => {
    const inputs = { ...storyInputs([]) }
    expect(Object.keys(inputs).toSorted()).toEqual(endpoints.map(({ name }) => name).toSorted())
    await expect(walk(test, { ...inputs, 'results.get': undefined as never })).rejects.toThrow('results.get')
  })

  it.each(['judge-1', 'judge-2', 'judge-3', 'chief'])('no answer tells the %s whose work it is', async (persona) => {
    const answers = await walk(test, storyInputs(cells), persona)
    expect(answers.flatMap(leaksIn)).toEqual([])

    const statuses = statusesOf(answers)
    const judge = persona !== 'chief'
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect(statuses).toMatchObject({
      'marking.sheet': [200, 200, 200, 403],
      'marking.sheets': [judge ? 200 : 403],
      'marking.submit': judge ? [200, 200, 403] : [403, 403, 403],
      'marking.claim': judge ? [200, 200] : [403, 403],
      'marking.release': [200],
      'marking.desk': [judge ? 403 : 200],
      'marking.findings': [judge ? 403 : 200],
      'marking.cell': judge ? [403, 403] : [200, 404],
      'marking.patterns': [judge ? 403 : 200],
      'marking.penalties': [judge ? 403 : 200],
      'entries.list': [403, 403],
      'entries.own': [200],
      'results.get': [403],
      'results.publish': [403],
      'contests.get': [200],
      'contests.history': [403],
      'contests.moveStage': [403],
      'schemes.get': [200],
    })
  })

  it.each(['judge-1', 'chief'])('the %s is told why, not merely refused', async (persona) => {
    const answer = await test.request(`/api/events/${eventId}/entries`, {}, persona)
    expect(await answer.json()).toMatchObject({
      code: 'FORBIDDEN',
      data: { reasons: [{ code: 'access.blind_until_published' }] },
    })
  })
})

describe('identity numbers and phones', () => {
  const everybody = [
    undefined,
    'office',
    'organizer',
    'chief',
    'judge-1',
    'holder-a',
    'supervisor',
    'leader',
    'competitor',
  ]
  const published = {
    'entries.list': [
      { eventId: 'e-011-1', limit: 1000 },
      { eventId, limit: 1000 },
    ],
  }

  it.each(everybody)('are never whole, before publication, for %s', async (persona) => {
    expect(await wholeNumbers(persona)).toEqual([])
  })

  it('are masked even for the office', async () => {
    const { rows } = await (await test.as('office')).entries.list({ eventId, limit: 1000 })
    const identity = rows.flatMap((row) => row.identity ?? [])
    expect(identity).toHaveLength(10)
    for (const { idNumber, phone } of identity) {
      expect(idNumber).toMatch(/^\d{4}\*{10}[\dX]{4}$/)
      expect(phone).toMatch(/^\d{3}\*{4}\d{4}$/)
    }
  })

  it('stay so when names become public', async () => {
    await finishMarking(test)
    await signAsChief(test)
    await openChain(test)
    const organizer = await test.as('organizer')
    await organizer.results.publish({ eventId, state: 'provisional', version: await eventVersion(test, eventId) })
    const results = await test.request(`/api/events/${eventId}/results`, {}, 'judge-1')
    expect(results.status).toBe(200)
    const text = await results.text()
    expect(leaksIn({ endpoint: 'results.get', status: 200, text }).length).toBeGreaterThan(20)
  })

  it.each(everybody)('are never whole, after publication, for %s', async (persona) => {
    expect(await wholeNumbers(persona)).toEqual([])
  })

  async function wholeNumbers(persona: string | undefined): Promise<string[]> {
    const answers = await walk(test, { ...storyInputs([]), ...published }, persona)
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    return answers.filter(({ text }) => fullIdentity.test(text) || fullPhone.test(text)).map(({ endpoint }) => endpoint)
  }
})
