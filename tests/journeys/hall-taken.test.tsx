// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { and, eq } from 'drizzle-orm'
import { http, HttpResponse } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import { formJudges, schemes } from '#backend/db/tables/marking'
import { openOutboxDatabase } from '#features/marking/outbox-database.ts'
import { addForm, storySeats } from '#tests/support/extra-form'
import { enter, markItem, story, submit } from '#tests/support/story'
import { backend, heading, openApp, server } from '../support/app'

/* A sheet that is taken away while it is open, a value that is refused, and what becomes of what was entered. */

const reseated = 'f-reseated'
const kept = 'f-kept'
const outdated = 'f-outdated'
const returned = 'f-returned'

let seats: readonly string[] = []

beforeAll(async () => {
  seats = await storySeats(backend)
  await addForm(backend, { formId: reseated, type: 'judgement', aspects: 2, seats })
  await addForm(backend, { formId: returned, type: 'judgement', aspects: 1, seats })
  await addForm(backend, { formId: kept, type: 'judgement', aspects: 2, seats })
  await addForm(backend, { formId: outdated, type: 'judgement', aspects: 2, seats })
})

function loseItems(): void {
  server.use(http.post('*/api/marking/sheets/:formId/items', () => HttpResponse.error()))
}

async function pad() {
  return within(await screen.findByRole('region', { name: /^作品 .* 评分点 / }))
}

async function firstCell(formId: string) {
  const { works, aspects } = await (await backend.as('judge-2')).marking.sheet({ formId })
  return { workCode: works[0] ?? '', aspectId: aspects[1]?.id ?? '' }
}

it('a judge who lost the seat sees nothing of the sheet any more, also without a network; what was entered still arrives', async () => {
  const cell = await firstCell(reseated)
  const { user } = await openApp({ path: `/marking/${reseated}`, persona: 'judge-1' })
  await pad()
  loseItems()
  await user.keyboard('2')
  await screen.findAllByText('未送达')
  await backend.db
    .delete(formJudges)
    .where(and(eq(formJudges.formId, reseated), eq(formJudges.assignmentId, seats[0] ?? '')))
  await enter(await backend.as('judge-2'), reseated, markItem(cell, '1'))

  await heading('这份评分表不对您开放')
  expect(await screen.findByText('此内容不在您负责的范围内。')).toBeDefined()
  expect(screen.getByText(/尚未送达的 1 项仍存在本机/)).toBeDefined()
  expect(screen.getByRole('link', { name: '回到我的评分表' }).getAttribute('href')).toBe('/marking')
  await user.keyboard('3')
  expect(screen.queryByRole('region', { name: /评分点/ })).toBeNull()
  expect(screen.queryByText('作品编号')).toBeNull()
  expect(await openOutboxDatabase().read('judge-1')).toHaveLength(1)

  await user.click(screen.getByRole('link', { name: '回到我的评分表' }))
  await user.click(await screen.findByRole('link', { name: '查看' }))
  await heading('这份评分表不对您开放')
  server.use(http.all('*/api/*', () => HttpResponse.error()))
  window.dispatchEvent(new Event('visibilitychange'))
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(screen.queryByText('作品编号')).toBeNull()

  server.resetHandlers()
  window.dispatchEvent(new Event('online'))
  await waitFor(async () =>
    expect((await openOutboxDatabase().read('judge-1')).map(({ state }) => state)).toEqual(['held']),
  )
}, 60_000)

it('whoever is signed out is told of what is still to be sent from this device', async () => {
  const { user, close } = await openApp({ path: `/marking/${kept}`, persona: 'judge-1' })
  await pad()
  loseItems()
  await user.keyboard('2')
  await screen.findAllByText('未送达')
  await waitFor(async () => expect(await openOutboxDatabase().read('judge-1')).not.toEqual([]))
  const { length } = await openOutboxDatabase().read('judge-1')
  close()

  const nobody = await openApp({ path: `/marking/${kept}` })
  await heading('请先登录')
  expect(await screen.findByText(new RegExp(`另存有 ${length} 项尚未送出的录入`))).toBeDefined()
  expect(screen.queryByText(/没有这份表上未送达的内容/)).toBeNull()
  nobody.close()

  server.resetHandlers()
  const back = await openApp({ path: `/marking/${kept}`, persona: 'judge-1' })
  await waitFor(async () =>
    expect((await openOutboxDatabase().read('judge-1')).filter(({ formId }) => formId === kept)).toEqual([]),
  )
  back.close()
})

it('a value that was refused is given up only when asked, by its name', async () => {
  const { workCode } = await firstCell(returned)
  server.use(
    http.post(`*/api/marking/sheets/${returned}/items`, async ({ request }) => {
      const { items } = (await request.json()) as { items: { id: string }[] }
      const { progress } = await (await backend.as('judge-2')).marking.sheet({ formId: returned })
      const reasons = [{ code: 'marking.correction_reason_missing', params: { before: '2' } }]
      const results = items.map(({ id }) => ({ id, state: 'refused', mark: null, note: null, reasons }))
      return HttpResponse.json({ results, progress })
    }),
  )
  const { user } = await openApp({ path: `/marking/${returned}`, persona: 'judge-1' })
  await pad()
  await user.keyboard('3')
  const asked = async () => {
    await user.click(await screen.findByRole('button', { name: '放弃此值' }))
    return within(await screen.findByRole('dialog', { name: `放弃 ${workCode} · f-returned.1 · 3` }))
  }
  await user.click((await asked()).getByRole('button', { name: '取消' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await openOutboxDatabase().read('judge-1')).toHaveLength(1)
  await user.click((await asked()).getByRole('button', { name: '放弃此值' }))
  await waitFor(async () => expect(await openOutboxDatabase().read('judge-1')).toEqual([]))
})

it('a sheet of a scheme that was replaced is closed with the way to the new one', async () => {
  const { user } = await openApp({ path: `/marking/${outdated}`, persona: 'judge-1' })
  await pad()
  const [scheme] = await backend.db.select().from(schemes).where(eq(schemes.eventId, story.eventId))
  if (scheme === undefined) throw new Error('the story has no scheme')
  const cell = await firstCell(outdated)
  await backend.db.insert(schemes).values({ ...scheme, id: 's-next', revision: scheme.revision + 1 })
  await submit(await backend.as('judge-2'), outdated, markItem(cell, '1'))
  await heading('没有这份评分表，或已停用')
  expect(screen.getByText(/请从列表打开新的一份/)).toBeDefined()
  await user.keyboard('2')
  expect(await openOutboxDatabase().read('judge-1')).toEqual([])
})
