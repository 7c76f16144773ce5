import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { entries, entryMembers, people } from '#backend/db/tables/entries'
import { feedTokens } from '#backend/db/tables/exchange'
import { calendarText } from '#backend/calendar/calendar-text'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemIn, problemOf, says } from '#tests/support/problems'
import { story } from '#tests/support/story'

let test: TestBackend

beforeAll(async () => {
  test = await openTestBackend()
})
afterAll(() => test.close())

async function read(path: string): Promise<{ text: string; events: ICAL.Event[] }> {
  const response = await test.request(`/api/calendar/${path}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const text = await response.text()
  return { text, events: eventsIn(text) }
}

function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

function valueOf(event: ICAL.Event | undefined, name: string): string {
  return String(event?.component.getFirstPropertyValue(name) ?? '')
}

const contestId = 'c-011'

describe('a calendar', () => {
  it.each([
    ['edition/provincial-2024.ics', 100],
    ['city/370100.ics?edition=provincial-2024', 5],
    ['venue/v-01.ics', 1],
    [`contest/${contestId}.ics`, 1],
  ])('%s parses, and every stage is in it once', async (path, least) => {
    const { text, events } = await read(path)
    expect(events.length).toBeGreaterThanOrEqual(least)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    expect(events.every(({ startDate, endDate }) => startDate.isDate && endDate.compare(startDate) > 0)).toBe(true)
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.some((line) => line.includes('\n'))).toBe(false)
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
  })

  it('keeps a stage’s identity over a move and a cancellation, each a step further', async () => {
    const office = await test.as('office')
    const [before] = (await read(`contest/${contestId}.ics`)).events
    const { stages, version } = await office.contests.get({ contestId })
    const [final] = stages
    if (final === undefined) throw new Error('the contest has no final')
    const placement = { startsOn: '2024-12-24', endsOn: '2024-12-25', venueId: final.venue?.id ?? null }
    await office.contests.moveStage({ contestId, stageId: final.id, ...placement, version: final.version })
    const [moved] = (await read(`contest/${contestId}.ics`)).events
    expect(moved?.uid).toBe(before?.uid)
    expect(moved?.sequence).toBe((before?.sequence ?? 0) + 1)
    expect(moved?.startDate.toString()).toBe('2024-12-24')
    expect(moved?.endDate.toString()).toBe('2024-12-26')
    expect(valueOf(moved, 'last-modified') > valueOf(before, 'last-modified')).toBe(true)
    expect(valueOf(moved, 'status')).toBe('CONFIRMED')

    await office.contests.advance({ contestId, to: 'cancelled', version, reason: '示例' })
    const [dropped] = (await read(`contest/${contestId}.ics`)).events
    expect(dropped?.uid).toBe(before?.uid)
    expect(dropped?.sequence).toBe((before?.sequence ?? 0) + 2)
    expect(valueOf(dropped, 'status')).toBe('CANCELLED')
  })

  it('shows the plan in force, not the draft', async () => {
    const office = await test.as('office')
    const { contests } = await office.exchange.exportContests({ editionId: 'provincial-2024' })
    const open = contests.find(({ stages }) =>
      stages.some(({ fixed, startsOn }) => fixed === null && startsOn !== null),
    )
    const stage = open?.stages.find(({ fixed, startsOn }) => fixed === null && startsOn !== null)
    const rows = [{ row: 2, cells: { code: open?.code ?? '', [`${stage?.kind ?? 'final'}.from`]: '2025-06-16' } }]
    const input = { editionId: 'provincial-2024', rows }
    const { fingerprint, counts } = await office.exchange.previewContests(input)
    expect(counts).toMatchObject({ changed: 1, faulty: 0 })
    await office.exchange.importContests({ ...input, fingerprint })
    const { events } = await read(`contest/${open?.contestId ?? ''}.ics`)
    expect(events.map(({ startDate }) => startDate.toString())).toContain(stage?.startsOn)
  })

  it('leads to the page of the contest, where the asking app has it', async () => {
    const [event] = (await read(`contest/${contestId}.ics?pages=${encodeURIComponent('/app/#/contests')}`)).events
    expect(valueOf(event, 'url')).toBe(`http://test/app/#/contests/${contestId}`)
    const [other] = (await read(`contest/${contestId}.ics?pages=${encodeURIComponent('https://x.example')}`)).events
    expect(valueOf(other, 'url')).toBe(`http://test/contests/${contestId}`)
  })

  it.each(['edition/none.ics', 'city/110000.ics', 'venue/none.ics', 'contest/none.ics', 'person/none.ics', 'x/y.ics'])(
    '%s is none',
    async (path) => {
      expect(await problemIn(await test.request(`/api/calendar/${path}`))).toMatchObject(
        says('NOT_FOUND', 'request.no_such_address'),
      )
    },
  )
})

