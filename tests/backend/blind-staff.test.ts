import { afterAll, beforeAll, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import type { Grant } from '#domain/access/actor'
import type { ContestId } from '#domain/ids'
import { personas } from '#backend/db/tables/office'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { emptyCells, enter, markItem, story, type Cell } from '#tests/support/story'
import { storyInputs, walk } from '#tests/support/walk'

/* A judge may be of the office and an organizer too: what a colleague scored stays unread all the same. */

const { eventId, contestId, judged } = story
const why = '独此一处的更正理由'

let test: TestBackend
let cell: Cell

beforeAll(async () => {
  test = await openTestBackend()
  const one = await test.as('judge-1')
  const two = emptyCells(await (await test.as('judge-2')).marking.sheet({ formId: judged }))
  const both = emptyCells(await one.marking.sheet({ formId: judged })).filter((own) =>
    two.some(({ aspectId, workCode }) => aspectId === own.aspectId && workCode === own.workCode),
  )
  const [first] = both
  if (first === undefined) throw new Error('no cell is left')
  cell = first
  const { id } = await enter(one, judged, markItem(cell, '3'))
  await enter(one, judged, markItem(cell, '2', { supersedes: [id], reason: why }))
})
afterAll(() => test.close())

async function grant(persona: string, ...more: readonly Grant[]): Promise<void> {
  const [row] = await test.db.select().from(personas).where(eq(personas.id, persona))
  await test.db
    .update(personas)
    .set({ grants: [...(row?.grants ?? []), ...more] })
    .where(eq(personas.id, persona))
}

const organizer: Grant = { role: 'organizer', contestId: contestId as ContestId }

it('what is looked for is really there to be found', async () => {
  const answers = await walk(test, storyInputs([cell]), 'office')
  expect(answers.filter(({ text }) => text.includes(why)).map(({ endpoint }) => endpoint)).toEqual(
    expect.arrayContaining(['contests.history', 'marking.cell']),
  )
})

it.each([[organizer], [organizer, { role: 'office' } as const]])(
  'no answer tells a judge who is also staff what a colleague scored',
  async (...staff) => {
    await grant('judge-2', ...staff)
    const answers = await walk(test, storyInputs([cell]), 'judge-2')
    expect(answers.filter(({ text }) => text.includes(why)).map(({ endpoint }) => endpoint)).toEqual([])
    const statusOf = (name: string) => answers.find(({ endpoint }) => endpoint === name)?.status
    for (const name of ['marking.desk', 'marking.findings', 'marking.cell', 'marking.patterns', 'contests.history']) {
      expect([name, statusOf(name)]).toEqual([name, 403])
    }
    const { can, eventList } = await (await test.as('judge-2')).contests.get({ contestId })
    expect(can).not.toContain('audit.read')
    expect(eventList.find(({ id }) => id === eventId)?.can).not.toContain('event.readMarking')
  },
)

it('a chief who also organises works on, and reads no history of draws and names', async () => {
  await grant('chief', organizer)
  const chief = await test.as('chief')
  expect((await chief.marking.desk({ eventId })).forms.length).toBeGreaterThan(0)
  expect((await test.request(`/api/contests/${contestId}/history`, {}, 'chief')).status).toBe(403)
})
