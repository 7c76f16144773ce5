import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { events } from '#backend/db/tables/entries'
import { criteria, forms, schemes } from '#backend/db/tables/marking'
import { heldItems } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, addJudges, storySeats } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import { emptyCells, enter, markItem, newMarkId, noteItem, story, submit, type Cell } from '#tests/support/story'

const { eventId } = story
const formId = 'f-desk'
const panel = 'f-desk-panel'

let test: TestBackend
let judge: ApiClient
let other: ApiClient
let chief: ApiClient
let free: Cell[]

beforeAll(async () => {
  test = await openTestBackend()
  judge = await test.as('judge-1')
  other = await test.as('judge-2')
  chief = await test.as('chief')
  const seats = await storySeats(test)
  await addForm(test, { formId, type: 'measurement', aspects: 3, seats })
  const five = [...seats, ...(await addJudges(test, ['extra-4', 'extra-5']))]
  await addForm(test, { formId: panel, type: 'panel', aspects: 2, seats: five })
  free = emptyCells(await judge.marking.sheet({ formId }))
})
afterAll(() => test.close())

function nextCell(): Cell {
  const cell = free.shift()
  if (cell === undefined) throw new Error('no cell is left')
  return cell
}

function formOnDesk(id: string) {
  return chief.marking.desk({ eventId }).then(({ forms: all }) => all.find((form) => form.formId === id))
}

/** Two judges enter differing values without knowing of each other. */
async function conflictAt(cell: Cell): Promise<readonly [string, string]> {
  const first = await enter(judge, formId, markItem(cell, '4'))
  const second = await enter(other, formId, markItem(cell, '7'))
  return [first.id, second.id]
}

function settling(cell: Cell, supersedes: readonly string[], more: object = {}) {
  const { aspectId, workCode } = cell
  const markId = newMarkId()
  return {
    eventId,
    aspectId,
    workCode,
    markId,
    judge: null,
    value: '6',
    supersedes: [...supersedes],
    reason: '核对',
    ...more,
  }
}

describe('the wall', () => {
  it('tells modules, forms and judges how far they are', async () => {
    const [work = ''] = (await judge.marking.sheet({ formId: panel })).works
    await enter(judge, panel, markItem({ aspectId: `${panel}-a1`, workCode: work }, '8.5'))
    const desk = await chief.marking.desk({ eventId })
    const works = desk.works.length
    const form = desk.forms.find((one) => one.formId === panel)
    expect(form).toMatchObject({
      type: 'panel',
      progress: { expected: works * 2 * 5, entered: 1, spreads: 0, conflicts: 0, flags: 0 },
      rescored: 0,
      held: 0,
    })
    expect(
      form?.judges.map(({ position, entered, expected, lastAt }) => [position, entered, expected, lastAt]),
    ).toEqual([
      [1, 1, works * 2, '2024-10-15T04:00:00.000Z'],
      ...[2, 3, 4, 5].map((position) => [position, 0, works * 2, null]),
    ])
    const module = desk.modules.find(({ letter }) => letter === form?.module)
    const own = desk.forms.filter(({ module: letter }) => letter === form?.module)
    expect(module?.progress.expected).toBe(own.reduce((sum, { progress }) => sum + progress.expected, 0))
    expect(desk.works.every(({ total, raw }) => total === null && raw === null)).toBe(true)
  })

  it('shows who enters now', async () => {
    await judge.marking.claim({ formId, device: 'tablet-1', take: false })
    expect((await formOnDesk(formId))?.claim).toMatchObject({ position: 1, mine: false, device: 'tablet-1' })
    await judge.marking.release({ formId, device: 'tablet-1' })
    expect((await formOnDesk(formId))?.claim).toBeNull()
  })

  it('weighs the parts of a scheme that has some', async () => {
    const [scheme] = await test.db.select().from(schemes).where(eq(schemes.eventId, eventId))
    const all = await test.db
      .select()
      .from(criteria)
      .where(eq(criteria.schemeId, scheme?.id ?? ''))
    const [first, ...others] = all.map(({ letter }) => letter).toSorted()
    const parts = [
      { code: 'T', name: '理论', kind: 'theory' as const, weightPercent: '30' },
      { code: 'P', name: '实操', kind: 'practical' as const, weightPercent: '70' },
    ]
    await test.db.update(schemes).set({ parts }).where(eq(schemes.eventId, eventId))
    for (const { id, letter } of all) {
      await test.db
        .update(criteria)
        .set({ part: letter === first ? 'T' : 'P' })
        .where(eq(criteria.id, id))
    }
    const desk = await chief.marking.desk({ eventId })
    expect(desk.scheme?.parts.map(({ code, weightPercent }) => [code, weightPercent])).toEqual([
      ['T', '30'],
      ['P', '70'],
    ])
    expect(desk.works[0]?.parts.map(({ code }) => code)).toEqual(['T', 'P'])
    expect(desk.modules.filter(({ part }) => part === 'P')).toHaveLength(others.length)
    await test.db.update(schemes).set({ parts: [] }).where(eq(schemes.eventId, eventId))
    expect((await chief.marking.desk({ eventId })).works[0]?.parts.map(({ code }) => code)).toEqual([first, ...others])
  })
})

