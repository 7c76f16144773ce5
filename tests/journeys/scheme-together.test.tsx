// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { eq, sql } from 'drizzle-orm'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { events } from '#backend/db/tables/entries'
import { aspectsOf } from '#domain/schemes/scheme'
import { backend, openApp, server } from '../support/app'
import { draftOf, fits, looks } from '../support/scheme-draft'

const eventId = 'e-011-1'
const editor = { path: `/events/${eventId}/scheme/edit`, persona: 'organizer' }
const reader = { ...editor, path: `/events/${eventId}/scheme` }
const timeout = 90_000

beforeEach(() => saveAsOffice('示例·起初'))

it('a change of something else of the event does not stop saving', { timeout }, async () => {
  const { user } = await openApp(editor)
  await type(user, '示例·我的')
  await backend.db
    .update(events)
    .set({ version: sql`${events.version} + 3` })
    .where(eq(events.id, eventId))
  await user.keyboard('{Control>}s{/Control}')
  await screen.findByText('没有未保存的修改')
  expect(await storedText()).toBe('示例·我的')
})

it(
  'somebody else’s version is shown beside one’s own, kept after choosing to keep one’s own',
  { timeout },
  async () => {
    const { user } = await openApp(editor)
    await type(user, '示例·我的')
    const theirs = await saveAsOffice('示例·别人的')
    await user.keyboard('{Control>}s{/Control}')
    const panel = within(await screen.findByRole('region', { name: `别人已保存第 ${theirs} 版` }))
    await user.click(panel.getByText(new RegExp(`^别人改了什么（第 ${theirs - 1} 版 → 第 ${theirs} 版）：1 处$`)))
    expect(panel.getByText('示例·别人的', { selector: 'ins' })).toBeDefined()
    expect(panel.getByText('示例·我的', { selector: 'ins' })).toBeDefined()
    expect(screen.getByRole('button', { name: /^保存为第/ })).toHaveProperty('disabled', true)

    await user.click(panel.getByRole('button', { name: `保留我的内容，接在第 ${theirs} 版之后` }))
    await user.click(screen.getByRole('button', { name: `保存为第 ${theirs + 1} 版` }))
    await screen.findByText(`已保存为第 ${theirs + 1} 版`)
    expect(await storedText()).toBe('示例·我的')
    expect(await storedText(theirs)).toBe('示例·别人的')
  },
)

it('somebody else’s version in place of one’s own is undone in one step', { timeout }, async () => {
  const { user } = await openApp(editor)
  await type(user, '示例·我的')
  const theirs = await saveAsOffice('示例·别人的')
  await user.keyboard('{Control>}s{/Control}')
  await user.click(await screen.findByRole('button', { name: `放下我的修改，打开第 ${theirs} 版` }))
  await waitFor(() => expect(shownText()).toBe('示例·别人的'))
  await screen.findByText('没有未保存的修改')
  await user.click(screen.getByRole('button', { name: '撤销' }))
  await waitFor(() => expect(shownText()).toBe('示例·我的'))
  await user.click(screen.getByRole('button', { name: `保存为第 ${theirs + 1} 版` }))
  await screen.findByText(`已保存为第 ${theirs + 1} 版`)
})

it('an edit kept on the device does not go over a version saved meanwhile unseen', { timeout }, async () => {
  const { user, reload } = await openApp(editor)
  await type(user, '示例·昨天的')
  const theirs = await saveAsOffice('示例·别人的')
  reload()
  const panel = within(await screen.findByRole('region', { name: `别人已保存第 ${theirs} 版` }))
  expect(screen.queryByRole('button', { name: '继续修改' })).toBeNull()
  expect(await panel.findByText('示例·昨天的', { selector: 'ins' })).toBeDefined()
  await user.click(panel.getByRole('button', { name: `保留我的内容，接在第 ${theirs} 版之后` }))
  await waitFor(() => expect(shownText()).toBe('示例·昨天的'))
  await user.click(screen.getByRole('button', { name: `保存为第 ${theirs + 1} 版` }))
  await screen.findByText(`已保存为第 ${theirs + 1} 版`)
  reload()
  await waitFor(() => expect(shownText()).toBe('示例·昨天的'))
  expect(screen.queryByRole('region', { name: '未保存的修改' })).toBeNull()
})

it('a version whose answer was lost is recognised as one’s own', { timeout }, async () => {
  const { user } = await openApp(editor)
  await type(user, '示例·答复丢失')
  server.use(
    http.put(
      '*/api/events/:id/scheme',
      async ({ request }) => {
        await backend.backend.fetch(request)
        return HttpResponse.error()
      },
      { once: true },
    ),
  )
  await user.keyboard('{Control>}s{/Control}')
  await screen.findByText(/^没有得到回答/)
  expect(await storedText()).toBe('示例·答复丢失')
  const { newest } = await draft()
  await user.keyboard('{Control>}s{/Control}')
  await screen.findByText('没有未保存的修改')
  expect((await draft()).newest).toBe(newest)
})

it('a device that cannot keep the edit says so', { timeout }, async () => {
  const { user } = await openApp(editor)
  const { setItem } = Storage.prototype
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  try {
    await type(user, '示例·存不下')
    expect(await screen.findByText('有未保存的修改，本机存不下：请先保存再离开')).toBeDefined()
  } finally {
    Storage.prototype.setItem = setItem
  }
  await type(user, '示例·存得下')
  await screen.findByText('有未保存的修改，已留在本机')
})

