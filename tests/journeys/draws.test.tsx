// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { events } from '#backend/db/tables/entries'
import { findTrial } from '#tests/support/chain'
import { story } from '#tests/support/story'
import { backend, heading, openApp } from '../support/app'

/* Two stories, each step standing on the one before: a draw is made in the hall, and the story's chain is opened. */

const chain = `/events/${story.eventId}/draws`
let trial = ''

beforeAll(async () => {
  trial = `/events/${await findTrial(backend)}/draws`
})

it('a holder asks to publish a commitment, and waits', async () => {
  const { user } = await openApp({ path: trial, persona: 'holder-a' })
  await heading(/盲评链$/)
  await askIn(user, '公布承诺：A 环 参赛编号', '提请公布承诺')
  expect(await screen.findByText('A 环 参赛编号：已提出，等待监督确认')).toBeDefined()
})

it('the supervisor confirms, and the commitment is there for everybody', async () => {
  const { user } = await openApp({ path: trial, persona: 'supervisor' })
  await confirmIn(user, '确认公布承诺')
  const commitments = await screen.findByRole('table', { name: '抽签承诺' })
  expect(within(commitments).getByText(/^[0-9a-f]{64}$/)).toBeDefined()
  expect(screen.queryByRole('button', { name: '确认公布承诺' })).toBeNull()
})

it('the draw takes a word called out in the hall', async () => {
  const { user } = await openApp({ path: trial, persona: 'holder-a' })
  await user.click(await screen.findByRole('button', { name: '抽签：A 环 参赛编号' }))
  const dialog = within(await screen.findByRole('dialog', { name: '抽签：A 环 参赛编号' }))
  expect(dialog.getByRole('button', { name: '提请抽签' })).toHaveProperty('disabled', true)
  await user.type(dialog.getByRole('textbox', { name: /公开词/ }), '泰山日出')
  await user.click(dialog.getByRole('button', { name: '提请抽签' }))
  await screen.findByText('A 环 参赛编号：已提出，等待监督确认')
})

it('the supervisor hears the word, and sends it back with a reason when it was another', async () => {
  const { user } = await openApp({ path: trial, persona: 'supervisor' })
  expect(await screen.findByText(/公开词“泰山日出”/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: '退回' }))
  const unsent = within(await screen.findByRole('dialog', { name: /^退回/ }))
  await user.type(unsent.getByRole('textbox', { name: /原因/ }), '想错了')
  await user.click(unsent.getByRole('button', { name: '取消' }))
  await user.click(screen.getByRole('button', { name: '退回' }))
  const dialog = within(await screen.findByRole('dialog', { name: /^退回/ }))
  expect(dialog.getByRole('textbox', { name: /原因/ })).toHaveProperty('value', '')
  await user.type(dialog.getByRole('textbox', { name: /原因/ }), '公开词没有听清')
  await user.click(dialog.getByRole('button', { name: '退回' }))
  expect(await screen.findByText(/退回，.*原因：公开词没有听清/)).toBeDefined()
})

it('asked again and confirmed, the holder shows the outcome row by row', async () => {
  const holder = await openApp({ path: trial, persona: 'holder-a' })
  await holder.user.click(await screen.findByRole('button', { name: '抽签：A 环 参赛编号' }))
  const dialog = within(await screen.findByRole('dialog', { name: '抽签：A 环 参赛编号' }))
  await holder.user.type(dialog.getByRole('textbox', { name: /公开词/ }), '黄河入海')
  await holder.user.click(dialog.getByRole('button', { name: '提请抽签' }))
  await screen.findByText('A 环 参赛编号：已提出，等待监督确认')
  holder.close()
  const supervisor = await openApp({ path: trial, persona: 'supervisor' })
  await confirmIn(supervisor.user, '确认抽签')
  supervisor.close()

  const { user } = await openApp({ path: trial, persona: 'holder-a' })
  await user.click(await screen.findByRole('link', { name: '我掌握的名单' }))
  await heading('A 环 参赛编号')
  expect(screen.getByText('黄河入海')).toBeDefined()
  const outcome = screen.getByRole('table', { name: '抽签结果' })
  expect(within(outcome).getAllByRole('row').length).toBeGreaterThan(20)
  expect(within(outcome).getByText('R001')).toBeDefined()
  await user.click(screen.getByRole('button', { name: '逐行显示' }))
  expect(within(screen.getByRole('table', { name: '抽签结果' })).getByText('R001')).toBeDefined()
})

it('another holder is refused that list', async () => {
  await openApp({ path: `${trial}/entry_number`, persona: 'holder-b' })
  expect(within(await screen.findByRole('alert')).getByText('此内容不在您负责的范围内。')).toBeDefined()
})

it('before the marks are locked a holder is told why nothing can be opened', async () => {
  await openApp({ path: chain, persona: 'holder-c' })
  expect(await screen.findByText(/评分尚未锁定，不能启封/)).toBeDefined()
  expect(screen.queryByRole('button', { name: /^启封/ })).toBeNull()
})