describe('the text of a calendar', () => {
  it('folds between characters and escapes what has a meaning', () => {
    const contestName = `${'示例，竞赛；“技能”, a; b\\ c '.repeat(12)}\n尾`
    const text = calendarText(
      [
        {
          stageId: 's',
          contestId: 'c',
          contestName,
          class: 'one',
          kind: 'final',
          phase: 'final',
          startsOn: '2024-12-31',
          endsOn: '2024-12-31',
          venueName: '甲馆; 乙区',
          sequence: 3,
          changedAt: new Date('2024-10-15T04:00:00.000Z'),
        },
      ],
      { name: '示例', contestPages: 'http://x/contests' },
    )
    const [event] = eventsIn(text)
    expect(event?.summary).toBe(`${contestName} 决赛`)
    expect(event?.location).toBe('甲馆; 乙区')
    expect(event?.endDate.toString()).toBe('2025-01-01')
    expect(text).toContain('DTSTAMP:20241015T040000Z')
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
    expect(text).not.toContain('�')
  })
})

describe('a person’s own calendar', () => {
  it('shows where that person judges, and no one who competes', async () => {
    const judge = await test.as('judge-1')
    expect(await judge.exchange.ownFeed()).toEqual({ createdAt: null })
    const { token } = await judge.exchange.makeFeed()
    const { text, events } = await read(`person/${token}.ics`)
    expect(events.some(({ summary }) => summary.includes('裁判员'))).toBe(true)
    const rows = await test.db
      .select({ name: people.name, phone: people.phone, entry: entries.name, number: entries.entryNumber })
      .from(entries)
      .innerJoin(entryMembers, eq(entryMembers.entryId, entries.id))
      .innerJoin(people, eq(people.id, entryMembers.personId))
      .where(eq(entries.eventId, story.eventId))
    const plain = text.replaceAll('\r\n ', '')
    expect(rows.filter(({ name, phone, entry }) => [name, phone, entry].some((told) => plain.includes(told)))).toEqual(
      [],
    )
    const stored = await test.db.select().from(feedTokens)
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  it('shows a competitor and a leader their own contests', async () => {
    for (const [persona, part] of [
      ['competitor', '参赛选手'],
      ['leader', '领队'],
      ['organizer', '承办'],
    ] as const) {
      const { token } = await (await test.as(persona)).exchange.makeFeed()
      const { events } = await read(`person/${token}.ics`)
      expect(events.length).toBeGreaterThan(0)
      expect(events.every(({ summary }) => summary.endsWith(part) || summary.includes(part))).toBe(true)
    }
  })

  it('ends with its address: a new one replaces it, and it can be taken back', async () => {
    const judge = await test.as('judge-2')
    const first = await judge.exchange.makeFeed()
    const second = await judge.exchange.makeFeed()
    expect((await test.request(`/api/calendar/person/${first.token}.ics`)).status).toBe(404)
    expect((await test.request(`/api/calendar/person/${second.token}.ics`)).status).toBe(200)
    expect(await judge.exchange.ownFeed()).toEqual({ createdAt: second.createdAt })
    expect(await judge.exchange.revokeFeed()).toEqual({ createdAt: null })
    expect((await test.request(`/api/calendar/person/${second.token}.ics`)).status).toBe(404)
  })

  it('is nobody’s who has not signed in', async () => {
    for (const call of [
      test.visitor.exchange.ownFeed,
      test.visitor.exchange.makeFeed,
      test.visitor.exchange.revokeFeed,
    ])
      expect(await problemOf(call())).toMatchObject(says('UNAUTHORIZED', 'access.sign_in_required'))
  })
})
