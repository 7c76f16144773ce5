// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { address, backend, heading, openApp } from '../support/app'

const editionId = 'provincial-2024'

it('two versions side by side tell what moved, by how much, who did it and why', async () => {
  const { user } = await openApp({ path: '/plan/versions', persona: 'office' })
  await heading('计划版本')
  await user.click(await screen.findByRole('radio', { name: '从第 1 版' }))
  await user.click(screen.getByRole('radio', { name: '到第 2 版' }))
  expect(address()).toBe('/plan/versions?from=1&to=2')
  const diff = within(await screen.findByRole('region', { name: '第 1 版 → 第 2 版' }))
  const { rows } = await (await backend.as('office')).schedule.diff({ editionId, from: 1, to: 2 })
  expect(await diff.findByText(new RegExp(`${rows.length} 场有差别`))).toBeDefined()
  const [moved] = rows.filter(({ before, after }) => before !== null && after !== null)
  expect(diff.getAllByText(/推后|提前/).length).toBeGreaterThan(0)
  expect(diff.getAllByText(new RegExp(`${moved?.changedBy} · 2024-.* · `)).length).toBeGreaterThan(0)
  await user.click(screen.getByRole('radio', { name: '到第 1 版' }))
  expect(await screen.findByText('没有差别')).toBeDefined()
})

it('the office is told on the home page what waits, cannot publish over it, mends it, and publishes', async () => {
  const office = await backend.as('office')
  const home = await openApp({ path: '/', persona: 'office' })
  const waiting = within(await screen.findByRole('region', { name: '今天需要您处理' }))
  expect(waiting.getByText('年度计划草稿有 3 处违反规则，公布前须解决')).toBeDefined()
  expect(waiting.getAllByRole('link').map((link) => link.getAttribute('href'))).toContainEqual(
    expect.stringMatching(/^\/plan\?stage=c-\d+-final$/),
  )
  expect(waiting.getByText(/场未排期/)).toBeDefined()
  home.close()

  const { user } = await openApp({ path: '/plan/versions', persona: 'office' })
  await user.click(await screen.findByRole('button', { name: '公布草稿' }))
  const blocked = within(await screen.findByRole('dialog', { name: '公布为第 3 版' }))
  expect(await blocked.findByText('还有 3 处违反规则，不能公布：')).toBeDefined()
  expect(blocked.getByRole('button', { name: '公布第 3 版' })).toHaveProperty('disabled', true)
  await user.click(blocked.getByRole('button', { name: '取消' }))

  const { rows } = await office.schedule.findings({ editionId })
  const grave = new Set(rows.filter(({ severity }) => severity !== 'warn').flatMap(({ stageIds }) => stageIds))
  const { stages } = await office.schedule.board({ editionId })
  const changes = stages
    .filter(({ stageId, draftedBy }) => grave.has(stageId) && draftedBy !== null)
    .map(({ stageId, draft, published }) => ({ stageId, before: draft, after: published }))
  await office.schedule.edit({ editionId, changes })

  await user.click(await screen.findByRole('button', { name: '公布草稿' }))
  const dialog = within(await screen.findByRole('dialog', { name: '公布为第 3 版' }))
  await user.type(await dialog.findByRole('textbox', { name: '说明（对工作人员可见）' }), '十月调整')
  expect(dialog.getByText(/与现行计划相比：改期 9 场/)).toBeDefined()
  await user.click(dialog.getByRole('button', { name: '公布第 3 版' }))
  expect(await screen.findByText('第 3 版年度计划已公布。')).toBeDefined()
  expect(await screen.findByRole('rowheader', { name: /^第 3 版.*十月调整/ })).toBeDefined()
})

it('an organizer compares, and publishes nothing', async () => {
  await openApp({ path: '/plan/versions', persona: 'organizer' })
  expect(await screen.findByRole('radio', { name: '从第 1 版' })).toBeDefined()
  expect(screen.queryByRole('button', { name: '公布草稿' })).toBeNull()
})

it('nobody but the office is told on the home page what the office has to do', async () => {
  await openApp({ path: '/', persona: 'organizer' })
  await screen.findByRole('heading', { level: 1 })
  expect(await screen.findByRole('heading', { name: /黄河流域/ })).toBeDefined()
  expect(screen.queryByRole('region', { name: '今天需要您处理' })).toBeNull()
})
