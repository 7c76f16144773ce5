// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { workbookWith } from '#domain/schemes/cis/test-workbook'
import { aspectsOf } from '#domain/schemes/scheme'
import { workbookFile } from '#tests/import/workbook-file'
import { backend, heading, openApp } from '../support/app'

const eventId = 'e-011-1'
const story = 'e-story'

it('a workbook opened, edited, exported and opened again is the same scheme', { timeout: 90_000 }, async () => {
  const { user } = await openApp({ path: `/events/${eventId}/scheme/edit`, persona: 'organizer' })
  await heading(/^编辑评分标准/)
  await user.upload(fileField(), fileOf(workbookFile(workbookWith())))
  await user.clear(await screen.findByRole('textbox', { name: 'A1.1 说明' }))
  await user.keyboard('示例·更正后的说明{Control>}s{/Control}')
  await screen.findByText('已保存为第 1 版')
  await screen.findByText('没有未保存的修改')

  const exported = await exportWith(user, '导出 CIS 工作簿（.xlsx）')
  await user.upload(fileField(), new File([exported], '导出.xlsx', { type: exported.type }))
  await screen.findByText('有未保存的修改，已留在本机')
  await user.click(screen.getByRole('button', { name: '保存为第 2 版' }))
  await screen.findByText('已保存为第 2 版')
  const organizer = await backend.as('organizer')
  expect(await organizer.schemes.diff({ eventId, from: 1, to: 2 })).toMatchObject({ changes: [] })
  const { version } = await organizer.schemes.draft({ eventId })
  expect(version).toMatchObject({ origin: '导出.xlsx' })
})

it('an unsaved edit survives a reload and is offered back', { timeout: 60_000 }, async () => {
  const { user, reload } = await openApp({ path: `/events/${eventId}/scheme/edit`, persona: 'organizer' })
  const field = await screen.findByRole('textbox', { name: 'A1.1 说明' })
  await user.clear(field)
  await user.type(field, '示例·没有保存')
  reload()
  await user.click(await screen.findByRole('button', { name: '继续修改' }))
  expect(await screen.findByRole('textbox', { name: 'A1.1 说明' })).toHaveProperty('value', '示例·没有保存')
  await user.keyboard('{Control>}z{/Control}')
  reload()
  await user.click(await screen.findByRole('button', { name: '放弃修改，打开最新版' }))
  expect(await screen.findByRole('textbox', { name: 'A1.1 说明' })).toHaveProperty('value', '示例·更正后的说明')
})

it('undoing in a field beside the scheme does not undo the scheme', { timeout: 60_000 }, async () => {
  const { user } = await openApp({ path: `/events/${eventId}/scheme/edit`, persona: 'organizer' })
  const field = await screen.findByRole('textbox', { name: 'A1.2 说明' })
  await user.clear(field)
  await user.type(field, '示例·写好的一行')
  await user.type(screen.getByRole('textbox', { name: '改了什么（选填）' }), '第一次核对{Control>}z{/Control}')
  await user.type(await screen.findByRole('textbox', { name: '试录入' }), '{Control>}z{/Control}')
  expect(field).toHaveProperty('value', '示例·写好的一行')
  await user.click(field)
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(field).not.toHaveProperty('value', '示例·写好的一行'))
})

it(
  'weighted parts are written by keyboard and saved, and not locked before there are judges',
  { timeout: 90_000 },
  async () => {
    const { user } = await openApp({ path: `/events/${eventId}/scheme/edit`, persona: 'organizer' })
    await heading(/^编辑评分标准/)
    const start = await screen.findByRole('button', { name: '以…为基础' })
    start.focus()
    await user.keyboard('{Enter}')
    const template = await screen.findByRole('menuitem', { name: '理论 20% + 实操 80%' })
    template.focus()
    await user.keyboard('{Enter}')

    const first = await screen.findByRole('textbox', { name: 'B1.1 说明' })
    first.focus()
    await user.keyboard('尺寸合格{Enter}')
    await waitFor(() => expect(focusedLabel()).toBe('B1.2 说明'))
    await user.keyboard('外观{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(focusedLabel()).toMatch(/说明$/))
    expect(rowTexts()).toEqual(['外观', '尺寸合格'])
    await user.keyboard('{Control>}d{/Control}')
    await waitFor(() => expect(rowTexts()).toEqual(['外观', '外观', '尺寸合格']))
    await user.keyboard('{Control>}{Delete}{/Control}')
    await waitFor(() => expect(rowTexts()).toEqual(['外观', '尺寸合格']))
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}{Control>}z{/Control}')
    await waitFor(() => expect(rowTexts()).toEqual(['尺寸合格', '外观']))

    for (const [code, mark] of [
      ['B1.1', '60'],
      ['B1.2', '40'],
    ]) {
      const field = screen.getByRole('textbox', { name: `${code} 满分` })
      field.focus()
      await user.clear(field)
      await user.keyboard(mark ?? '')
    }
    const weight = screen.getByRole('textbox', { name: 'L 权重（%）' })
    await user.clear(weight)
    await user.type(weight, '30')
    expect((await screen.findAllByText('各考核部分的权重合计 110%；须正好为 100%。')).length).toBeGreaterThan(0)
    expect(screen.getByRole('button', { name: /^保存为第/ })).toHaveProperty('disabled', true)
    await user.clear(weight)
    await user.type(weight, '20')
    await screen.findByText('检查通过，没有需要说明的地方。')
    await user.keyboard('{Control>}s{/Control}')
    await screen.findByText('已保存为第 3 版')

    const organizer = await backend.as('organizer')
    const { version } = await organizer.schemes.draft({ eventId })
    expect(version?.draft.parts).toMatchObject([{ weightPercent: '20' }, { weightPercent: '80' }])
    expect(version && aspectsOf(version.draft).map(({ type, maxMark }) => [type, maxMark])).toEqual([
      ['theory', '100'],
      ['measurement', '60'],
      ['measurement', '40'],
    ])

    const dialog = await lock(user)
    expect(await dialog.findByText(/^评分表 B1 .*现有 0 名/)).toBeDefined()
    expect((await organizer.schemes.get({ eventId })).scheme).toMatchObject({ lockedAt: null })
  },
)

