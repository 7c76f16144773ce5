import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { and, eq } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { entries, events } from '#backend/db/tables/entries'
import { formJudges, forms, schemes } from '#backend/db/tables/marking'
import { heldItems, marks } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, addJudges, storySeats } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import { emptyCells, markItem, story, submit, testDevice, type Cell } from '#tests/support/story'

const { eventId, contestId } = story
const formId = 'f-extra'
const now = '2024-10-15T04:00:00.000Z'

let test: TestBackend
let judges: readonly [ApiClient]
let free: Cell[]

beforeAll(async () => {
  test = await openTestBackend()
  judges = [await test.as('judge-1')]
  await addForm(test, { formId, type: 'measurement', aspects: 4, seats: await storySeats(test) })
  free = emptyCells(await judges[0].marking.sheet({ formId }))
})
afterAll(() => test.close())

function nextCells(count: number): Cell[] {
  return free.splice(0, count)
}

function nextCell(): Cell {
  const [cell] = nextCells(1)
  if (cell === undefined) throw new Error('no cell is left')
  return cell
}

describe('what comes too late', () => {
  it.each([
    ['the form is closed', 'marking.form_signed', (set: Setting) => set.form({ signedAt: new Date(now) })],
    ['the own signature is given', 'marking.form_signed', (set: Setting) => set.seat({ signedAt: new Date(now) })],
    ['the event awaits its chief', 'access.marking_closed', (set: Setting) => set.event('awaiting_sign_off')],
    ['the event is signed', 'access.marking_closed', (set: Setting) => set.event('signed')],
    ['the results are published', 'access.marking_closed', (set: Setting) => set.event('published')],
    ['the scheme is unlocked', 'marking.scheme_unlocked', (set: Setting) => set.scheme({ lockedAt: null })],
  ] as const)('because %s is held, once, and counts for nothing', async (_what, code, change) => {
    const item = markItem(nextCell(), '6')
    const undo = await change(setting())
    const { entered } = (await (await test.as('chief')).marking.sheet({ formId })).progress
    try {
      const held = await judges[0].marking.submit({ formId, person: 'judge-1', device: testDevice, items: [item] })
      expect(held).toMatchObject({
        results: [{ state: 'held', mark: null, reasons: [{ code }] }],
        progress: { entered },
      })
      expect(await judges[0].marking.submit({ formId, person: 'judge-1', device: testDevice, items: [item] })).toEqual(
        held,
      )
      expect(await submit(judges[0], formId, { ...item, value: '5' })).toMatchObject([{ state: 'refused' }])
      expect(await submit(judges[0], formId, markItem(nextCell(), '66'))).toMatchObject([{ state: 'refused' }])
    } finally {
      await undo()
    }
    expect(await test.db.select().from(heldItems).where(eq(heldItems.id, item.id))).toMatchObject([
      { formId, assignmentId: null, device: testDevice, item: { value: '6' } },
    ])
    expect(await test.db.select().from(marks).where(eq(marks.id, item.id))).toEqual([])
    const { rows } = await (await test.as('organizer')).contests.history({ contestId, limit: 1 })
    expect(rows).toMatchObject([{ action: 'mark.enter', after: { marks: 0, held: 1 } }])
  })

  it('because the work is no longer to be marked is held', async () => {
    const cell = nextCell()
    await withdraw(cell.workCode, async () => {
      expect(await submit(judges[0], formId, markItem(cell, '6'))).toMatchObject([
        { state: 'held', reasons: [{ code: 'marking.work_gone', params: { work: cell.workCode } }] },
      ])
    })
  })

  it('because another judge has the seat now is held, under the former seat', async () => {
    const [own = ''] = await storySeats(test)
    const [substitute = ''] = await addJudges(test, ['substitute'])
    await addForm(test, { formId: 'f-left', type: 'judgement', aspects: 1, seats: [substitute] })
    const [work = ''] = (await judges[0].marking.sheet({ formId })).works
    const item = markItem({ aspectId: 'f-left-a1', workCode: work }, '2')
    expect(await submit(judges[0], 'f-left', item)).toMatchObject([
      { state: 'held', reasons: [{ code: 'marking.judge_unassigned' }] },
    ])
    expect(await test.db.select().from(heldItems).where(eq(heldItems.id, item.id))).toMatchObject([
      { assignmentId: own },
    ])
    expect(await problemOf(judges[0].marking.sheet({ formId: 'f-left' }))).toMatchObject(
      says('FORBIDDEN', 'access.out_of_reach'),
    )
  })

  it('because the scheme has a new version is held, and its sheets are gone', async () => {
    const [scheme] = await test.db.select().from(schemes).where(eq(schemes.eventId, eventId))
    if (scheme === undefined) throw new Error('no scheme')
    await test.db.insert(schemes).values({ ...scheme, id: 's-newer', revision: scheme.revision + 1 })
    const item = markItem(nextCell(), '6')
    expect(await submit(judges[0], formId, item)).toMatchObject([
      { state: 'held', reasons: [{ code: 'marking.scheme_replaced' }] },
    ])
    expect(await problemOf(judges[0].marking.sheet({ formId }))).toMatchObject(says('NOT_FOUND', 'request.not_found'))
    expect((await judges[0].marking.sheets()).rows).toEqual([])
    await test.db.delete(schemes).where(eq(schemes.id, 's-newer'))
  })

  it('of a group is held whole where one half is late', async () => {
    const [one, two] = nextCells(2)
    if (one === undefined || two === undefined) throw new Error('no cells')
    const gone = emptyCells(await judges[0].marking.sheet({ formId })).find(({ workCode }) => workCode !== one.workCode)
    if (gone === undefined) throw new Error('no other work')
    await withdraw(gone.workCode, async () => {
      const results = await submit(
        judges[0],
        formId,
        markItem(one, '1', { group: 'g' }),
        markItem(gone, '1', { group: 'g' }),
      )
      expect(results.map(({ state, reasons }) => [state, reasons[0]?.code])).toEqual([
        ['held', 'marking.group_broken'],
        ['held', 'marking.work_gone'],
      ])
    })
  })
})

