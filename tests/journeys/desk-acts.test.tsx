// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { assignments, entries } from '#backend/db/tables/entries'
import { addJudges, storySeats } from '#tests/support/extra-form'
import { finishMarking, story } from '#tests/support/story'
import { backend, openApp } from '../support/app'

/* One story: each step stands on the one before. */

const desk = `/events/${story.eventId}/marking`
const chief = { persona: 'chief' }

it('the chief imposes a penalty after seeing what it does to the total, and takes it back', async () => {
  const { user } = await openApp({ ...chief, path: `${desk}/penalties` })
  const form = within(await screen.findByRole('form', { name: '作出处罚' }))
  const { works } = await (await backend.as('chief')).marking.desk({ eventId: story.eventId })
  const work = works.find(({ total }) => total !== null)
  if (work?.total == null) throw new Error('no work is complete')
  await user.selectOptions(form.getByRole('combobox', { name: '作品编号' }), work.workCode)
  expect(form.getByText(`按阶梯，作品 ${work.workCode} 的下一次处罚是：扣 5 分。`)).toBeDefined()
  const after = (Number(work.total) - 5).toFixed(2)
  expect(await form.findByText(after)).toBeDefined()
  await user.type(form.getByRole('textbox', { name: /违反了什么/ }), '使用手机')
  await user.click(form.getByRole('button', { name: '处罚：扣 5 分' }))

  const record = within(await screen.findByRole('article', { name: `作品 ${work.workCode} 的处罚` }))
  await waitFor(() => expect(record.getByText(after)).toBeDefined())
  expect(record.getByText('再犯：本赛项成绩无效')).toBeDefined()
  await user.click(record.getByRole('button', { name: '撤销处罚' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /撤销理由/ }), '非本人')
  await user.click(dialog.getByRole('button', { name: '撤销处罚' }))
  expect(await record.findByText('没有有效的处罚')).toBeDefined()
  // The button has gone with what it took back; the keyboard goes on at the work.
  const title = record.getByRole('heading', { name: new RegExp(`^${work.workCode}`) })
  await waitFor(() => expect(document.activeElement).toBe(title))
  expect(record.getByText('撤销“扣 5 分”')).toBeDefined()
})

it('what the chief proposes does not grow harsher by itself while somebody else penalises the same work', async () => {
  const { user } = await openApp({ ...chief, path: `${desk}/penalties` })
  const form = within(await screen.findByRole('form', { name: '作出处罚' }))
  const other = await backend.as('chief')
  const { works } = await other.marking.penalties({ eventId: story.eventId })
  const [, workCode = ''] = works
  await user.selectOptions(form.getByRole('combobox', { name: '作品编号' }), workCode)
  await user.type(form.getByRole('textbox', { name: /违反了什么/ }), '使用手机')
  const own = { eventId: story.eventId, id: 'penalty-elsewhere', workCode, module: null, points: '5' } as const
  await other.marking.imposePenalty({ ...own, kind: 'deduct', reason: '使用手机' })

  await form.findByText(/处罚记录有了变化，现有效 1 次/)
  expect(form.getByText(`按阶梯，作品 ${workCode} 的下一次处罚是：本赛项成绩无效。`)).toBeDefined()
  expect(form.getByRole('textbox', { name: '扣几分' })).toHaveProperty('value', '5')
  expect(form.getByRole('button', { name: '作出处罚' })).toHaveProperty('disabled', true)
  await user.click(form.getByRole('button', { name: '保留我填写的' }))
  expect(form.getByRole('button', { name: '处罚：扣 5 分' })).toHaveProperty('disabled', false)

  await other.marking.revokePenalty({ eventId: story.eventId, penaltyId: own.id, reason: '重复' })
  await form.findByText(/处罚记录有了变化，现有效 0 次/)
  await user.click(form.getByRole('button', { name: '按阶梯重新填写' }))
  expect(form.getByRole('button', { name: '处罚：扣 5 分' })).toHaveProperty('disabled', false)
})

