// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { eq } from 'drizzle-orm'
import { http, HttpResponse } from 'msw'
import { beforeAll, expect, it } from 'vitest'
import { entries, entryMembers, people } from '#backend/db/tables/entries'
import { story } from '#tests/support/story'
import { backend, heading, openApp, server } from '../support/app'

/** The work whose marks the sample leaves open. */
let lastWork = ''
const itemsPath = '*/api/marking/sheets/:formId/items'
const judged = { path: `/marking/${story.judged}`, persona: 'judge-1' }

beforeAll(async () => {
  const { works } = await (await backend.as('judge-1')).marking.sheet({ formId: story.judged })
  lastWork = works.at(-1) ?? ''
})

it('a judge finds the sheets that are theirs, the next one first', async () => {
  const { user } = await openApp({ path: '/marking', persona: 'judge-1' })
  await heading('评分表')
  expect(screen.getByText('待完成 2 份')).toBeDefined()
  const next = within(screen.getByRole('region', { name: '先评这一份' }))
  await user.click(next.getByRole('link', { name: /B2.*接线工艺/ }))
  await heading(/B2 接线工艺/)
})

it('a judge may not sign while scores are missing, and is told which', async () => {
  const { user } = await openApp(judged)
  const dialog = await openSigning(user)
  const reasons = within(dialog.getByRole('alert'))
  expect(reasons.getByText('还不能签字')).toBeDefined()
  await waitFor(() => expect(reasons.getAllByRole('listitem')[0]?.textContent).toMatch(/\d/))
  expect(dialog.getByRole('button', { name: '签字' })).toHaveProperty('disabled', true)
})

it('a judge enters a judgement by one key, and only then sees what the colleagues gave', async () => {
  const { user } = await openApp(judged)
  const pad = await padOf(`${lastWork} 评分点 B2.1`)
  expect(colleaguesIn(pad)).toEqual(['—', '—', '—'])
  expect(pad.getByText('您评分后显示其他裁判的分数。')).toBeDefined()

  await user.keyboard('2')
  await padOf(`${lastWork} 评分点 B2.2`)
  await user.keyboard('{ArrowUp}')
  const after = await padOf(`${lastWork} 评分点 B2.1`)
  await waitFor(() =>
    expect(colleaguesIn(after)).toEqual(['2', expect.stringMatching(/\d/), expect.stringMatching(/\d/)]),
  )
  expect(after.getByText('已确认', { selector: 'p *' })).toBeDefined()
})

it('a judge who changes a score is asked why, and the old one stays on record', async () => {
  const { user } = await openApp(judged)
  await user.click(await screen.findByRole('button', { name: /^B2\.1/ }))
  await padOf(`${lastWork} 评分点 B2.1`)
  await user.keyboard('3')
  const dialog = within(await screen.findByRole('dialog', { name: `更正 ${lastWork}：2 → 3` }))
  await user.click(dialog.getByRole('button', { name: /按错键/ }))
  await user.click(await screen.findByRole('button', { name: /^B2\.1/ }))
  expect(await screen.findByText('理由：按错键')).toBeDefined()
  expect(screen.getByText('录入记录（4）')).toBeDefined()
})

it('a score the network loses stays on the device and is sent again as the same one', async () => {
  const sent: string[] = []
  server.use(
    http.post(itemsPath, async ({ request }) => {
      const { items } = (await request.clone().json()) as { items: readonly { readonly id: string }[] }
      sent.push(...items.map(({ id }) => id))
      return sent.length === 1 ? HttpResponse.error() : undefined
    }),
  )
  const { user } = await openApp(judged)
  await padOf(`${lastWork} 评分点 B2.2`)
  await user.keyboard('2')
  await user.click(await screen.findByRole('button', { name: /^B2\.2/ }))
  expect((await screen.findAllByText('未送达')).length).toBeGreaterThan(0)
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[0]).toBe(sent[1])
  await waitFor(() => expect(screen.queryByText('未送达')).toBeNull())
  expect(screen.getByText('我已评 20 / 20')).toBeDefined()
})

it('what was not sent is still there after a reload, and arrives then', async () => {
  const { user, reload } = await openApp({ path: `/marking/${story.measured}`, persona: 'judge-2' })
  await padOf(`${lastWork} 评分点 C1.2`)
  server.use(http.post(itemsPath, () => HttpResponse.error()))
  await user.keyboard('y')
  expect((await screen.findAllByText('未送达')).length).toBeGreaterThan(0)
  reload()
  expect(await screen.findByText('全组已录 38 / 40')).toBeDefined()
  server.resetHandlers()
  const reader = await backend.as('judge-3')
  await waitFor(
    async () => expect((await reader.marking.sheet({ formId: story.measured })).progress.entered).toBe(38),
    { timeout: 8000, interval: 300 },
  )
})

it('undo takes a value back on the record; the next one needs no reason', async () => {
  const { user } = await openApp({ path: `/marking/${story.measured}`, persona: 'judge-1' })
  await padOf(`${lastWork} 评分点 C1.3`)
  await user.keyboard('1')
  await padOf(`${lastWork} 评分点 C1.4`)
  await user.keyboard('{Control>}z{/Control}')
  const pad = await padOf(`${lastWork} 评分点 C1.3`)
  await user.click(await pad.findByText('录入记录（2）'))
  expect(pad.getByText('收回')).toBeDefined()
  expect(pad.getByText('理由：撤销')).toBeDefined()
  await user.keyboard('0')
  await padOf(`${lastWork} 评分点 C1.4`)
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('no page of a judge names a competitor', async () => {
  const names = await backend.db
    .select({ name: people.name })
    .from(people)
    .innerJoin(entryMembers, eq(entryMembers.personId, people.id))
    .innerJoin(entries, eq(entries.id, entryMembers.entryId))
    .where(eq(entries.eventId, story.eventId))
  expect(names).toHaveLength(10)
  const paths = ['/marking', `/marking/${story.judged}`, `/marking/${story.measured}`, `/marking/${story.judged}/print`]
  for (const path of paths) {
    const { close } = await openApp({ path, persona: 'judge-1' })
    await heading(/./)
    const shown = document.documentElement.outerHTML
    for (const { name } of names) expect(shown.includes(name)).toBe(false)
    close()
  }
})

async function padOf(label: string) {
  return within(await screen.findByRole('region', { name: `作品 ${label}` }))
}

function colleaguesIn(pad: ReturnType<typeof within>): (string | null)[] {
  return within(pad.getByRole('table', { name: '各裁判给出的值' }))
    .getAllByRole('cell')
    .slice(-3)
    .map((score: HTMLElement) => score.textContent)
}

async function openSigning(user: UserEvent) {
  await user.click(await screen.findByRole('button', { name: '签字' }))
  return within(await screen.findByRole('dialog', { name: '签字：B2 接线工艺' }))
}
