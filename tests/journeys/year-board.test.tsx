// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { backend, heading, openApp } from '../support/app'

const editionId = 'provincial-2024'
/** The organizer's own, which the sample's draft leaves where the plan has it. */
const contest = '婴幼儿发展引导员'

it('the office moves a final by keyboard, sees it saved, and takes it back', async () => {
  const { user } = await openApp({ path: '/plan?search=婴幼儿发展引导员', persona: 'office' })
  await heading('2024年度竞赛计划')
  await focusBar(/12月4日至5日/)
  await user.keyboard('m{Shift>}{ArrowLeft}{/Shift}{ArrowLeft}')
  expect(await screen.findByText('没有冲突')).toBeDefined()
  await user.keyboard('{Enter}')
  await bar(/11月26日至27日.*草稿已改/)
  await waitFor(async () => expect((await drafted())?.startsOn).toBe('2024-11-26'))

  await screen.findByText(/^拖动改期/)
  await user.keyboard('{Control>}z{/Control}')
  await bar(/12月4日至5日/)
  await waitFor(async () => expect((await drafted())?.startsOn).toBe('2024-12-04'))
})

it('a day that is over is refused with its reason, and the bar is back', async () => {
  const { user } = await openApp({ path: '/plan?search=婴幼儿发展引导员', persona: 'office' })
  await focusBar(/12月4日至5日/)
  await user.keyboard(`m{Shift>}${'{ArrowLeft}'.repeat(8)}{/Shift}`)
  expect(await screen.findByText(/^不能放在这里：.*早于今天/)).toBeDefined()
  await user.keyboard('{Enter}')
  const refusal = within(await screen.findByRole('alert'))
  expect(refusal.getByText('没有保存，已放回原处')).toBeDefined()
  expect(refusal.getByText(/早于今天/)).toBeDefined()
  await bar(/12月4日至5日/)
})

it('an organizer whom somebody forestalled is told who changed it, and puts the change again', async () => {
  const { user } = await openApp({ path: '/plan?search=婴幼儿发展引导员', persona: 'office' })
  await focusBar(/12月4日至5日/)
  await user.keyboard('m{ArrowRight}{ArrowRight}')
  await moveMeanwhile('2024-12-19', '2024-12-20')
  await user.keyboard('{Enter}')
  const notice = within(await screen.findByRole('alert'))
  expect(notice.getByText('刚才已有人改过这一安排，您的改动没有保存')).toBeDefined()
  expect(await notice.findByText(/现在是 12月19日至20日.*您要改成 12月6日至7日/)).toBeDefined()
  await user.click(notice.getByRole('button', { name: '仍改成我的' }))
  await bar(/12月6日至7日.*草稿已改/)
  await waitFor(async () => expect((await drafted())?.startsOn).toBe('2024-12-06'))
})

it('something is put on a date without dragging', async () => {
  const { user } = await openApp({ path: '/plan?search=应急救援员', persona: 'office' })
  await user.click(await screen.findByRole('button', { name: /^未排期 \d+$/ }))
  const tray = within(await screen.findByRole('complementary', { name: '未排期' }))
  await user.click(tray.getByRole('button', { name: /^排到某日：.*应急救援员/ }))
  const dialog = within(await screen.findByRole('dialog'))
  await typeDay(user, dialog.getByLabelText('第一天'), '2024-12-03')
  await user.click(dialog.getByRole('button', { name: '放到这里' }))
  expect(await screen.findByRole('gridcell', { name: /应急救援员.*12月3日/ })).toBeDefined()
})

it('the public reads the published plan and can change nothing', async () => {
  await openApp({ path: '/plan?search=婴幼儿发展引导员' })
  await bar(/12月4日至5日/)
  expect(screen.queryByRole('button', { name: /未排期|撤销/ })).toBeNull()
  expect(screen.queryByText('草稿')).toBeNull()
})

function bar(days: RegExp): Promise<HTMLElement> {
  return screen.findByRole('gridcell', { name: new RegExp(`${contest}.*${days.source}`) })
}

async function focusBar(days: RegExp): Promise<void> {
  const found = await bar(days)
  found.focus()
  expect(document.activeElement).toBe(found)
}

async function typeDay(user: UserEvent, field: HTMLElement, day: string): Promise<void> {
  await user.clear(field)
  await user.type(field, day)
}

async function stageOf() {
  const board = await (await backend.as('office')).schedule.board({ editionId })
  const found = board.stages.find(({ contestName, kind }) => contestName.includes(contest) && kind === 'final')
  if (found === undefined) throw new Error('the sample has no such final')
  return found
}

async function drafted() {
  return (await stageOf()).draft
}

/** Somebody else at another screen. */
async function moveMeanwhile(startsOn: string, endsOn: string): Promise<void> {
  const { stageId, draft } = await stageOf()
  if (draft === null) throw new Error('the final has no days')
  const changes = [{ stageId, before: draft, after: { ...draft, startsOn, endsOn } }]
  await (await backend.as('office')).schedule.edit({ editionId, changes })
}