it('the report leads to the field, and half a scheme is not exported', { timeout }, async () => {
  const { user } = await openApp(editor)
  await user.click(await screen.findByRole('button', { name: /^A1\.1 评分点 .*整行/ }))
  await user.selectOptions(await screen.findByRole('combobox', { name: '计分方式' }), '按完成数')
  await user.click(screen.getByRole('textbox', { name: 'A1.2 说明' }))
  await user.click(await screen.findByRole('button', { name: 'A1.1 “应完成数”须填正整数。' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '应完成数' })))
  expect(document.activeElement).toHaveProperty('ariaInvalid', 'true')

  await user.click(screen.getByRole('button', { name: '导出' }))
  await user.click(await screen.findByRole('menuitem', { name: '导出评分标准文件（.json）' }))
  expect(await screen.findByRole('dialog', { name: '没有导出文件' })).toBeDefined()
})

it('a version saved while somebody is about to lock is not locked unread', { timeout }, async () => {
  const { user } = await openApp(reader)
  await user.click(await screen.findByRole('button', { name: '锁定评分标准' }))
  const { newest } = await draft()
  const dialog = within(await screen.findByRole('dialog', { name: `锁定评分标准第 ${newest} 版` }))
  const theirs = await saveAsOffice('示例·别人的')
  expect(await dialog.findByRole('alert')).toHaveProperty(
    'textContent',
    `您打开后，已有人保存了第 ${theirs} 版。请关闭这里，看过第 ${theirs} 版后再锁定。`,
  )
  expect(dialog.getByRole('button', { name: '锁定评分标准' })).toHaveProperty('disabled', true)
  await user.click(dialog.getByRole('button', { name: '取消' }))
  await user.click(screen.getByRole('button', { name: '锁定评分标准' }))
  await screen.findByRole('dialog', { name: `锁定评分标准第 ${theirs} 版` })
})

it('who is about to confirm what somebody else just confirmed does not take it back', { timeout }, async () => {
  const office = await backend.as('office')
  const calculation = { type: 'RANGED_SCORE', bands: [{ key: 'R1', value: '1' }], confirmed: false } as const
  const { event } = await draft()
  const first = { eventId, version: event.version, origin: 'editor' }
  const saved = await office.schemes.save({ ...first, draft: draftOf({ ...fits, calculation }, looks) })
  const [aspectKey = ''] = aspectsOf(saved.version.draft).map(({ key }) => key)

  const { user } = await openApp(reader)
  await user.click(await screen.findByRole('button', { name: '确认分段含义' }))
  const dialog = within(await screen.findByRole('dialog', { name: '确认分段含义：A1.1' }))
  await office.schemes.confirmRanged({ eventId, version: saved.event.version, aspectKey, confirmed: true })
  expect((await dialog.findByRole('alert')).textContent).toMatch(/^您打开后，已有人保存了第 \d+ 版，这里现为“已确认”/)
  expect(dialog.getByRole('button', { name: '确认分段含义' })).toHaveProperty('disabled', true)
  await user.click(dialog.getByRole('button', { name: '取消' }))
  await user.click(screen.getByRole('button', { name: '撤回确认' }))
  const back = within(await screen.findByRole('dialog', { name: '撤回确认：A1.1' }))
  await user.click(back.getByRole('button', { name: '撤回确认' }))
  expect(await screen.findByText('A1.1 已更新')).toBeDefined()
  expect(await screen.findByRole('button', { name: '确认分段含义' })).toBeDefined()
})

it('who is about to confirm bands does not confirm them for another maximum', { timeout }, async () => {
  const office = await backend.as('office')
  const calculation = { type: 'RANGED_SCORE', bands: [{ key: 'R1', value: '1' }], confirmed: false } as const
  const save = async (maxMark: string) => {
    const { event } = await draft()
    const own = draftOf({ ...fits, maxMark, calculation }, looks)
    return office.schemes.save({ eventId, version: event.version, origin: 'editor', draft: own })
  }
  await save('60.00')
  const { user } = await openApp(reader)
  await user.click(await screen.findByRole('button', { name: '确认分段含义' }))
  const dialog = within(await screen.findByRole('dialog', { name: '确认分段含义：A1.1' }))
  dialog.getByText(/0 至 60\.00 分/)
  const { newest } = await save('30.00')
  expect((await dialog.findByRole('alert')).textContent).toMatch(
    new RegExp(`^您打开后，已有人保存了第 ${newest} 版，这里现为“待确认”`),
  )
  dialog.getByText(/0 至 60\.00 分/)
  expect(dialog.getByRole('button', { name: '确认分段含义' })).toHaveProperty('disabled', true)
})

type User = Awaited<ReturnType<typeof openApp>>['user']

async function type(user: User, text: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name: 'A1.1 说明' })
  await user.clear(field)
  await user.type(field, text)
}

function shownText(): string {
  return (screen.getByRole('textbox', { name: 'A1.1 说明' }) as HTMLInputElement).value
}

async function draft(revision?: number) {
  const office = await backend.as('office')
  return office.schemes.draft({ eventId, ...(revision !== undefined && { revision }) })
}

async function storedText(revision?: number): Promise<string | undefined> {
  const { version } = await draft(revision)
  return version === null ? undefined : aspectsOf(version.draft)[0]?.description
}

/** Saves the scheme with this text, as somebody at another desk; answers the number of the version. */
async function saveAsOffice(description: string): Promise<number> {
  const office = await backend.as('office')
  const { event, newest, version } = await draft()
  const [first = fits, second = looks] = version === null ? [] : aspectsOf(version.draft)
  const input = { eventId, version: event.version, basedOn: newest, origin: 'editor' }
  const saved = await office.schemes.save({ ...input, draft: draftOf({ ...first, description }, second) })
  return saved.version.revision
}