describe('settling a conflict', () => {
  it('puts one value in the place of both; both stay on record', async () => {
    const cell = nextCell()
    const ids = await conflictAt(cell)
    const settled = await chief.marking.settle(settling(cell, ids, { reason: ' 核对记录单 ' }))
    expect(settled).toMatchObject({ state: 'settled', mark: '6.00' })
    expect(settled.entries.map(({ value, stands, role, reason }) => [value, stands, role, reason])).toEqual([
      ['4', false, 'judge', null],
      ['7', false, 'judge', null],
      ['6', true, 'chief', '核对记录单'],
    ])
    const { rows } = await (await test.as('organizer')).contests.history({ contestId: story.contestId, limit: 1 })
    expect(rows).toMatchObject([{ action: 'mark.settle', before: { values: ['4', '7'] }, after: { value: '6' } }])
  })

  it('is stale once somebody entered more, and the same when sent again', async () => {
    const cell = nextCell()
    const ids = await conflictAt(cell)
    const third = await enter(judge, formId, markItem(cell, '5'))
    expect(await problemOf(chief.marking.settle(settling(cell, ids)))).toMatchObject(says('STALE', 'request.stale'))
    const decision = settling(cell, [...ids, third.id])
    const answer = await chief.marking.settle(decision)
    expect(await chief.marking.settle(decision)).toEqual(answer)
    expect(await problemOf(chief.marking.settle({ ...decision, value: '7' }))).toMatchObject(
      says('REFUSED', 'request.mark_id_reused'),
    )
  })

  it('needs a conflict, a value that fits, a reason and an open form', async () => {
    const calm = nextCell()
    const { id } = await enter(judge, formId, markItem(calm, '4'))
    expect(await problemOf(chief.marking.settle(settling(calm, [id])))).toMatchObject(
      says('REFUSED', 'marking.nothing_to_settle'),
    )
    const cell = nextCell()
    const ids = await conflictAt(cell)
    expect(await problemOf(chief.marking.settle(settling(cell, ids, { value: '11' })))).toMatchObject(
      says('REFUSED', 'marking.mark_out_of_range'),
    )
    expect(await problemOf(chief.marking.settle(settling(cell, ids, { reason: '  ' })))).toMatchObject(
      says('BAD_REQUEST', { code: 'request.invalid', path: 'reason' }),
    )
    expect(await problemOf(chief.marking.settle(settling(cell, ids, { judge: 9 })))).toMatchObject({ status: 404 })
    await test.db.update(forms).set({ signedAt: new Date() }).where(eq(forms.id, formId))
    expect(await problemOf(chief.marking.settle(settling(cell, ids)))).toMatchObject(
      says('REFUSED', 'marking.form_signed'),
    )
    await test.db.update(forms).set({ signedAt: null }).where(eq(forms.id, formId))
    expect(await problemOf(chief.marking.settle(settling({ ...cell, workCode: 'x' }, ids)))).toMatchObject({
      status: 404,
    })
  })

  it('is the chief’s alone', async () => {
    const cell = nextCell()
    const ids = await conflictAt(cell)
    for (const persona of ['judge-1', 'organizer', 'office', 'leader']) {
      const client = await test.as(persona)
      expect(await problemOf(client.marking.settle(settling(cell, ids)))).toMatchObject({ status: 403 })
    }
  })
})

