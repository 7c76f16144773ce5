// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { workbookWith, type WorkbookChanges } from '#domain/schemes/cis/test-workbook'
import { workbookFile } from '#tests/import/workbook-file'
import { backend, openApp } from '../support/app'
import { enterFor } from '../support/entered-mark'
import { draftOf, fits, looks } from '../support/scheme-draft'

const eventId = 'e-011-1'
const opened = { path: `/events/${eventId}/scheme`, persona: 'organizer' }

it('a damaged workbook is answered with rows and reasons, and nothing is saved', async () => {
  const { user } = await openApp(opened)
  const field = await fileField()
  await user.upload(field, workbook('坏表.xlsx', { edits: { K22: 'x' } }))
  expect(await screen.findByText('坏表.xlsx 未导入：1 处需要更正，没有保存任何内容。')).toBeDefined()
  const faults = within(screen.getByRole('table', { name: '需要更正的内容' }))
  const [, fault] = faults.getAllByRole('row')
  const cells = within(fault ?? document.body).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'CIS Marking Scheme Import',
    '22',
    'K22',
    '单元格 K22 中的“x”不是数字；请改填分值。',
  ])
  expect(await savedScheme()).toBeNull()
  // A browser says nothing of the file that is chosen already: the same one, mended, has to be news.
  expect(field.value).toBe('')
})

it('a sound workbook is counted before it is imported', async () => {
  const { user } = await openApp(opened)
  await user.upload(await fileField(), workbook('评分.xlsx'))
  expect(await screen.findByText('评分.xlsx：99 Test Skill')).toBeDefined()
  expect(['评分项', '子项', '评分表', '评分点', '评价点'].map(figureOf)).toEqual(['2', '3', '4', '4', '1'])
  expect(figureOf('满分合计')).toBe('100.00分')
  expect(await savedScheme()).toBeNull()

  await user.click(screen.getByRole('button', { name: '导入评分标准' }))
  expect(await screen.findByText('已导入 4 个评分点')).toBeDefined()
  expect(await screen.findByText('未锁定，不能评分')).toBeDefined()
  expect(screen.getByText(/^来源：评分\.xlsx/)).toBeDefined()
  expect(await savedScheme()).toMatchObject({ revision: 1, origin: '评分.xlsx' })
})

it('a version saved while the preview is open is not gone over unseen', async () => {
  const { user } = await openApp(opened)
  await user.click(await screen.findByRole('button', { name: '重新导入评分工作簿' }))
  await user.upload(await fileField(), workbook('评分.xlsx'))
  await screen.findByText('确认后成为第 2 版，先前的版本保留。')
  const office = await backend.as('office')
  const { event } = await office.schemes.get({ eventId })
  await office.schemes.save({
    eventId,
    version: event.version,
    origin: 'editor',
    roundingPoint: 'aspect',
    draft: draftOf(fits, looks),
  })

  const changed = within(await screen.findByRole('alert'))
  changed.getByText(/^您打开预览后，已有第 2 版（来源：在线编辑）/)
  expect(screen.getByRole('button', { name: '导入评分标准' })).toHaveProperty('disabled', true)
  await user.click(changed.getByRole('button', { name: '接在第 2 版之后' }))
  expect(screen.getByText('确认后成为第 3 版，先前的版本保留。')).toBeDefined()
  // A workbook does not say where to round: it stays as it was in the version before.
  expect(screen.getByRole('radio', { name: '逐项四舍五入' })).toHaveProperty('checked', true)
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: '导入评分工作簿' }))
  await user.click(screen.getByRole('button', { name: '导入评分标准' }))
  await screen.findByText('已导入 4 个评分点')
  expect(await savedScheme()).toMatchObject({ revision: 3, origin: '评分.xlsx', roundingPoint: 'aspect' })
})

it('what was entered and would count no more is told of before a mended workbook is imported', async () => {
  await enterForJudged()
  const { user } = await openApp(opened)
  await user.click(await screen.findByRole('button', { name: '重新导入评分工作簿' }))
  await user.upload(await fileField(), workbook('评分.xlsx'))
  await screen.findByText('确认后成为第 4 版，先前的版本保留。')
  const title = '1 个评分点已录入的评分将不再计入'
  expect(screen.queryByRole('region', { name: title })).toBeNull()
  await user.click(screen.getByRole('button', { name: '放弃导入' }))

  await user.click(await screen.findByRole('button', { name: '重新导入评分工作簿' }))
  await user.upload(await fileField(), workbook('改正.xlsx', { edits: { E16: 'Layout is clear to anybody' } }))
  const lost = within(await screen.findByRole('region', { name: title }))
  lost.getByText(/^原评分点 A1\.\d“Layout is clear”已有录入的评分；/)
  await user.click(screen.getByRole('button', { name: '导入评分标准' }))
  await screen.findByText('已导入 4 个评分点')
})

it('and so it is told of in the editor after starting from a workbook', async () => {
  await enterForJudged()
  const { user } = await openApp({ ...opened, path: `${opened.path}/edit` })
  await user.upload(await screen.findByLabelText('打开文件（.xlsx 或 .json）…'), workbook('评分.xlsx'))
  const told = /^原评分点 A1\.1“Layout is clear to anybody”已有录入的评分；/
  await screen.findByRole('button', { name: told })
  await user.click(screen.getByRole('button', { name: '撤销' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: told })).toBeNull())
})

function workbook(name: string, changes: WorkbookChanges = {}): File {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new File([workbookFile(workbookWith(changes))], name, { type })
}

/** The field behind the button; a browser opens its chooser, which a test cannot. */
async function fileField(): Promise<HTMLInputElement> {
  await screen.findByRole('button', { name: '选择文件' })
  const field = document.querySelector<HTMLInputElement>('input[type=file]')
  if (field === null) throw new Error('the page takes no file')
  return field
}

function figureOf(label: string): string {
  const found = screen.getAllByRole('term').find(({ textContent }) => textContent === label)
  return found?.nextElementSibling?.textContent ?? ''
}

/** Puts a mark down for the one judged aspect of the newest version. */
async function enterForJudged(): Promise<void> {
  const forms = (await savedScheme())?.criteria.flatMap((criterion) => criterion.forms) ?? []
  const judged = forms.flatMap(({ aspects }) => aspects).find(({ code }) => code === 'A1.1')
  await enterFor(backend.db, judged?.id ?? '')
}

async function savedScheme() {
  const { scheme } = await (await backend.as('organizer')).schemes.get({ eventId })
  return scheme
}
