import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { approvalSteps } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { enterFor } from '#tests/support/entered-mark'
import { addJudges } from '#tests/support/extra-form'
import { draftOf, fits, looks } from '#tests/support/scheme-draft'
import { story } from '#tests/support/story'

const { eventId } = story

let test: TestBackend
let chief: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
  const { scheme } = await chief.schemes.get({ eventId })
  const ask = { eventId, kind: 'scheme.unlock', subjectId: scheme?.id ?? '', reason: '示例·改名' } as const
  const { id } = await chief.approvals.ask(ask)
  await (await test.as('office')).approvals.answer({ approvalId: id, step: 'approve' })
  const { event, version } = await chief.schemes.draft({ eventId })
  if (version === null) throw new Error('the story has a scheme')
  const draft = { ...version.draft, name: '改名' }
  await chief.schemes.save({ eventId, version: event.version, origin: 'editor', draft })
})
afterAll(() => test.close())

it('shows what the scheme does to totals, and not what another judge does', async () => {
  const { forms } = await chief.marking.jury({ eventId })
  const formId = forms.find(({ type, signed }) => type === 'judgement' && !signed)?.formId ?? ''
  const before = await chief.schemes.diff({ eventId, from: 1, to: 2 })
  expect(before.works).toEqual([])

  const [substitute = ''] = await addJudges(test, ['extra-1'])
  await chief.marking.seatJudge({ eventId, formId, position: 3, assignmentId: substitute, reason: '示例·换人' })
  const after = await chief.schemes.diff({ eventId, from: 1, to: 2 })
  expect(after.works).toEqual([])
  expect(after.unchanged).toBe(before.unchanged)
})

describe('an aspect whose options are changed and then added to', () => {
  const bare = 'e-011-1'
  let office: ApiClient
  beforeAll(async () => {
    office = await test.as('office')
  })

  async function save(deductions: readonly string[], key?: string) {
    const { event } = await office.schemes.get({ eventId: bare })
    const calculation = { type: 'CHOICE', deductionType: 'UNIT', deductions } as const
    const draft = draftOf({ ...fits, calculation, ...(key !== undefined && { key }) }, looks)
    const saved = await office.schemes.save({ eventId: bare, version: event.version, origin: 'editor', draft })
    const [aspect] = saved.scheme?.criteria.flatMap(({ forms }) => forms.flatMap(({ aspects }) => aspects)) ?? []
    if (aspect === undefined) throw new Error('the scheme has aspects')
    return { ...saved, id: aspect.id, key: aspect.key, revision: saved.newest }
  }

  async function kindsBetween(from: number, to: number): Promise<readonly string[]> {
    const { changes } = await office.schemes.diff({ eventId: bare, from, to })
    return changes.filter(({ label }) => label === 'A1.1').map(({ kind }) => kind)
  }

  it('is renewed where values were entered under what the options were at first, and that is known before', async () => {
    const first = await save(['0', '1'])
    await enterFor(test.db, first.id)
    const second = await save(['0', '2'], first.key)
    expect(second.key).toBe(first.key)
    const known = second.keys.find(({ key }) => key === first.key)
    expect(known?.entered).toBe(true)
    expect(known?.meanings.map(({ calculation }) => calculation)).toEqual(
      expect.arrayContaining(
        ['1', '2'].map((last) => ({ type: 'CHOICE', deductionType: 'UNIT', deductions: ['0', last] })),
      ),
    )
    const third = await save(['0', '2', '3'], first.key)
    expect(third.key).not.toBe(first.key)
    expect(await kindsBetween(second.revision, third.revision)).toEqual(['changed', 'renewed'])
  })

  it('keeps its values where nothing could be entered under what the options were at first', async () => {
    const first = await save(['0', '4'])
    const second = await save(['0', '5'], first.key)
    await enterFor(test.db, second.id)
    const third = await save(['0', '5', '6'], first.key)
    expect(third.key).toBe(first.key)
    expect(await kindsBetween(second.revision, third.revision)).toEqual(['changed'])
    expect(await kindsBetween(first.revision, third.revision)).toEqual(['changed'])
  })

  it('is renewed where the first version was locked once: something may still come from a device', async () => {
    const first = await save(['0', '7'])
    const [step] = await test.db.select().from(approvalSteps).where(eq(approvalSteps.step, 'approve'))
    if (step === undefined) throw new Error('a scheme was unlocked')
    const { seq: _seq, ...unlocked } = step
    const of = { approvalId: 'ap-first', eventId: bare, subjectId: first.scheme?.id ?? '' }
    await test.db.insert(approvalSteps).values({ ...unlocked, ...of })
    const second = await save(['0', '8'], first.key)
    expect(second.key).toBe(first.key)
    expect((await save(['0', '8', '9'], first.key)).key).not.toBe(first.key)
  })
})