it('a visitor reads a commitment that cannot be verified yet', async () => {
  const { user } = await openApp({ path: chain })
  expect((await screen.findAllByText('已抽签，封存')).length).toBe(3)
  const commitments = within(screen.getByRole('table', { name: '抽签承诺' }))
  await user.click(commitments.getByRole('link', { name: /C 环 作品编号 第 1 次/ }))
  await heading('验证 C 环 作品编号')
  expect(screen.getByText('启封之后才能验证')).toBeDefined()
})

it.each([
  ['holder-c', 'C 环 作品编号'],
  ['holder-b', 'B 环 赛位号'],
  ['holder-a', 'A 环 参赛编号'],
] as const)('once they are, the %s opens %s with the supervisor', async (persona, link) => {
  await backend.db.update(events).set({ markingState: 'signed' }).where(eq(events.id, story.eventId))
  const holder = await openApp({ path: chain, persona })
  await askIn(holder.user, `启封：${link}`, '提请启封')
  await screen.findByText(`${link}：已提出，等待监督确认`)
  holder.close()
  const { user } = await openApp({ path: chain, persona: 'supervisor' })
  await confirmIn(user, '确认启封')
  await waitFor(() => expect(screen.queryByRole('button', { name: '确认启封' })).toBeNull())
})

it('then any visitor draws again in the browser, and every row fits', async () => {
  const { user } = await openApp({ path: chain })
  expect(await screen.findByText('已全部启封')).toBeDefined()
  const commitments = within(screen.getByRole('table', { name: '抽签承诺' }))
  await user.click(commitments.getByRole('link', { name: /C 环 作品编号 第 1 次/ }))
  await heading('验证 C 环 作品编号')
  expect(screen.getByText('验证通过：10 行结果与承诺完全相符')).toBeDefined()
  const rows = within(screen.getByRole('table', { name: '逐行核对' }))
    .getAllByRole('row')
    .slice(1)
  expect(rows).toHaveLength(10)
  expect(rows.every(({ textContent }) => textContent?.endsWith('一致') && !textContent.endsWith('不一致'))).toBe(true)
})

it('and a record that somebody changed is found out, with the row', async () => {
  const { links } = await backend.visitor.draws.get({ eventId: story.eventId })
  const { record } = await backend.visitor.draws.record({ drawId: links[1]?.draws[0]?.id ?? '' })
  if (record === null) throw new Error('still shut')
  const [first = '', second = '', ...others] = record.outcome
  const { user } = await openApp({ path: `/draws/${record.drawId}/verify` })
  await heading('验证 B 环 赛位号')
  const field = screen.getByRole('textbox', { name: '公开记录（JSON）' })
  await user.click(field)
  await user.paste('{"algorithm":')
  await user.click(screen.getByRole('button', { name: '验证粘贴的记录' }))
  expect((await screen.findByRole('alert')).textContent).toContain('这不是 JSON 文本')
  await user.clear(field)
  await user.click(field)
  await user.paste(JSON.stringify({ ...record, outcome: [second, first, ...others] }))
  await user.click(screen.getByRole('button', { name: '验证粘贴的记录' }))
  const verdict = within(await screen.findByRole('alert'))
  expect(verdict.getByText('验证不通过：记录与承诺或算法不符')).toBeDefined()
  expect(verdict.getByText(`第 1 行（${record.items[0]}）应为“${first}”，公布的是“${second}”。`)).toBeDefined()
})

it('the organizer replaces a holder, and nobody who holds another link is offered', async () => {
  const { user } = await openApp({ path: trial, persona: 'organizer' })
  const people = within(await screen.findByRole('region', { name: '人员' }))
  const holders = ['A 环加密员（参赛编号）', 'C 环加密员（作品编号）'].map(
    (part) => people.getByText(part).nextElementSibling?.textContent ?? '',
  )
  await user.click(people.getByRole('button', { name: '指定 B 环加密员' }))
  const dialog = within(await screen.findByRole('dialog', { name: '指定 B 环加密员' }))
  expect(holders.every((name) => name !== '')).toBe(true)
  for (const name of holders) {
    await user.clear(dialog.getByRole('textbox', { name: '按姓名查找' }))
    await user.type(dialog.getByRole('textbox', { name: '按姓名查找' }), name)
    expect(await dialog.findByText('没有符合的人。')).toBeDefined()
  }
  await user.clear(dialog.getByRole('textbox', { name: '按姓名查找' }))
  await user.click((await dialog.findAllByRole('radio'))[0] ?? document.body)
  await user.type(dialog.getByRole('textbox', { name: /原因/ }), '病假')
  await user.click(dialog.getByRole('button', { name: '指定此人' }))
  expect(await screen.findByText('已指定')).toBeDefined()
})

async function askIn(user: UserEvent, verb: string, ask: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: verb }))
  await user.click(within(await screen.findByRole('dialog', { name: verb })).getByRole('button', { name: ask }))
}

async function confirmIn(user: UserEvent, verb: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: verb }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: verb }))
}