it('the organizer changes what conduct costs', async () => {
  const { user } = await openApp({ persona: 'office', path: `${desk}/penalties` })
  expect(screen.queryByRole('form', { name: '作出处罚' })).toBeNull()
  await user.click(await screen.findByRole('button', { name: '修改处罚阶梯' }))
  await user.clear(screen.getByRole('textbox', { name: '第 1 次扣几分' }))
  await user.type(screen.getByRole('textbox', { name: '第 1 次扣几分' }), '3')
  await user.click(screen.getByRole('button', { name: '保存阶梯' }))
  expect(await screen.findByText('扣 3 分')).toBeDefined()
})

it('two who change it at once see of each other, and nothing typed is lost', async () => {
  const { user } = await openApp({ persona: 'office', path: `${desk}/penalties` })
  await user.click(await screen.findByRole('button', { name: '修改处罚阶梯' }))
  await user.clear(screen.getByRole('textbox', { name: '第 1 次扣几分' }))
  await user.type(screen.getByRole('textbox', { name: '第 1 次扣几分' }), '4')
  const organizer = await backend.as('organizer')
  const { event } = await organizer.marking.penalties({ eventId: story.eventId })
  await organizer.marking.setLadder({
    eventId: story.eventId,
    version: event.version,
    ladder: [{ kind: 'void_event' }],
  })
  await user.click(screen.getByRole('button', { name: '保存阶梯' }))
  expect(await screen.findByText('您修改时，阶梯已由他人改为：本赛项成绩无效。')).toBeDefined()
  expect(screen.getByRole('textbox', { name: '第 1 次扣几分' })).toHaveProperty('value', '4')
  expect(screen.getByRole('button', { name: '保存阶梯' })).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('button', { name: '保留我填写的' }))
  await user.click(screen.getByRole('button', { name: '保存阶梯' }))
  expect(await screen.findByText('扣 4 分')).toBeDefined()
})

it('whoever asks for what somebody else has just done is told so, and does not undo it', async () => {
  const { user, close } = await openApp({ persona: 'office', path: `${desk}/jury` })
  await user.click(await screen.findByRole('button', { name: '允许评本代表队' }))
  const organizer = await backend.as('organizer')
  const { event } = await organizer.marking.jury({ eventId: story.eventId })
  const rule = { eventId: story.eventId, reason: '规程第 5 条' }
  await organizer.marking.setRecusal({ ...rule, version: event.version, ownDelegationAllowed: true })
  const dialog = within(await screen.findByRole('dialog', { name: '允许评本代表队' }))
  await user.type(dialog.getByRole('textbox', { name: /依据/ }), '规程第 5 条')
  await user.click(dialog.getByRole('button', { name: '允许评本代表队' }))
  expect(await dialog.findByText(/您打开后已由他人改为/)).toBeDefined()
  expect(dialog.getByRole('button', { name: '允许评本代表队' })).toHaveProperty('disabled', true)
  const { event: now } = await organizer.marking.jury({ eventId: story.eventId })
  expect(now.ownDelegationAllowed).toBe(true)
  close()
  await organizer.marking.setRecusal({ ...rule, version: now.version, ownDelegationAllowed: false })
})

