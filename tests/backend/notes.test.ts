import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { and, eq } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { events } from '#backend/db/tables/entries'
import { formJudges, forms, schemes } from '#backend/db/tables/marking'
import { markNotes } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, addJudges, storySeats } from '#tests/support/extra-form'
import { emptyCells, noteItem, story, submit, type Cell } from '#tests/support/story'

const { eventId } = story
const formId = 'f-notes'

let test: TestBackend
let judge: ApiClient
let other: ApiClient
let cell: Cell

beforeAll(async () => {
  test = await openTestBackend()
  judge = await test.as('judge-1')
  other = await test.as('judge-2')
  await addForm(test, { formId, type: 'measurement', aspects: 1, seats: await storySeats(test) })
  const [first] = emptyCells(await judge.marking.sheet({ formId }))
  if (first === undefined) throw new Error('no cell')
  cell = first
})
afterAll(() => test.close())

async function flagged(): Promise<string> {
  const flag = noteItem(cell, 'flag', { text: '读数存疑' })
  expect(await submit(judge, formId, flag)).toMatchObject([{ state: 'confirmed' }])
  return flag.id
}

async function isOpen(id: string): Promise<boolean> {
  const { rows } = await (await test.as('chief')).marking.findings({ eventId })
  return rows.some(({ noteIds }) => noteIds.includes(id))
}

const clearing = (...supersedes: string[]) => noteItem(cell, 'clear', { supersedes })

describe('a doubt or call', () => {
  it('is ended by who raised it, also in the batch that raises it', async () => {
    const flag = noteItem(cell, 'flag', { text: '尺寸不清' })
    expect(await submit(judge, formId, flag, clearing(flag.id))).toMatchObject([
      { state: 'confirmed' },
      { state: 'confirmed' },
    ])
    expect(await isOpen(flag.id)).toBe(false)
  })

  it('is not ended by another judge', async () => {
    const id = await flagged()
    expect(await submit(other, formId, clearing(id))).toMatchObject([
      { state: 'refused', reasons: [{ code: 'marking.note_not_own', path: 'supersedes' }] },
    ])
    expect(await isOpen(id)).toBe(true)
  })

  it('is ended by the chief, whoever raised it', async () => {
    const id = await flagged()
    await (await test.as('chief')).marking.clearNotes({ eventId, noteIds: [id], text: '已复测' })
    expect(await isOpen(id)).toBe(false)
  })
})

describe('nothing is noted', () => {
  const late = new Date('2024-10-15T03:00:00Z')
  const own = and(eq(formJudges.formId, formId), eq(formJudges.position, 1))

  it.each([
    [
      'on a signed form',
      () => test.db.update(forms).set({ signedAt: late }).where(eq(forms.id, formId)),
      () => test.db.update(forms).set({ signedAt: null }).where(eq(forms.id, formId)),
    ],
    [
      'after one’s own signature',
      () => test.db.update(formJudges).set({ signedAt: late }).where(own),
      () => test.db.update(formJudges).set({ signedAt: null }).where(own),
    ],
    [
      'once the event is signed',
      () => test.db.update(events).set({ markingState: 'signed' }).where(eq(events.id, eventId)),
      () => test.db.update(events).set({ markingState: 'marking' }).where(eq(events.id, eventId)),
    ],
  ] as const)('%s', async (_when, close, reopen) => {
    const id = await flagged()
    await close()
    const items = [noteItem(cell, 'comment', { text: '补记' }), clearing(id)]
    const results = await submit(judge, formId, ...items)
    await reopen()
    expect(results.map(({ state, reasons }) => [state, reasons.map(({ code }) => code)])).toEqual([
      ['refused', ['marking.note_closed']],
      ['refused', ['marking.note_closed']],
    ])
    expect(await test.db.$count(markNotes, eq(markNotes.id, items[0]?.id ?? ''))).toBe(0)
    expect(await isOpen(id)).toBe(true)
  })

  it('without a seat on the form', async () => {
    const [substitute = ''] = await addJudges(test, ['substitute'])
    await addForm(test, { formId: 'f-theirs', type: 'judgement', aspects: 1, seats: [substitute] })
    const note = noteItem({ aspectId: 'f-theirs-a1', workCode: cell.workCode }, 'comment', { text: '旁注' })
    expect(await submit(judge, 'f-theirs', note)).toMatchObject([
      { state: 'refused', reasons: [{ code: 'marking.judge_unassigned' }] },
    ])
  })

  it('except that it does not matter whether the scheme is being changed', async () => {
    const [scheme] = await test.db.select().from(schemes).where(eq(schemes.eventId, eventId))
    await test.db.update(schemes).set({ lockedAt: null }).where(eq(schemes.eventId, eventId))
    const results = await submit(judge, formId, noteItem(cell, 'comment', { text: '记一笔' }))
    await test.db.update(schemes).set({ lockedAt: scheme?.lockedAt }).where(eq(schemes.eventId, eventId))
    expect(results).toMatchObject([{ state: 'confirmed' }])
  })
})
