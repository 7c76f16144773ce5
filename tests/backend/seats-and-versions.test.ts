import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addJudges } from '#tests/support/extra-form'
import { problemOf } from '#tests/support/problems'
import { story } from '#tests/support/story'

/* On PostgreSQL two people really work at once; PGlite takes one transaction after the other. */

const { eventId, judged } = story
const times = 20

/** Saving takes a while: the other act comes at each of its moments. */
const later = (time: number) => new Promise((resolve) => setTimeout(resolve, time * 5))

let test: TestBackend
let chief: ApiClient
let organizer: ApiClient
let isOurs: (form: { readonly code: string; readonly type: string }) => boolean
let people: readonly string[] = []

/** The story with its scheme unlocked. */
beforeAll(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
  organizer = await test.as('organizer')
  people = await addJudges(test, ['extra-1', 'extra-2'])
  const form = (await chief.marking.jury({ eventId })).forms.find(({ formId }) => formId === judged)
  if (form === undefined) throw new Error('the story has this form')
  isOurs = ({ code, type }) => code === form.code && type === form.type
  const { scheme } = await chief.schemes.get({ eventId })
  const ask = { eventId, kind: 'scheme.unlock', subjectId: scheme?.id ?? '', reason: '分值有误' } as const
  const { id } = await chief.approvals.ask(ask)
  await (await test.as('office')).approvals.answer({ approvalId: id, step: 'approve' })
})
afterAll(() => test.close())

async function newestForm() {
  const form = (await chief.marking.jury({ eventId })).forms.find(isOurs)
  if (form === undefined) throw new Error('the form is gone')
  return form
}

/** What became of a change of seats: done, or refused with which status. */
function outcomeOf(change: Promise<unknown>): Promise<string> {
  return change.then(
    () => 'done',
    (error: unknown) => problemOf(Promise.reject(error)).then(({ status }) => `refused ${status}`),
  )
}

interface Meeting {
  readonly time: number
  readonly act: () => Promise<unknown>
  readonly save: () => Promise<unknown>
}

/** The act comes while a version is saved, or as one of the first two before, where nothing is in its way. */
async function meet({ time, act, save }: Meeting): Promise<string> {
  if (time >= 2) return (await Promise.all([outcomeOf(later(time).then(act)), save()]))[0]
  const outcome = await outcomeOf(act())
  expect(outcome).toBe('done')
  await save()
  return outcome
}

/** What comes too late names a form of a former version, which is not found. */
const expected = ['done', 'refused 404']

const seatOf = ({ seats }: Awaited<ReturnType<typeof newestForm>>, position: number) =>
  seats.find((seat) => seat.position === position)?.assignmentId

it('a change of a seat while a version is saved is in that version, or refused', { timeout: 300_000 }, async () => {
  const outcomes = new Set<string>()
  for (let time = 0; time < times; time += 1) {
    const form = await newestForm()
    const before = seatOf(form, 3)
    const next = people.find((one) => one !== before) ?? ''
    const { event, version } = await organizer.schemes.draft({ eventId })
    if (version === null) throw new Error('the story has a scheme')
    const seat = { eventId, formId: form.formId, position: 3, assignmentId: next, reason: '换人' }
    const save = { eventId, version: event.version, origin: 'editor', draft: version.draft }
    const seated = await meet({
      time,
      act: () => chief.marking.seatJudge(seat),
      save: () => organizer.schemes.save(save),
    })
    outcomes.add(seated)
    const now = await newestForm()
    expect(now.formId).not.toBe(form.formId)
    expect([seated, seatOf(now, 3)]).toEqual([seated, seated === 'done' ? next : before])
  }
  expect([...outcomes].filter((outcome) => !expected.includes(outcome))).toEqual([])
})

it('so is a seat added or removed', { timeout: 300_000 }, async () => {
  const outcomes = new Set<string>()
  for (let time = 0; time < times; time += 1) {
    const form = await newestForm()
    const extra = people.find((one) => !form.seats.some(({ assignmentId }) => assignmentId === one)) ?? ''
    const { event, version } = await organizer.schemes.draft({ eventId })
    if (version === null) throw new Error('the story has a scheme')
    const act = () =>
      form.seats.length > 3
        ? chief.marking.removeSeat({ eventId, formId: form.formId, position: form.seats.length, reason: '减一席' })
        : chief.marking.addSeat({ eventId, formId: form.formId, assignmentId: extra, reason: '加一席' })
    const save = { eventId, version: event.version, origin: 'editor', draft: version.draft }
    const changed = await meet({ time, act, save: () => organizer.schemes.save(save) })
    outcomes.add(changed)
    const now = await newestForm()
    expect(now.formId).not.toBe(form.formId)
    const asked = form.seats.length > 3 ? form.seats.length - 1 : form.seats.length + 1
    expect([changed, now.seats.length]).toEqual([changed, changed === 'done' ? asked : form.seats.length])
  }
  expect([...outcomes].filter((outcome) => !expected.includes(outcome))).toEqual([])
})