it('a judge whose own delegation takes part is replaced by whoever is proposed', async () => {
  const [seat = ''] = await storySeats(backend)
  await addJudges(backend, ['extra-4'])
  const [entry] = await backend.db.select().from(entries).where(eq(entries.eventId, story.eventId))
  await backend.db
    .update(assignments)
    .set({ delegationId: entry?.delegationId ?? null })
    .where(eq(assignments.id, seat))

  const { user } = await openApp({ ...chief, path: `${desk}/jury` })
  const recusal = within(await screen.findByRole('region', { name: '回避' }))
  const warning = within((await recusal.findByText(/^上电与功能 裁判 1 席/)).closest('li') as HTMLElement)
  await user.click(warning.getByRole('button', { name: /^换为/ }))
  const dialog = within(await screen.findByRole('dialog', { name: /^更换裁判：C1/ }))
  expect(dialog.getByRole('textbox', { name: /更换理由/ })).toHaveProperty('value', '回避：本代表队选手参赛')
  await user.click(dialog.getByRole('button', { name: /^换为/ }))
  await waitFor(() => expect(recusal.queryByText(/^上电与功能 裁判 1 席/)).toBeNull())
  const { forms } = await (await backend.as('chief')).marking.jury({ eventId: story.eventId })
  const seats = forms.find(({ formId }) => formId === story.measured)?.seats
  expect(seats?.find(({ position }) => position === 1)?.mustRecuse).toBe(false)

  // Back to the judges the story goes on with.
  await backend.db.update(assignments).set({ delegationId: null }).where(eq(assignments.id, seat))
  const organizer = await backend.as('chief')
  const back = { eventId: story.eventId, formId: story.measured, position: 1, assignmentId: seat }
  await organizer.marking.seatJudge({ ...back, reason: '代表队退赛' })
})

it('the chief asks to reopen a signed form, and somebody else agrees', async () => {
  const { user, close } = await openApp({ ...chief, path: `${desk}/approvals` })
  const ask = within(await screen.findByRole('form', { name: '申请重开或解锁' }))
  await user.selectOptions(ask.getByRole('combobox', { name: '申请事项' }), '重开评分表 A1 安全防护 · 测量')
  await user.type(ask.getByRole('textbox', { name: /申请理由/ }), '复核发现录错')
  await user.click(ask.getByRole('button', { name: '提出申请' }))
  const pending = within(await screen.findByRole('region', { name: '待答复的申请' }))
  await pending.findByText('复核发现录错')
  expect(pending.queryByRole('button', { name: '同意' })).toBeNull()
  expect(pending.getByRole('button', { name: '撤回申请' })).toBeDefined()
  close()

  const second = await openApp({ persona: 'office', path: `${desk}/approvals` })
  await second.user.click(await screen.findByRole('button', { name: '同意' }))
  const dialog = within(await screen.findByRole('dialog'))
  await second.user.click(dialog.getByRole('button', { name: '同意' }))
  const record = within(await screen.findByRole('region', { name: '申请记录' }))
  expect(await record.findByText('已同意')).toBeDefined()
  const title = screen.getByRole('heading', { name: '待答复的申请' })
  await waitFor(() => expect(document.activeElement).toBe(title))
  const { forms } = await (await backend.as('chief')).marking.desk({ eventId: story.eventId })
  expect(forms.find(({ formId }) => formId === story.signedForm)?.signed).toBe(false)
})

it('the chief signs once every form is signed, and is told what it means', async () => {
  for (const persona of story.judges) {
    await (await backend.as(persona)).marking.signSheet({ formId: story.signedForm })
  }
  await finishMarking(backend)
  const { user } = await openApp({ ...chief, path: `${desk}/approvals` })
  await user.click(await screen.findByRole('button', { name: '签字锁定成绩' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/此后更正须另有一人同意解锁/)).toBeDefined()
  expect(dialog.getByText('没有待处理的冲突、疑问和迟到分数。')).toBeDefined()
  await user.click(dialog.getByRole('button', { name: '签字锁定成绩' }))
  expect(await screen.findByText('电工 已签字锁定')).toBeDefined()
  expect(await screen.findByText(/份评分表均已签字，成绩已锁定/)).toBeDefined()
})

it('the history of the contest tells all of it in words', async () => {
  await openApp({ persona: 'office', path: `/contests/${story.contestId}/history` })
  expect((await screen.findAllByText('修改处罚阶梯', { exact: false })).length).toBeGreaterThan(0)
  expect(screen.getAllByText('作出处罚', { exact: false }).length).toBeGreaterThan(0)
  expect(screen.getByText('由“扣 3 分、赛项成绩无效”改为“赛项成绩无效”')).toBeDefined()
  const acts = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '')
  expect(acts.filter((text) => /[a-z]+\.[a-zA-Z_]{3,}|\{"/.test(text))).toEqual([])
})
