// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faults, yearFile, yearRows } from '#tests/import/year-table'
import { backend, heading, openApp } from '../support/app'

const opened = { path: '/office/exchange', persona: 'office' }
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The page brings the readers of files with it, which a busy machine takes its time to load. */
const firstSight = { timeout: 20_000 }
vi.setConfig({ testTimeout: 60_000 })

const saved: { name: string; blob: Blob }[] = []
URL.createObjectURL = (blob) => {
  saved.push({ name: '', blob: blob as Blob })
  return 'blob:x'
}
URL.revokeObjectURL = () => undefined
vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
  const last = saved.at(-1)
  if (last !== undefined) last.name = this.download
})

afterEach(() => saved.splice(0))

async function fileField(): Promise<HTMLInputElement> {
  await screen.findByRole('button', { name: '选择表格' }, firstSight)
  const field = document.querySelector<HTMLInputElement>('input[type=file]')
  if (field === null) throw new Error('the page takes no file')
  return field
}

it('a faulty table is told cell by cell and saves nothing; mended, it comes in, and again it changes nothing', async () => {
  const { user } = await openApp(opened)
  const rows = yearRows(3)
  const [fault] = faults.filter(({ code }) => code === 'exchange.city_unknown')
  const broken = rows.map((row, index) => (index === 1 ? { ...row, city: fault?.value ?? '' } : row))
  await user.upload(await fileField(), new File([await yearFile(broken)], '计划.xlsx', { type }))
  expect(await screen.findByText('计划.xlsx：3 行，认出 16 列')).toBeDefined()
  await user.click(screen.getByRole('button', { name: '核对并预览' }))
  expect(await screen.findByText('3 项赛事：新增 2，变更 0，不变 0，须更正 1')).toBeDefined()
  const table = within(screen.getByRole('table', { name: '逐行预览' }))
  const [, line] = table.getAllByRole('row')
  expect(line?.textContent).toContain('E3 城市')
  expect(line?.textContent).toContain('“北京市”不是山东省的设区市')
  expect(screen.queryByRole('button', { name: /^导入 / })).toBeNull()
  await user.click(screen.getByRole('button', { name: '下载错误表' }))
  await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['计划-须更正.xlsx']))

  await user.click(screen.getByRole('button', { name: '返回核对列' }))
  await user.click(screen.getByRole('button', { name: '换一个文件' }))
  await user.upload(await fileField(), new File([await yearFile(rows)], '计划.xlsx', { type }))
  await user.click(await screen.findByRole('button', { name: '核对并预览' }))
  await user.click(await screen.findByRole('button', { name: '导入 3 项赛事' }))
  expect(await screen.findByText('已导入 计划.xlsx：新增 3 项，变更 0 项，不变 0 项。')).toBeDefined()
  const { rows: found } = await backend.visitor.contests.list({ edition: 2024, search: '示例第0001号' })
  expect(found).toMatchObject([{ phase: 'applied', finalFrom: null }])

  await user.click(screen.getByRole('button', { name: '再导入一份' }))
  await user.upload(await fileField(), new File([await yearFile(rows)], '计划.xlsx', { type }))
  await user.click(await screen.findByRole('button', { name: '核对并预览' }))
  expect(await screen.findByText('表格内容与系统中的一致，无需导入。')).toBeDefined()
})

it('columns with headings of their own are named by hand, and remembered', async () => {
  const { user } = await openApp(opened)
  const csv = '内部号,竞赛名称,领域\n0001-A,示例按钮竞赛,数字经济\n'
  await user.upload(await fileField(), new File([csv], '表.csv', { type: 'text/csv' }))
  await user.click(await screen.findByRole('button', { name: '核对并预览' }))
  expect(await screen.findByText('没有找到编号列；请在“含义”中指定哪一列是编号。')).toBeDefined()
  await user.selectOptions(screen.getByRole('combobox', { name: '“内部号”列的含义' }), '竞赛编号')
  await user.click(screen.getByRole('button', { name: '核对并预览' }))
  expect(await screen.findByText('1 项赛事：新增 1，变更 0，不变 0，须更正 0')).toBeDefined()

  await user.click(screen.getByRole('button', { name: '返回核对列' }))
  await user.click(screen.getByRole('button', { name: '换一个文件' }))
  await user.upload(await fileField(), new File([csv], '表.csv', { type: 'text/csv' }))
  const remembered = await screen.findByRole<HTMLSelectElement>('combobox', { name: '“内部号”列的含义' })
  expect(remembered.value).toBe('code')
})

it('somebody who changed something after the preview is not overrun', async () => {
  const { user } = await openApp(opened)
  const csv = '竞赛编号,竞赛名称,领域\nSD-2024-777,示例甲竞赛,数字经济\n'
  await user.upload(await fileField(), new File([csv], '表.csv', { type: 'text/csv' }))
  await user.click(await screen.findByRole('button', { name: '核对并预览' }))
  await screen.findByRole('button', { name: '导入 1 项赛事' })
  const office = await backend.as('office')
  const input = {
    editionId: 'provincial-2024',
    rows: [{ row: 2, cells: { code: 'SD-2024-777', name: '别人的竞赛', sector: '数字经济' } }],
  }
  const { fingerprint } = await office.exchange.previewContests(input)
  await office.exchange.importContests({ ...input, fingerprint })
  await user.click(screen.getByRole('button', { name: '导入 1 项赛事' }))
  expect(await screen.findByText('预览之后数据有了变动，本次没有保存；请重新预览后再确认。')).toBeDefined()
  await user.click(screen.getByRole('button', { name: '重新核对' }))
  expect(await screen.findByText('竞赛名称：别人的竞赛 → 示例甲竞赛')).toBeDefined()
})

it('what is exported lies in a workbook', async () => {
  const { user } = await openApp(opened)
  await user.click(await screen.findByRole('button', { name: '导出竞赛 .xlsx' }))
  await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['provincial-2024.xlsx']))
})

it('a judge finds calendars and no tables, makes an address of their own and stops it', async () => {
  const { user } = await openApp({ path: '/office/exchange', persona: 'judge-1' })
  await heading('导入与导出')
  await user.click(await screen.findByRole('button', { name: '生成个人日历地址' }))
  expect(await screen.findByText(/^地址只显示这一次/)).toBeDefined()
  expect(screen.queryByRole('button', { name: '选择表格' })).toBeNull()
  expect(screen.queryByRole('button', { name: /导出/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: '停用地址' }))
  expect(await screen.findByText('个人日历地址已停用')).toBeDefined()
})
