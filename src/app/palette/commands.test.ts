import { expect, test, vi } from 'vitest'
import { commandsOf, findCommands } from './commands'

const goTo = vi.fn()
const commands = commandsOf({
  t: (key) => key,
  english: false,
  personas: [{ id: 'p1', kind: 'judge', name: '示例裁判', title: '裁判员', titleEn: 'Judge', home: '/marking' }],
  goTo,
  changeLanguage: vi.fn(),
  changeLight: vi.fn(),
  changeDensity: vi.fn(),
  become: vi.fn(),
  becomePublic: vi.fn(),
})

test('ids are different', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
})

test('finds by initials and by name', () => {
  expect(findCommands(commands, 'hhly').map(({ id }) => id)).toEqual(['page.yellowRiver'])
  expect(findCommands(commands, '裁判').map(({ id }) => id)).toEqual(['persona.p1'])
  expect(findCommands(commands, 'nothing at all')).toEqual([])
})

test('a page is gone to', () => {
  commands.find(({ id }) => id === 'page.settings')?.run()
  expect(goTo).toHaveBeenCalledWith('/settings')
})
