import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addJudges } from '#tests/support/extra-form'
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
