import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, addJudges, storySeats } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import {
  emptyCells,
  enter,
  markItem,
  newMarkId,
  noteItem,
  story,
  submit,
  testDevice,
  type Cell,
} from '#tests/support/story'

const { eventId } = story
const measured = 'f-part-measured'
const judged = 'f-part-judged'
const panel = 'f-part-panel'
const signed = says('REFUSED', 'marking.form_signed')

let test: TestBackend
let judges: readonly [ApiClient, ApiClient, ApiClient]
let chief: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  judges = [await test.as('judge-1'), await test.as('judge-2'), await test.as('judge-3')]
  chief = await test.as('chief')
  const seats = await storySeats(test)
  await addForm(test, { formId: measured, type: 'measurement', aspects: 1, seats })
  await addForm(test, { formId: judged, type: 'judgement', aspects: 1, seats })
  const further = await addJudges(test, ['part-4', 'part-5'])
  await addForm(test, { formId: panel, type: 'panel', aspects: 1, seats: [...seats, ...further] })
})
afterAll(() => test.close())

/** Everybody enters, and the first judge signs. Answers the first work's cell. */
async function signedByFirst(formId: string, value: string): Promise<Cell> {
  const sheet = await judges[0].marking.sheet({ formId })
  for (const judge of judges) {
    const open = emptyCells(await judge.marking.sheet({ formId }))
    if (open.length > 0) await submit(judge, formId, ...open.map((cell) => markItem(cell, value)))
  }
  expect(await judges[0].marking.signSheet({ formId })).toEqual({ signedByMe: true, signed: false })
  return { aspectId: sheet.aspects[0]?.id ?? '', workCode: sheet.works[0] ?? '' }
}

async function valuesAt(formId: string, cell: Cell) {
  const { marks } = await judges[0].marking.sheet({ formId })
  return marks.filter(({ aspectId, workCode }) => aspectId === cell.aspectId && workCode === cell.workCode)
}

/** What a judge enters late, on what stands; it must be held. */
async function hold(judge: ApiClient, formId: string, cell: Cell, value: string): Promise<string> {
  const standing = (await valuesAt(formId, cell)).filter(({ mine }) => mine).map(({ id }) => id)
  const item = markItem(cell, value, { supersedes: standing, reason: '看错' })
  expect(await submit(judge, formId, item)).toMatchObject([
    { state: 'held', reasons: [{ code: 'marking.form_signed' }] },
  ])
  return item.id
}

it('the value a group agreed on stands once one of its judges has signed it', async () => {
  const cell = await signedByFirst(measured, '8')
  const before = await valuesAt(measured, cell)
  const heldId = await hold(judges[1], measured, cell, '2')
  expect(await valuesAt(measured, cell)).toEqual(before)
  const admit = { eventId, heldId, decision: 'admit' as const, reason: '确为所录' }
  expect(await problemOf(chief.marking.decideHeld(admit))).toMatchObject(signed)
  expect(await problemOf(judges[1].marking.claim({ formId: measured, device: testDevice, take: true }))).toMatchObject(
    signed,
  )

  // The way out takes a second person, and the first judge signs again.
  const organizer = await test.as('organizer')
  const asked = { eventId, kind: 'form.reopen' as const, subjectId: measured, reason: '量错一处' }
  const { id: approvalId } = await organizer.approvals.ask(asked)
  await chief.approvals.answer({ approvalId, step: 'approve' })
  await chief.marking.decideHeld(admit)
  expect((await judges[0].marking.sheet({ formId: measured })).signedByMe).toBe(false)
  expect((await chief.marking.cell({ eventId, ...cell })).mark).toBe('2.00')
})

it('the others may still call the chief about it, and sign one after another', async () => {
  const cell = await signedByFirst(measured, '8')
  expect((await judges[1].marking.sheet({ formId: measured })).can).toEqual(['sheet.sign'])
  expect(await submit(judges[1], measured, noteItem(cell, 'flag', { text: '请复测' }))).toMatchObject([
    { state: 'confirmed' },
  ])
  expect(await submit(judges[0], measured, noteItem(cell, 'flag', { text: '请复测' }))).toMatchObject([
    { state: 'refused' },
  ])
  expect(await judges[1].marking.signSheet({ formId: measured })).toEqual({ signedByMe: true, signed: false })
  expect(await judges[2].marking.signSheet({ formId: measured })).toEqual({ signedByMe: true, signed: true })
})

it('of a judge who signed nothing is admitted or settled; of one who did not, it is', async () => {
  const cell = await signedByFirst(judged, '2')
  const heldId = await hold(judges[0], judged, cell, '3')
  const admit = { eventId, heldId, decision: 'admit' as const, reason: '确为所录' }
  expect(await problemOf(chief.marking.decideHeld(admit))).toMatchObject(signed)

  const [own] = (await judges[1].marking.sheet({ formId: judged })).marks.filter(
    (mark) => mark.mine && mark.aspectId === cell.aspectId && mark.workCode === cell.workCode,
  )
  const correct = (value: string) =>
    enter(judges[1], judged, markItem(cell, value, { supersedes: [own?.id ?? ''], reason: '看错' }))
  const supersedes = [(await correct('3')).id, (await correct('1')).id]
  const settle = { eventId, ...cell, markId: newMarkId(), value: '3', supersedes, reason: '以本人所述为准' }
  expect(await problemOf(chief.marking.settle({ ...settle, judge: 1 }))).toMatchObject(signed)
  expect((await chief.marking.settle({ ...settle, judge: 2 })).state).toBe('settled')
})

it('nor is a judge who signed declared absent', async () => {
  const { works } = await judges[0].marking.sheet({ formId: panel })
  const five = [...judges, await test.as('part-4'), await test.as('part-5')]
  for (const judge of five) {
    const open = emptyCells(await judge.marking.sheet({ formId: panel }))
    await submit(judge, panel, ...open.map((cell) => markItem(cell, '6')))
  }
  await five[4]?.marking.signSheet({ formId: panel })
  const absent = { eventId, formId: panel, workCodes: works.slice(0, 1), reason: '突发疾病' }
  expect(await problemOf(chief.marking.declareAbsent({ ...absent, judge: 5 }))).toMatchObject(signed)
  expect(await chief.marking.declareAbsent({ ...absent, judge: 4 })).toEqual({ entered: 0, kept: 1 })
})
