import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import { emptyCells, markItem, story, submit } from '#tests/support/story'

const { judged, measured, eventId } = story

let test: TestBackend
let judge: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  judge = await test.as('judge-1')
})
afterAll(() => test.close())

describe('the sheets of a judge', () => {
  it('are the own ones, with how far each is', async () => {
    const { rows } = await judge.marking.sheets()
    expect(rows.map(({ formId }) => formId)).toEqual(
      Array.from({ length: rows.length }, (_, index) => `f-story-${index + 1}`),
    )
    expect(new Set(rows.map(({ event }) => event.id))).toEqual(new Set([eventId]))
    expect(rows.filter(({ signedByMe }) => !signedByMe).map(({ formId }) => formId)).toEqual([judged, measured])
    for (const { formId, progress, works } of rows) {
      const sheet = await judge.marking.sheet({ formId })
      expect(sheet).toMatchObject({ progress, works: { length: works } })
    }
  })

  it('hold works by their code and no more', async () => {
    const sheet = await judge.marking.sheet({ formId: judged })
    expect(sheet.works).toHaveLength(10)
    expect(sheet).toMatchObject({ type: 'judgement', judges: 3, myPosition: 1, can: ['sheet.enter', 'sheet.sign'] })
    expect(Object.keys(sheet.marks[0] ?? {}).toSorted()).toEqual([
      'aspectId',
      'by',
      'device',
      'enteredAt',
      'id',
      'judge',
      'mine',
      'movedFrom',
      'reason',
      'receivedAt',
      'round',
      'seq',
      'supersedes',
      'value',
      'workCode',
    ])
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['office', 'FORBIDDEN', 'access.role_missing'],
    ['organizer', 'FORBIDDEN', 'access.role_missing'],
    ['leader', 'FORBIDDEN', 'access.role_missing'],
    ['competitor', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('are not for the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    const [cell] = emptyCells(await judge.marking.sheet({ formId: measured }))
    if (cell === undefined) throw new Error('nothing is left to enter')
    const problems = await Promise.all(
      [
        client.marking.sheets(),
        client.marking.sheet({ formId: judged }),
        submit(client, measured, markItem(cell, '1')),
        client.marking.signSheet({ formId: judged }),
      ].map(problemOf),
    )
    for (const problem of problems) expect(problem).toMatchObject(says(code, reason))
  })

  it('tell of every seat, the version they are of and when they were read', async () => {
    const sheet = await judge.marking.sheet({ formId: measured })
    expect(sheet).toMatchObject({ judges: 1, revision: 1, asOf: '2024-10-15T04:00:00.000Z', claim: null, notes: [] })
    const { entered, expected } = sheet.progress
    expect(sheet.seats).toEqual(
      [1, 2, 3].map((position) => ({ position, mine: position === 1, signedAt: null, entered, expected })),
    )
    const { seats } = await judge.marking.sheet({ formId: judged })
    expect(seats.map((seat) => seat.expected - seat.entered)).toEqual(await lackingOn(judged))
    const signed = await judge.marking.sheet({ formId: story.signedForm })
    expect(signed.seats.every(({ signedAt }) => signedAt !== null)).toBe(true)
    expect(signed).toMatchObject({ signed: true, can: [] })
  })

  it('of another event are out of reach', async () => {
    const formId = 'f-045-1-1'
    expect(await problemOf(judge.marking.sheet({ formId }))).toMatchObject(says('FORBIDDEN', 'access.out_of_reach'))
    expect(await problemOf(judge.marking.signSheet({ formId }))).toMatchObject(says('FORBIDDEN', 'access.out_of_reach'))
  })
})

/** How many cells each judge has still to fill, as each sees it. */
async function lackingOn(formId: string): Promise<number[]> {
  const clients = await Promise.all(story.judges.map((persona) => test.as(persona)))
  return Promise.all(clients.map(async (client) => emptyCells(await client.marking.sheet({ formId })).length))
}
