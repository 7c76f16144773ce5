import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
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

it('renews an aspect whose values an earlier version than the one before read otherwise, and lets it be known', async () => {
  const office = await test.as('office')
  const bare = 'e-011-1'
  const choice = (...deductions: readonly string[]) => {
    return { ...fits, calculation: { type: 'CHOICE', deductionType: 'UNIT', deductions } as const }
  }
  const save = async (own: ReturnType<typeof choice>, key?: string) => {
    const { event } = await office.schemes.get({ eventId: bare })
    const draft = draftOf({ ...own, ...(key !== undefined && { key }) }, looks)
    const saved = await office.schemes.save({ eventId: bare, version: event.version, origin: 'editor', draft })
    const [aspect] = saved.scheme?.criteria.flatMap(({ forms }) => forms.flatMap(({ aspects }) => aspects)) ?? []
    if (aspect === undefined) throw new Error('the scheme has aspects')
    return { ...aspect, keys: saved.keys }
  }

  const first = await save(choice('0', '1'))
  await enterFor(test.db, first.id)
  const second = await save(choice('0', '2'), first.key)
  expect(second.key).toBe(first.key)
  expect(second.keys.find(({ key }) => key === first.key)).toMatchObject({
    entered: true,
    meanings: expect.arrayContaining(
      ['1', '2'].map((last) => expect.objectContaining({ calculation: choice('0', last).calculation })),
    ),
  })
  const third = await save(choice('0', '2', '3'), first.key)
  expect(third.key).not.toBe(first.key)
  const { changes } = await office.schemes.diff({ eventId: bare, from: 2, to: 3 })
  expect(changes).toMatchObject([
    { kind: 'changed', label: 'A1.1', field: 'calculation' },
    { kind: 'renewed', label: 'A1.1' },
  ])
})
