import { afterAll, beforeAll, expect, it } from 'vitest'
import { and, eq, ne } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { events } from '#backend/db/tables/entries'
import { formJudges, forms } from '#backend/db/tables/marking'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { fillSheet, settleSpreads, story } from '#tests/support/story'

/* On PostgreSQL two people really work at once; PGlite takes one transaction after the other. */

const { eventId, judged: formId } = story
const times = 40

let test: TestBackend
let judges: readonly [ApiClient, ApiClient, ApiClient]
let chief: ApiClient
let organizer: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  judges = [await test.as('judge-1'), await test.as('judge-2'), await test.as('judge-3')]
  chief = await test.as('chief')
  organizer = await test.as('organizer')
  for (const judge of judges) await fillSheet(judge, formId)
  await settleSpreads(judges, formId)
})
afterAll(() => test.close())

/** The last judge has still to sign. */
async function signedButForOne(): Promise<void> {
  const { db } = test
  const last = and(eq(formJudges.formId, formId), eq(formJudges.position, 3))
  await db.update(forms).set({ signedAt: null }).where(eq(forms.id, formId))
  await db
    .update(formJudges)
    .set({ signedAt: new Date() })
    .where(and(eq(formJudges.formId, formId), ne(formJudges.position, 3)))
  await db.update(formJudges).set({ signedAt: null }).where(last)
  await db.update(events).set({ markingState: 'marking' }).where(eq(events.id, eventId))
}

it(
  'the last signature and the reopening of a form wait for each other, never for ever',
  { timeout: 300_000 },
  async () => {
    for (let time = 0; time < times; time += 1) {
      await signedButForOne()
      const { id: approvalId } = await organizer.approvals.ask({
        eventId,
        kind: 'form.reopen',
        subjectId: formId,
        reason: '漏评一项',
      })
      const [signature, approval] = await Promise.all([
        judges[2].marking.signSheet({ formId }),
        chief.approvals.answer({ approvalId, step: 'approve' }),
      ])
      expect(signature).toEqual({ signedByMe: true, signed: expect.any(Boolean) as boolean })
      expect(approval.state).toBe('approved')
      // Whichever came first, the signatures given before are taken back.
      const [form] = await test.db.select().from(forms).where(eq(forms.id, formId))
      const seats = await test.db.select().from(formJudges).where(eq(formJudges.formId, formId))
      expect(form?.signedAt).toBeNull()
      expect(seats.filter(({ signedAt }) => signedAt !== null).length).toBe(signature.signed ? 0 : 1)
    }
  },
)

it('marks, signatures and penalties of one event go on beside each other', { timeout: 300_000 }, async () => {
  await signedButForOne()
  const { works } = await judges[0].marking.sheet({ formId })
  const [workCode = ''] = works
  for (let time = 0; time < times / 4; time += 1) {
    await test.db.update(events).set({ markingState: 'not_started' }).where(eq(events.id, eventId))
    const { id: approvalId } = await organizer.approvals.ask({
      eventId,
      kind: 'form.reopen',
      subjectId: formId,
      reason: '漏评一项',
    })
    const done = await Promise.allSettled([
      fillSheet(judges[0], story.measured),
      judges[2].marking.signSheet({ formId }),
      chief.approvals.answer({ approvalId, step: 'approve' }),
      chief.marking.imposePenalty({
        eventId,
        id: `p-${time}`,
        workCode,
        kind: 'deduct',
        module: null,
        points: '1',
        reason: '迟到',
      }),
    ])
    expect(done.map(({ status }) => status)).toEqual(done.map(() => 'fulfilled'))
    await signedButForOne()
  }
})
