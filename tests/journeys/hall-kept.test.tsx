// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import { openAnswersDatabase } from '#app/offline/answers-database.ts'
import type { SheetData } from '#contract/marking'
import { openOutboxDatabase } from '#features/marking/outbox-database.ts'
import { story } from '#tests/support/story'
import { backend, openApp, server } from '../support/app'

const { judged, measured } = story

function loseNetwork(): void {
  server.use(http.all('*/api/*', () => HttpResponse.error()))
}

async function pad() {
  return within(await screen.findByRole('region', { name: /^作品 .* 评分点 / }))
}

async function ownMarks(persona: string, formId: string) {
  const { marks } = await (await backend.as(persona)).marking.sheet({ formId })
  return marks.filter(({ mine }) => mine)
}

/** The sheet as this device keeps it. */
async function keptSheet(): Promise<SheetData | undefined> {
  const entries = await openAnswersDatabase().entries()
  const sheets = entries.map(([, { query }]) => query.state.data as SheetData)
  return sheets.find(({ formId }) => formId === judged)
}

it('a sheet and what was confirmed on it are there after a reload without a network', async () => {
  const { user, reload } = await openApp({ path: `/marking/${judged}`, persona: 'judge-3', keeps: true })
  await pad()
  const before = (await ownMarks('judge-3', judged)).length
  const done = Number(/我已评 (\d+) /.exec((await screen.findByText(/^我已评 /)).textContent)?.[1])
  await user.keyboard('2')
  await screen.findByText(`我已评 ${done + 1} / 20`)
  await waitFor(async () => {
    expect(await ownMarks('judge-3', judged)).toHaveLength(before + 1)
    expect(await openOutboxDatabase().read('judge-3')).toEqual([])
  })
  const recorded = (await ownMarks('judge-3', judged)).map(({ id }) => id)
  expect((await keptSheet())?.marks.filter(({ mine }) => mine).map(({ id }) => id)).toEqual(recorded)
  loseNetwork()
  reload()
  expect(await screen.findByText(`我已评 ${done + 1} / 20`)).toBeDefined()
}, 60_000)

it('what one judge typed is never recorded as another’s, who sat down in another tab; it is sent when its author is back', async () => {
  const { user, changeSession, reload } = await openApp({ path: `/marking/${measured}`, persona: 'judge-1' })
  await pad()
  const before = await ownMarks('judge-1', measured)
  await changeSession('judge-2')
  await user.keyboard('1')
  await waitFor(async () => expect(await openOutboxDatabase().read('judge-1')).toHaveLength(1))
  const [typed] = await openOutboxDatabase().read('judge-1')
  // The page has heard by now who sits here; nothing of the first judge was sent as theirs.
  await waitFor(() => expect(screen.getByRole('button', { name: /^当前身份：裁判员（2/ })).toBeDefined())
  expect(await ownMarks('judge-1', measured)).toEqual(before)
  expect((await openOutboxDatabase().read('judge-1')).map(({ id }) => id)).toEqual([typed?.id])
  await changeSession('judge-1')
  reload()
  await waitFor(async () => {
    const marks = await ownMarks('judge-1', measured)
    expect(marks.filter(({ id }) => id === typed?.id)).toMatchObject([{ by: 1 }])
  })
  expect(await openOutboxDatabase().read('judge-1')).toEqual([])
})
