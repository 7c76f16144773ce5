// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { addForm, addJudges, storySeats } from '#tests/support/extra-form'
import { enter, markItem, story, submit } from '#tests/support/story'
import { backend, openApp } from '../support/app'

const { eventId } = story
const formId = 'f-absent'
let work = ''

beforeAll(async () => {
  const seats = [...(await storySeats(backend)), ...(await addJudges(backend, ['absent-4', 'absent-5']))]
  await addForm(backend, { formId, type: 'panel', aspects: 2, seats })
  const fifth = await backend.as('absent-5')
  work = (await fifth.marking.sheet({ formId })).works[0] ?? ''
  const [first, second] = [1, 2].map((aspect) => ({ aspectId: `${formId}-a${aspect}`, workCode: work }))
  if (first === undefined || second === undefined) throw new Error('no cells')
  await enter(fifth, formId, markItem(first, '9'))
  for (const persona of [...story.judges, 'absent-4']) {
    await submit(await backend.as(persona), formId, markItem(first, '6'), markItem(second, '6'))
  }
})

it('the chief declares a judge absent, and hears which marks of that judge stand', async () => {
  const path = `/events/${eventId}/marking/findings?kind=missing&form=${formId}&judge=5&work=${work}`
  const { user } = await openApp({ persona: 'chief', path })
  const form = within(await screen.findByRole('form', { name: /缺席$/ }))
  await user.type(form.getByRole('textbox', { name: /缺席理由/ }), '突发疾病')
  await user.click(form.getByRole('button', { name: '宣布缺席' }))
  expect(await screen.findByText(/其中 1 个分数该裁判已给出，保留不变/)).toBeDefined()
  const { marks } = await (await backend.as('absent-5')).marking.sheet({ formId })
  expect(marks.filter(({ mine }) => mine).map(({ aspectId, value }) => [aspectId, value])).toEqual([
    [`${formId}-a1`, '9'],
    [`${formId}-a2`, 'absent'],
  ])
})

it('a form tells the values that are there but no longer fit from those nobody has entered', async () => {
  await openApp({ persona: 'chief', path: `/events/${eventId}/marking/approvals` })
  const { forms } = await (await backend.as('chief')).marking.desk({ eventId })
  const form = forms.find((one) => one.formId === formId)
  if (form === undefined) throw new Error('no form')
  const { expected, entered, unusable } = form.progress
  // With four of five judges left, the mark of the second aspect cannot be formed.
  expect(unusable).toBe(1)
  const words = `还缺 ${expected - entered - 1} 个分数、须重录 1 处`
  expect(await screen.findByText(words)).toBeDefined()
})
