// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import { story } from '#tests/support/story'
import { backend, openApp, server } from '../support/app'

/* A penalty whose answer is lost on the network. */

const { eventId } = story
const imposing = '*/api/events/:eventId/penalties'

async function penalties() {
  return (await backend.as('chief')).marking.penalties({ eventId })
}

async function pointsOf(workCode: string) {
  const { rows } = await penalties()
  return rows.filter((row) => row.workCode === workCode).map(({ points }) => Number(points))
}

/** The next penalty is recorded, and nobody hears of it. */
function loseAnswer(): void {
  const lose = async ({ request }: { readonly request: Request }) => {
    await backend.backend.fetch(request)
    return HttpResponse.error()
  }
  server.use(http.post(imposing, lose, { once: true }))
}

function loseRecord(): void {
  server.use(http.get(imposing, () => HttpResponse.error()))
}

async function openForm() {
  const opened = await openApp({ persona: 'chief', path: `/events/${eventId}/marking/penalties` })
  return { ...opened, form: within(await screen.findByRole('form', { name: '作出处罚' })) }
}

type Form = Awaited<ReturnType<typeof openForm>>['form']

async function fill(user: UserEvent, form: Form, workCode: string): Promise<void> {
  await user.selectOptions(form.getByRole('combobox', { name: '作品编号' }), workCode)
  const reason = form.getByRole('textbox', { name: /违反了什么/ })
  await user.clear(reason)
  await user.type(reason, '使用手机')
}

async function press(user: UserEvent, form: Form): Promise<void> {
  await user.click(form.getByRole('button', { name: '处罚：扣 5 分' }))
}

it('a penalty that was recorded is told as done once the record shows it, and is not asked for again', async () => {
  const [work = ''] = (await penalties()).works
  const { user, form } = await openForm()
  await fill(user, form, work)
  loseAnswer()
  await press(user, form)
  expect(await screen.findByText(`作品 ${work} 已处罚：扣 5 分`)).toBeDefined()
  expect(form.getByRole('combobox', { name: '作品编号' })).toHaveProperty('value', '')
  expect(form.getByRole('button', { name: '作出处罚' })).toHaveProperty('disabled', true)
  expect(form.queryByRole('alert')).toBeNull()
  expect(await pointsOf(work)).toEqual([5])
})

it('after a lost answer another work is penalised for itself, and of the first one hears once it can be read again', async () => {
  const [, lost = '', other = ''] = (await penalties()).works
  const { user, form } = await openForm()
  await fill(user, form, lost)
  loseAnswer()
  loseRecord()
  await press(user, form)
  await form.findByRole('alert')
  await fill(user, form, other)
  server.resetHandlers()
  await press(user, form)
  expect(await screen.findByText(`作品 ${other} 已处罚：扣 5 分`)).toBeDefined()
  expect(await screen.findByText(`作品 ${lost} 已处罚：扣 5 分`)).toBeDefined()
  expect([await pointsOf(lost), await pointsOf(other)]).toEqual([[5], [5]])
})

it('what is chosen for the same work after a lost answer does not come on top of it unseen', async () => {
  const [, , , work = ''] = (await penalties()).works
  const { user, form } = await openForm()
  await fill(user, form, work)
  loseAnswer()
  loseRecord()
  await press(user, form)
  await form.findByRole('alert')
  await user.clear(form.getByRole('textbox', { name: '扣几分' }))
  await user.type(form.getByRole('textbox', { name: '扣几分' }), '8')
  server.resetHandlers()
  await user.click(form.getByRole('button', { name: '处罚：扣 8 分' }))
  expect(await form.findByText(/处罚记录有了变化，现有效 1 次/)).toBeDefined()
  expect(form.getByRole('textbox', { name: '扣几分' })).toHaveProperty('value', '8')
  expect(form.getByRole('button', { name: '作出处罚' })).toHaveProperty('disabled', true)
  expect(await pointsOf(work)).toEqual([5])
})

it('a ladder changed meanwhile is told as what it is, not as a change of the record', async () => {
  const [, , , , work = ''] = (await penalties()).works
  const { user, form } = await openForm()
  await fill(user, form, work)
  const organizer = await backend.as('organizer')
  const { version } = (await penalties()).event
  await organizer.marking.setLadder({ eventId, version, ladder: [{ kind: 'deduct', points: '3' }] })
  await form.findByText(`您选择之后，处罚阶梯已修改，作品 ${work} 的下一次处罚现为：扣 3 分。请看过再决定。`)
  await user.click(form.getByRole('button', { name: '按阶梯重新填写' }))
  expect(form.getByRole('button', { name: '处罚：扣 3 分' })).toHaveProperty('disabled', false)
})
