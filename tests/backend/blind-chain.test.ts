import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entries } from '#backend/db/tables/entries'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { story } from '#tests/support/story'
import { storyInputs, walk, type Answer } from '#tests/support/walk'

let test: TestBackend
let rows: (typeof entries.$inferSelect)[]

beforeAll(async () => {
  test = await openTestBackend()
  rows = await test.db.select().from(entries).where(eq(entries.eventId, story.eventId))
})
afterAll(() => test.close())

/** Skills, venues and the calendar have numbers of their own; what is asked here are the event's own answers. */
const ofEvent = /^(entries|draws|marking|results|contests|schemes|approvals|day)\./
const inputs = Object.fromEntries(
  Object.entries(storyInputs([])).map(([name, asked]) => [name, ofEvent.test(name) ? asked : []]),
)
const walked = new Map<string | undefined, Promise<Answer[]>>()

/** Everything the API answers somebody about the story's event; asked once. */
function answersTo(persona: string | undefined): Promise<Answer[]> {
  const answers = walked.get(persona) ?? walk(test, inputs, persona)
  walked.set(persona, answers)
  return answers
}

const codeOf = ({ workCode }: (typeof rows)[number]) => String(workCode)

/** Whether an answer holds any of these as a whole value; stations and numbers are digits that stand elsewhere too. */
function holds({ text }: Answer, values: readonly (string | null)[]): boolean {
  return values.some((value) => value !== null && text.includes(`"${value}"`))
}

const names = () => rows.flatMap(({ id, name }) => [id, name])
const numbers = () => rows.map(({ entryNumber }) => entryNumber)
const stations = () => rows.map(({ stationNumber }) => stationNumber)
const codes = () => rows.map(codeOf)

function endpointsWith(answers: readonly Answer[], ...parts: readonly (readonly (string | null)[])[]): string[] {
  const found = answers.filter((answer) => parts.every((values) => holds(answer, values)))
  return [...new Set(found.map(({ endpoint }) => endpoint))]
}

describe('before decryption', () => {
  const everybody = [
    undefined,
    'office',
    'organizer',
    'chief',
    'judge-1',
    'holder-a',
    'holder-b',
    'holder-c',
    'supervisor',
    'leader',
    'competitor',
  ]

  it.each([
    ['holder-a', names, numbers],
    ['holder-b', numbers, stations],
    ['holder-c', stations, codes],
  ] as const)('what is looked for is there to be found: the own link of %s', async (persona, items, drawn) => {
    expect(endpointsWith(await answersTo(persona), items(), drawn())).toEqual(['draws.list'])
  })

  it('and work codes are on the desk', async () => {
    expect(endpointsWith(await answersTo('chief'), codes())).toContain('marking.desk')
  })

  it.each(everybody)('no answer to %s joins a work code to whose it is', async (persona) => {
    const answers = await answersTo(persona)
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect(endpointsWith(answers, codes(), names())).toEqual([])
    expect(endpointsWith(answers, codes(), numbers())).toEqual([])
    if (persona !== 'holder-c') expect(endpointsWith(answers, codes(), stations())).toEqual([])
  })

  it('a holder of one link sees nothing of another', async () => {
    const a = await answersTo('holder-a')
    expect(endpointsWith(a, stations())).toEqual([])
    expect(endpointsWith(a, codes())).toEqual([])
    const b = await answersTo('holder-b')
    expect(endpointsWith(b, names())).toEqual([])
    expect(endpointsWith(b, codes())).toEqual([])
    const c = await answersTo('holder-c')
    expect(endpointsWith(c, names())).toEqual([])
    expect(endpointsWith(c, numbers())).toEqual([])
  })

  it('a supervisor sees no link at all', async () => {
    const answers = await answersTo('supervisor')
    for (const values of [names(), numbers(), stations(), codes()]) expect(endpointsWith(answers, values)).toEqual([])
  })

  it.each(['office', 'organizer'])(
    'the %s sees names and entry numbers, and no station beside them',
    async (persona) => {
      const answers = await answersTo(persona)
      expect(endpointsWith(answers, names(), stations())).toEqual([])
    },
  )
})