describe('what came too late', () => {
  async function holdOne(cell: Cell, value: string): Promise<string> {
    await test.db.update(forms).set({ signedAt: new Date() }).where(eq(forms.id, formId))
    const item = markItem(cell, value, { ageMs: 60_000 })
    const [result] = await submit(judge, formId, item)
    await test.db.update(forms).set({ signedAt: null }).where(eq(forms.id, formId))
    expect(result).toMatchObject({ state: 'held' })
    return item.id
  }

  it('is admitted with the time it was entered, once, and only on an open form', async () => {
    const cell = nextCell()
    const heldId = await holdOne(cell, '3')
    expect(await formOnDesk(formId)).toMatchObject({ held: 1 })
    await test.db.update(forms).set({ signedAt: new Date() }).where(eq(forms.id, formId))
    const admit = { eventId, heldId, decision: 'admit' as const, reason: '确为签字前所录' }
    expect(await problemOf(chief.marking.decideHeld(admit))).toMatchObject(says('REFUSED', 'marking.form_signed'))
    await test.db.update(forms).set({ signedAt: null }).where(eq(forms.id, formId))
    expect(await chief.marking.decideHeld(admit)).toEqual({ decided: true })
    expect(await problemOf(chief.marking.decideHeld(admit))).toMatchObject(says('REFUSED', 'marking.held_decided'))
    const { state, mark, entries } = await chief.marking.cell({ eventId, ...cell })
    expect({ state, mark }).toEqual({ state: 'settled', mark: '3.00' })
    expect(entries.find(({ kind }) => kind === 'mark')).toMatchObject({
      person: expect.any(String) as string,
      role: 'judge',
      enteredAt: '2024-10-15T03:59:00.000Z',
      receivedAt: '2024-10-15T04:00:00.000Z',
    })
    expect(await formOnDesk(formId)).toMatchObject({ held: 0 })
  })

  it('begins the marking where it is the first to count', async () => {
    const heldId = await holdOne(nextCell(), '3')
    await test.db.update(events).set({ markingState: 'not_started' }).where(eq(events.id, eventId))
    await chief.marking.decideHeld({ eventId, heldId, decision: 'admit', reason: '确为开始后所录' })
    expect((await chief.marking.desk({ eventId })).event.markingState).toBe('marking')
  })

  it('is set aside and stays on record', async () => {
    const cell = nextCell()
    const heldId = await holdOne(cell, '3')
    await chief.marking.decideHeld({ eventId, heldId, decision: 'set_aside', reason: '签字后所录' })
    const { state, entries } = await chief.marking.cell({ eventId, ...cell })
    expect(state).toBe('missing')
    expect(entries.map(({ kind, note, reason }) => [kind, note, reason])).toEqual([
      ['held', 'marking.form_signed', null],
      ['held', 'set_aside', '签字后所录'],
    ])
    expect(await test.db.select().from(heldItems).where(eq(heldItems.id, heldId))).toHaveLength(1)
  })

  it('beside another value stands as a conflict', async () => {
    const cell = nextCell()
    const heldId = await holdOne(cell, '3')
    await enter(other, formId, markItem(cell, '9'))
    await chief.marking.decideHeld({ eventId, heldId, decision: 'admit', reason: '补录' })
    expect(await chief.marking.cell({ eventId, ...cell })).toMatchObject({ state: 'conflict' })
  })

  it('is decided by the chief, and must be there', async () => {
    const decide = { eventId, heldId: 'x', decision: 'admit' as const, reason: 'x' }
    expect(await problemOf(chief.marking.decideHeld(decide))).toMatchObject(says('NOT_FOUND', 'request.not_found'))
    expect(await problemOf(judge.marking.decideHeld(decide))).toMatchObject({ status: 403 })
  })
})

