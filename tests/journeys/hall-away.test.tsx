// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import type { OutboxItem } from '#features/marking/outbox.ts'
import { openOutboxDatabase } from '#features/marking/outbox-database.ts'
import { addForm, storySeats } from '#tests/support/extra-form'
import { backend, openApp, server } from '../support/app'

/* Marks of a judge who has left the marking pages: sent from wherever they are, and said to be there until then. */

const left = 'f-left'
const printed = 'f-printed'

beforeAll(async () => {
  const seats = await storySeats(backend)
  await addForm(backend, { formId: left, type: 'judgement', aspects: 3, seats })
  await addForm(backend, { formId: printed, type: 'judgement', aspects: 2, seats })
})

function loseItems(): void {
  server.use(http.post('*/api/marking/sheets/:formId/items', () => HttpResponse.error()))
}

async function values(formId: string) {
  const { marks } = await (await backend.as('judge-1')).marking.sheet({ formId })
  return marks.map(({ value }) => value)
}

async function onDevice() {
  return openOutboxDatabase().read('judge-1')
}

async function cellReady() {
  await screen.findByRole('navigation', { name: '本轮评分格' })
}

async function jobs() {
  return within(await screen.findByRole('navigation', { name: '主要工作' }))
}

it('the last mark is sent although its judge goes home at once', async () => {
  const { user } = await openApp({ path: `/marking/${left}`, persona: 'judge-1' })
  await cellReady()
  await user.keyboard('2')
  await user.click((await jobs()).getByRole('link', { name: '首页' }))
  await waitFor(() => expect(screen.queryByRole('navigation', { name: '本轮评分格' })).toBeNull())
  await waitFor(async () => expect(await values(left)).toEqual(['2']))
  await waitFor(async () => expect(await onDevice()).toEqual([]))
})

it('what waits for the network is said on other pages, and sent from there, also after a reload', async () => {
  const { user, reload, changeSession } = await openApp({ path: `/marking/${left}`, persona: 'judge-1' })
  await cellReady()
  loseItems()
  await user.keyboard('1')
  await screen.findAllByText('未送达')
  await user.click((await jobs()).getByRole('link', { name: '设置' }))
  expect(await (await jobs()).findByText('1 条未送达')).toBeDefined()

  // Somebody else at this tablet sends nothing of it.
  await changeSession('judge-2')
  server.resetHandlers()
  reload()
  await waitFor(() => expect(screen.getByRole('button', { name: /^当前身份：裁判员（2/ })).toBeDefined())
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(await onDevice()).toHaveLength(1)
  expect(await values(left)).toEqual(['2'])

  await changeSession('judge-1')
  reload()
  await waitFor(async () => expect(await onDevice()).toEqual([]))
  expect(await values(left)).toEqual(['2', '1'])
  const shown = await jobs()
  await waitFor(() => expect(shown.queryByText(/条未送达/)).toBeNull())
}, 60_000)

it('marks on sheets that are no longer listed are found sheet by sheet', async () => {
  const refused = (id: string, formId: string): OutboxItem => {
    const journey = { formId, order: 0, state: 'refused', attempts: 0, reasons: [], alone: false } as const
    const place = { aspectId: 'a1', workCode: 'K07', round: 1, supersedes: [], enteredAt: '2024-07-25T09:30:00.000Z' }
    return { ...journey, ...place, kind: 'mark', id, value: '2', reason: null }
  }
  const put = [refused('m-1', 'f-former'), refused('m-2', 'f-former'), refused('m-3', 'f-other')]
  await openOutboxDatabase().write('judge-1', { put, remove: [] })
  const { close } = await openApp({ path: '/marking', persona: 'judge-1' })
  expect(await screen.findByText('本机有 3 项属于本页未列出的评分表。')).toBeDefined()
  const links = screen
    .getAllByRole('link', { name: /^查看/ })
    .map((link) => [link.textContent, link.getAttribute('href')])
  expect(links).toEqual([
    ['查看第 1 份（2 项）', '/marking/f-former'],
    ['查看第 2 份（1 项）', '/marking/f-other'],
  ])
  close()
  await openOutboxDatabase().write('judge-1', { put: [], remove: put.map(({ id }) => id) })
})

it('paper has what was entered on this device, and says how much of it has not arrived', async () => {
  const { user } = await openApp({ path: `/marking/${printed}`, persona: 'judge-1' })
  await cellReady()
  loseItems()
  await user.keyboard('3')
  await screen.findAllByText('未送达')
  await user.click(screen.getByRole('link', { name: '打印' }))
  expect(await screen.findByText('含本机尚未送达的 1 项')).toBeDefined()
  const page = within(screen.getAllByRole('article')[0] as HTMLElement)
  expect(page.getByRole('row', { name: /^f-printed\.1 .* 10\.00 3/ })).toBeDefined()
  await user.click(screen.getByText('空白表'))
  expect(screen.queryByText(/尚未送达/)).toBeNull()
})