it('two people unlock, one changes a mark, and whose total changes is shown', { timeout: 90_000 }, async () => {
  const chief = await openApp({ path: `/events/${story}/scheme`, persona: 'chief' })
  await chief.user.click(await screen.findByRole('button', { name: '申请解锁评分标准' }))
  const dialog = within(await screen.findByRole('dialog'))
  await chief.user.type(dialog.getByRole('textbox', { name: '理由' }), '示例·分值有误')
  await chief.user.click(dialog.getByRole('button', { name: '申请解锁评分标准' }))
  await screen.findByText('须由申请人以外的一人答复。')
  // The request stands elsewhere on the page than the button did, and the keyboard with it.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: '解锁' })))
  chief.close()

  const office = await openApp({ path: `/events/${story}/scheme`, persona: 'office' })
  await office.user.click(await screen.findByRole('button', { name: '同意解锁' }))
  await office.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '同意解锁' }))
  await screen.findByText('未锁定，不能评分')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: '解锁' })))
  office.close()

  const { user } = await openApp({ path: `/events/${story}/scheme/edit`, persona: 'chief' })
  const [field] = await screen.findAllByRole('textbox', { name: /满分$/ })
  if (field === undefined) throw new Error('the story has aspects')
  await user.clear(field)
  await user.type(field, '1.00')
  await user.type(screen.getByRole('textbox', { name: '改了什么（选填）' }), '示例·更正分值')
  await user.click(screen.getByRole('button', { name: '保存为第 2 版' }))
  await screen.findByText('已保存为第 2 版')
  await user.click(screen.getByRole('link', { name: '版本' }))
  const works = within(await screen.findByRole('table', { name: '总分会改变的作品' }))
  expect(works.getAllByRole('row').length).toBeGreaterThan(1)
  const touching = screen.getByRole('region', { name: '影响得分的改动' })
  expect(within(touching).getByText('1.00')).toBeDefined()
  expect(screen.getByText(/示例·更正分值/)).toBeDefined()
  await lock(user)
  expect(await screen.findByText('已锁定')).toBeDefined()
})

/** Goes to the page to read and locks there; answers the dialog. */
async function lock(user: UserEvent) {
  await user.click(screen.getByRole('link', { name: '查看' }))
  await user.click(await screen.findByRole('button', { name: '锁定评分标准' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: '锁定评分标准' }))
  return dialog
}

function focusedLabel(): string | null {
  return document.activeElement?.getAttribute('aria-label') ?? null
}

/** The descriptions of the aspects of B1, as they stand in their fields. */
function rowTexts(): string[] {
  return screen
    .getAllByRole('textbox', { name: /^B1\..* 说明$/ })
    .map((field) => (field instanceof HTMLInputElement ? field.value : ''))
}

function fileOf(bytes: BlobPart): File {
  return new File([bytes], '评分.xlsx', { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

function fileField(): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>('input[type=file]')
  if (field === null) throw new Error('the page takes no file')
  return field
}

/** Chooses an export and answers the file the browser is handed. */
async function exportWith(user: UserEvent, name: string): Promise<Blob> {
  const made: Blob[] = []
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) made.push(file)
    return 'blob:test'
  }
  URL.revokeObjectURL = () => undefined
  await user.click(screen.getByRole('button', { name: '导出' }))
  await user.click(await screen.findByRole('menuitem', { name }))
  await waitFor(() => expect(made.length).toBe(1))
  const [blob] = made
  if (blob === undefined) throw new Error('no file was made')
  return blob
}