type Undo = () => Promise<unknown>
type Setting = ReturnType<typeof setting>

/** Puts the world as it is when something comes too late, and back. */
function setting() {
  const { db } = test
  return {
    form: async (change: { signedAt: Date }): Promise<Undo> => {
      await db.update(forms).set(change).where(eq(forms.id, formId))
      return () => db.update(forms).set({ signedAt: null }).where(eq(forms.id, formId))
    },
    seat: async (change: { signedAt: Date }): Promise<Undo> => {
      const own = and(eq(formJudges.formId, formId), eq(formJudges.position, 1))
      await db.update(formJudges).set(change).where(own)
      return () => db.update(formJudges).set({ signedAt: null }).where(own)
    },
    event: async (markingState: 'awaiting_sign_off' | 'signed' | 'published'): Promise<Undo> => {
      await db.update(events).set({ markingState }).where(eq(events.id, eventId))
      return () => db.update(events).set({ markingState: 'marking' }).where(eq(events.id, eventId))
    },
    scheme: async (change: { lockedAt: null }): Promise<Undo> => {
      const [scheme] = await db.select().from(schemes).where(eq(schemes.eventId, eventId))
      await db.update(schemes).set(change).where(eq(schemes.eventId, eventId))
      return () => db.update(schemes).set({ lockedAt: scheme?.lockedAt }).where(eq(schemes.eventId, eventId))
    },
  }
}

async function withdraw(workCode: string, check: () => Promise<void>): Promise<void> {
  const work = and(eq(entries.eventId, eventId), eq(entries.workCode, workCode as never))
  const [entry] = await test.db.select().from(entries).where(work)
  await test.db.update(entries).set({ status: 'dsq' }).where(work)
  await check()
  await test.db
    .update(entries)
    .set({ status: entry?.status ?? 'confirmed' })
    .where(work)
}
