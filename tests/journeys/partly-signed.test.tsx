// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { fillSheet, story } from '#tests/support/story'
import { backend, heading, openApp } from '../support/app'

const { measured } = story

beforeAll(async () => {
  const first = await backend.as('judge-1')
  await fillSheet(first, measured)
  await first.marking.signSheet({ formId: measured })
})

it('a judge whose colleague has signed the group’s values changes none of them, may still call the chief, and signs', async () => {
  const { user } = await openApp({ path: `/marking/${measured}`, persona: 'judge-2' })
  await screen.findByRole('navigation', { name: '本轮评分格' })
  expect(screen.getByText('同组已有人签字，分数不再改；有异议请告知裁判长')).toBeDefined()
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull()
  const tools = within(screen.getByRole('group', { name: '本格操作' }))
  const isOff = (name: string) => tools.getByRole('button', { name }).hasAttribute('disabled')
  expect(['备注', '存疑', '提请裁判长', '移到另一件'].map(isOff)).toEqual([false, false, false, true])
  await user.keyboard('m')
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('f')
  const call = within(await screen.findByRole('dialog', { name: /^提请裁判长/ }))
  await user.type(call.getByLabelText('需要裁判长决定的问题'), '第一项请复核')
  await user.click(call.getByRole('button', { name: '提请裁判长' }))
  const notes = within(await screen.findByRole('list', { name: '备注与标记' }))
  expect(notes.getByText('第一项请复核')).toBeDefined()
  await waitFor(async () => {
    const { notes: sent } = await (await backend.as('judge-2')).marking.sheet({ formId: measured })
    expect(sent.map(({ kind, text }) => ({ kind, text }))).toEqual([{ kind: 'flag', text: '第一项请复核' }])
  })

  await user.click(screen.getByRole('button', { name: '签字' }))
  const dialog = within(await screen.findByRole('dialog', { name: /^签字/ }))
  await user.click(dialog.getByRole('button', { name: '签字' }))
  expect(await screen.findByText('我已签字，等待其他裁判')).toBeDefined()
  expect((await (await backend.as('judge-2')).marking.sheet({ formId: measured })).signedByMe).toBe(true)
})

it('the last of them closes the form', async () => {
  const { user } = await openApp({ path: '/marking', persona: 'judge-3' })
  await heading('评分表')
  await user.click(screen.getByRole('link', { name: /可以签字/ }))
  await user.click(await screen.findByRole('button', { name: '签字' }))
  const dialog = within(await screen.findByRole('dialog', { name: /^签字/ }))
  await user.click(dialog.getByRole('button', { name: '签字' }))
  expect(await screen.findByText('全体裁判已签字')).toBeDefined()
})
