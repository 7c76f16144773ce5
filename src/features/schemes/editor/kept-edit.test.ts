// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { draftToEdit } from './draft-to-edit'
import { forgetEdit, isOutdated, keepEdit, readKeptEdits, type KeptEdit } from './kept-edit'
import { templateDraft } from './templates'

const scheme = draftToEdit(
  templateDraft('threeModules', '示例', (key) => key),
  'total',
)
const base = { scheme, revision: 3, version: 7, origin: 'editor' }
const first: KeptEdit = { ...base, id: 'edit-1', at: '2024-10-15T04:00:00.000Z' }
const second: KeptEdit = { ...base, id: 'edit-2', at: '2024-10-15T05:00:00.000Z' }

afterEach(() => {
  localStorage.clear()
  vi.restoreAllMocks()
})

it('each tab keeps its own edit, and forgets no other', () => {
  for (const kept of [first, second]) expect(keepEdit('e-1', kept)).toBe(true)
  keepEdit('e-10', { ...first, id: 'edit-3' })
  expect(readKeptEdits('e-1')).toEqual([second, first])
  forgetEdit('e-1', second.id)
  expect(readKeptEdits('e-1')).toEqual([first])
})

it('what is damaged, or from before there were versions, is passed over', () => {
  keepEdit('e-1', first)
  localStorage.setItem('saiheng.scheme-edit.e-1.edit-4', '{"scheme":')
  localStorage.setItem('saiheng.scheme-edit.e-1.edit-5', JSON.stringify({ ...second, version: undefined }))
  expect(readKeptEdits('e-1')).toEqual([first])
})

it('a device that keeps nothing says so', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(keepEdit('e-1', first)).toBe(false)
})

it.each([
  ['the same version', 3, 7, false],
  ['the same version after something else of the event changed', 3, 9, false],
  ['a later version', 4, 8, true],
  ['no version any more', null, 7, true],
  ['a world that was put back', 3, 5, true],
])('an edit on %s', (_what, newest, version, outdated) => {
  expect(isOutdated(first, { newest, event: { version } })).toBe(outdated)
})
