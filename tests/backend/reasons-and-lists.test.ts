import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import { story } from '#tests/support/story'

const { eventId, judged: formId } = story

let test: TestBackend
let chief: ApiClient
beforeAll(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
})
afterAll(() => test.close())

const place = { eventId, aspectId: 'x', workCode: 'x' }

/** What the chief may do with a reason alone. */
const acts: Readonly<Record<string, (reason: string) => Promise<unknown>>> = {
  settle: (reason) =>
    chief.marking.settle({ ...place, markId: 'x', judge: null, value: '1', supersedes: ['x'], reason }),
  clearNotes: (text) => chief.marking.clearNotes({ eventId, noteIds: ['x'], text }),
  decideHeld: (reason) => chief.marking.decideHeld({ eventId, heldId: 'x', decision: 'set_aside', reason }),
  declareAbsent: (reason) => chief.marking.declareAbsent({ eventId, formId, judge: 1, workCodes: ['x'], reason }),
  seatJudge: (reason) => chief.marking.seatJudge({ eventId, formId, position: 1, assignmentId: 'x', reason }),
  addSeat: (reason) => chief.marking.addSeat({ eventId, formId, assignmentId: 'x', reason }),
  removeSeat: (reason) => chief.marking.removeSeat({ eventId, formId, position: 9, reason }),
  imposePenalty: (reason) =>
    chief.marking.imposePenalty({
      eventId,
      id: 'x',
      workCode: 'x',
      kind: 'void_event',
      module: null,
      points: null,
      reason,
    }),
  revokePenalty: (reason) => chief.marking.revokePenalty({ eventId, penaltyId: 'x', reason }),
}

it.each(Object.entries(acts))('%s takes no blank reason', async (name, act) => {
  for (const blank of ['', '   ', '\n\t ']) {
    expect(await problemOf(act(blank))).toMatchObject(
      says('BAD_REQUEST', { code: 'request.invalid', path: name === 'clearNotes' ? 'text' : 'reason' }),
    )
  }
})

it('no list of works is longer than any event', async () => {
  const workCodes = Array.from({ length: 501 }, (_, index) => `W${index}`)
  expect(
    await problemOf(chief.marking.declareAbsent({ eventId, formId, judge: 1, workCodes, reason: 'x' })),
  ).toMatchObject(says('BAD_REQUEST', { code: 'request.invalid', path: 'workCodes' }))
})