describe('an absent judge', () => {
  it('is left out of the panel’s mark; with fewer than five left the mark says so', async () => {
    const { works } = await judge.marking.sheet({ formId: panel })
    const [, work = ''] = works
    const declared = { eventId, formId: panel, judge: 5, workCodes: [work], reason: '突发疾病' }
    expect(await chief.marking.declareAbsent(declared)).toEqual({ entered: 2, kept: 0 })
    expect(await chief.marking.declareAbsent(declared)).toEqual({ entered: 0, kept: 0 })
    const cell = { aspectId: `${panel}-a1`, workCode: work }
    for (const persona of [...story.judges, 'extra-4']) {
      await enter(await test.as(persona), panel, markItem(cell, '8'))
    }
    expect(await chief.marking.cell({ eventId, ...cell })).toMatchObject({ state: 'unusable' })
    const { rows } = await chief.marking.findings({ eventId })
    expect(rows.find(({ kind, workCode }) => kind === 'unusable' && workCode === work)).toMatchObject({
      reasons: [{ code: 'marking.panel_too_small', params: { given: 4, needed: 5 } }],
    })
  })

  it('never replaces a mark the judge did give, and the chief hears of it', async () => {
    const { works } = await judge.marking.sheet({ formId: panel })
    const [, , given = '', open = ''] = works
    const cell = { aspectId: `${panel}-a1`, workCode: given }
    for (const [index, persona] of [...story.judges, 'extra-4', 'extra-5'].entries()) {
      await enter(await test.as(persona), panel, markItem(cell, String(5 + index)))
    }
    const { mark } = await chief.marking.cell({ eventId, ...cell })
    const declared = { eventId, formId: panel, judge: 5, workCodes: [given, open], reason: '突发疾病' }
    expect(await chief.marking.declareAbsent(declared)).toEqual({ entered: 3, kept: 1 })
    expect((await chief.marking.cell({ eventId, ...cell })).mark).toBe(mark)
    expect(await chief.marking.declareAbsent({ ...declared, workCodes: [given] })).toEqual({ entered: 0, kept: 1 })
    const { rows } = await (await test.as('organizer')).contests.history({ contestId: story.contestId, limit: 1 })
    expect(rows).toMatchObject([{ action: 'mark.absent', after: { judge: 5, works: [given, open] } }])
  })

  it('of the marks before any other begins the marking', async () => {
    const { works } = await judge.marking.sheet({ formId: panel })
    const [, , , , work = ''] = works
    await test.db.update(events).set({ markingState: 'not_started' }).where(eq(events.id, eventId))
    await chief.marking.declareAbsent({ eventId, formId: panel, judge: 5, workCodes: [work], reason: '突发疾病' })
    expect((await chief.marking.desk({ eventId })).event.markingState).toBe('marking')
  })

  it('needs a panel, a seat, a work and an open form', async () => {
    const declared = { eventId, formId: panel, judge: 5, workCodes: ['x'], reason: 'x' }
    expect(await problemOf(chief.marking.declareAbsent({ ...declared, formId }))).toMatchObject(
      says('REFUSED', 'marking.absence_panel_only'),
    )
    for (const wrong of [declared, { ...declared, judge: 9 }, { ...declared, formId: 'x' }]) {
      expect(await problemOf(chief.marking.declareAbsent(wrong))).toMatchObject({ status: 404 })
    }
    expect(await problemOf(chief.marking.declareAbsent({ ...declared, formId: story.signedForm }))).toMatchObject(
      says('REFUSED', 'marking.form_signed'),
    )
    expect(await problemOf(judge.marking.declareAbsent(declared))).toMatchObject({ status: 403 })
  })
})

describe('doubts and calls', () => {
  it('are ended by the chief with an answer, each once', async () => {
    const cell = nextCell()
    const flag = noteItem(cell, 'flag', { text: '尺寸不清' })
    const doubt = noteItem(cell, 'unsure')
    await submit(judge, formId, flag, doubt)
    expect(await formOnDesk(formId)).toMatchObject({ progress: { flags: 2 } })
    const noteIds = [flag.id, doubt.id]
    expect(await chief.marking.clearNotes({ eventId, noteIds, text: '已复测' })).toEqual({ cleared: 2 })
    expect(await chief.marking.clearNotes({ eventId, noteIds, text: '已复测' })).toEqual({ cleared: 0 })
    expect(await formOnDesk(formId)).toMatchObject({ progress: { flags: 0 } })
    const { entries } = await chief.marking.cell({ eventId, ...cell })
    expect(entries.map(({ note, stands }) => [note, stands])).toEqual([
      ['flag', false],
      ['unsure', false],
      ['clear', true],
    ])
  })

  it('of nowhere are not found, and judges end none here', async () => {
    const clear = { eventId, noteIds: ['x'], text: 'x' }
    expect(await problemOf(chief.marking.clearNotes(clear))).toMatchObject(says('NOT_FOUND', 'request.not_found'))
    expect(await problemOf(judge.marking.clearNotes(clear))).toMatchObject({ status: 403 })
  })
})
