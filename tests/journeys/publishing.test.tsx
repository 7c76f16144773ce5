// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { openChain } from '#tests/support/chain'
import { finishMarking, story } from '#tests/support/story'
import { backend, heading, openApp } from '../support/app'

/* One story: each step stands on the one before. */

const lastWork = 'XEY9'
const desk = `/events/${story.eventId}/marking`
const results = `/events/${story.eventId}/results`

it('the chief judge sees how far the marking is, by work code only', async () => {
  await openApp({ path: desk, persona: 'chief' })
  await heading('电工')
  expect(screen.getByText('缺 7 个分数')).toBeDefined()
  expect(screen.getByText('2 份未签字')).toBeDefined()
  const forms = within(screen.getByRole('table', { name: '评分表' }))
  expect(forms.getByRole('row', { name: /接线工艺 评价.*56 \/ 60/ })).toBeDefined()
  expect(screen.getByRole('table', { name: '各作品进度与总成绩' }).textContent).toContain(lastWork)
  expect(screen.getByRole('main').textContent).not.toContain('常彤')
})

it('the organizer may not see the ranking before the signature', async () => {
  await openApp({ path: results, persona: 'organizer' })
  const refusal = within(await screen.findByRole('alert'))
  expect(refusal.getByText('成绩尚未解密')).toBeDefined()
  expect(refusal.getByText('评分锁定前不得将成绩与姓名对应；请待裁判长签字后再查看。')).toBeDefined()
})

it('the chief judge signs once every judge has', async () => {
  await finishMarking(backend)
  const { user } = await openApp({ path: desk, persona: 'chief' })
  await confirm(user, '签字锁定成绩')
  expect(await screen.findByText('电工 已签字锁定')).toBeDefined()
  expect((await screen.findAllByText('已签字锁定')).length).toBeGreaterThan(0)
  expect(screen.queryByRole('button', { name: '签字锁定成绩' })).toBeNull()
})

it('the organizer may not see it before the chain is opened either', async () => {
  await openApp({ path: results, persona: 'organizer' })
  const refusal = within(await screen.findByRole('alert'))
  expect(refusal.getByText(/^盲评链尚未全部启封/)).toBeDefined()
  await openChain(backend)
})

it('the organizer looks at what will be public, then publishes it for objections', async () => {
  const { user } = await openApp({ path: results, persona: 'organizer' })
  expect(await screen.findByText('预览，未公布')).toBeDefined()
  await user.click(screen.getByRole('button', { name: '公布成绩（公示）' }))
  const dialog = within(await screen.findByRole('dialog', { name: '公示成绩：电工' }))
  expect(dialog.getByText('第1名')).toBeDefined()
  expect(dialog.getByText(/^有名次 \d+，无名次 \d+/)).toBeDefined()
  await user.click(dialog.getByRole('button', { name: '公布成绩（公示）' }))
  expect(await screen.findByText('公示成绩（临时）')).toBeDefined()
})

it('everybody may read the ranking, from which no work code can be told', async () => {
  await openApp({ path: results })
  const ranking = await screen.findByRole('table', { name: /名次表/ })
  expect(within(ranking).getAllByRole('row')).toHaveLength(11)
  expect(document.body.textContent).not.toContain(lastWork)
})

it('the organizer makes it official', async () => {
  const { user } = await openApp({ path: results, persona: 'organizer' })
  await confirm(user, '公布正式成绩')
  expect(await screen.findByText('正式成绩')).toBeDefined()
  await waitFor(() => expect(screen.queryByRole('button', { name: '公布正式成绩' })).toBeNull())
})

it('the competitor sees rank, points, award and each part beside the middle of the group', async () => {
  await openApp({ path: '/me', persona: 'competitor' })
  await heading('示例·选手本人')
  await screen.findByText('正式成绩')
  expect(definitionOf('名次')).toMatch(/^(并列)?第\d+名共 \d+ 名$/)
  expect(definitionOf('总成绩')).toMatch(/^\d+\.\d\d分$/)
  expect(definitionOf('奖项')).toMatch(/奖$/)
  const parts = within(screen.getByRole('table', { name: '各部分得分与本组对照' }))
  expect(parts.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    '部分',
    '我的得分',
    '本组中位数',
    '本组最高',
    '与中位数之差',
  ])
  expect(parts.getAllByRole('row').length).toBeGreaterThan(2)
})

it('the team leader sees the own delegation and nobody else', async () => {
  const { user } = await openApp({ path: '/me', persona: 'leader' })
  await heading('示例·熊伟建')
  const { rows } = await (await backend.as('leader')).entries.own()
  expect(screen.getByText(`本代表队 ${rows.length} 个参赛项目`)).toBeDefined()
  expect(new Set(rows.map(({ delegationName }) => delegationName))).toEqual(new Set(['青岛市代表队']))
  await user.type(screen.getByRole('textbox', { name: '查找选手、编号或赛项' }), '常彤')
  const row = await screen.findByRole('row', { name: /常彤 .*电工/ })
  expect(row.textContent).toMatch(/第\d+名/)
})

async function confirm(user: UserEvent, verb: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: verb }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: verb }))
}

function definitionOf(term: string): string {
  const found = screen.getAllByRole('term').find(({ textContent }) => textContent === term)
  return found?.nextElementSibling?.textContent ?? ''
}
