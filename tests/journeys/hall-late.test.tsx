// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { forms } from '#backend/db/tables/marking'
import { openOutboxDatabase } from '#features/marking/outbox-database.ts'
import { story } from '#tests/support/story'
import { backend, openApp } from '../support/app'

/* What comes too late waits for the chief judge; the tablet it came from hears what was decided. */

const { eventId, measured: formId } = story

async function sign(signedAt: Date | null): Promise<void> {
  await backend.db.update(forms).set({ signedAt }).where(eq(forms.id, formId))
}

async function decide(heldId: string, decision: 'admit' | 'set_aside', reason: string): Promise<void> {
  await sign(null)
  await (await backend.as('chief')).marking.decideHeld({ eventId, heldId, decision, reason })
}

async function onDevice() {
  return openOutboxDatabase().read('judge-1')
}

/** Enters a mark on a sheet that was signed meanwhile; answers the mark's id. */
async function enterTooLate(user: UserEvent): Promise<string> {
  await screen.findByRole('region', { name: /^作品 .* 评分点 / })
  await sign(new Date())
  await user.keyboard('1')
  await screen.findByText(/已送达，留待裁判长处理/)
  const [item] = await onDevice()
  expect(item).toBeDefined()
  return item?.id ?? ''
}

it('a late mark that is set aside is shown so, with the reason, until it is seen; one taken in is a mark', async () => {
  const { user, reload } = await openApp({ path: `/marking/${formId}`, persona: 'judge-1' })
  const first = await enterTooLate(user)
  await decide(first, 'set_aside', '签字后所录')
  reload()
  expect((await screen.findByText(/未记入：/)).textContent).toContain('签字后所录')
  expect(screen.queryByText(/留待裁判长处理：/)).toBeNull()
  await user.click(screen.getByRole('button', { name: '知道了' }))
  await waitFor(async () => expect(await onDevice()).toEqual([]))

  const second = await enterTooLate(user)
  await decide(second, 'admit', '确为签字前所录')
  reload()
  await waitFor(async () => expect(await onDevice()).toEqual([]))
  const { marks } = await (await backend.as('judge-1')).marking.sheet({ formId })
  expect(marks.some(({ id }) => id === second)).toBe(true)
  await waitFor(() => expect(screen.queryByText(/留待裁判长处理：/)).toBeNull())
}, 120_000)
