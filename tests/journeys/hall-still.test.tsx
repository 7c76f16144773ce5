// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { addForm, storySeats } from '#tests/support/extra-form'
import { enter, markItem } from '#tests/support/story'
import { backend, openApp } from '../support/app'

/* Nothing that turns up by itself moves the keys a finger is on its way to. */

const shared = 'f-shared'

beforeAll(async () => {
  const seats = await storySeats(backend)
  await addForm(backend, { formId: shared, type: 'measurement', aspects: 1, seats })
})

function follows(later: Element, earlier: Element): boolean {
  return (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

it('a conflict that turns up in the cell at hand is told below its keys; whoever comes to the cell finds it above', async () => {
  const reader = await backend.as('judge-1')
  const { works, aspects } = await reader.marking.sheet({ formId: shared })
  const [first = '', second = ''] = works
  const cell = { workCode: first, aspectId: aspects[0]?.id ?? '' }
  const { user } = await openApp({ path: `/marking/${shared}`, persona: 'judge-1' })
  const padOf = async (work: string) =>
    within(await screen.findByRole('region', { name: new RegExp(`^作品 ${work} `) }))
  await padOf(first)
  await screen.findByRole('navigation', { name: '本轮评分格' })
  await user.keyboard('5{Enter}')
  await padOf(second)
  await user.keyboard('{ArrowUp}')
  const pad = await padOf(first)
  await waitFor(async () => expect((await reader.marking.sheet({ formId: shared })).marks).toHaveLength(1))

  await enter(await backend.as('judge-2'), shared, markItem(cell, '6'))
  const conflict = await pad.findByRole('alert', { name: /两个不同的值/ })
  expect(follows(conflict, pad.getByRole('textbox'))).toBe(true)

  await user.keyboard('{ArrowDown}')
  await padOf(second)
  await user.keyboard('{ArrowUp}')
  const again = await padOf(first)
  const found = await again.findByRole('alert', { name: /两个不同的值/ })
  expect(follows(again.getByRole('textbox'), found)).toBe(true)
})
