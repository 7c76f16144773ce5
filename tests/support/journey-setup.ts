import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { configure, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

/*
 * What jsdom lacks and the app needs, as little of it as will do; and the rule that nothing may be complained about
 * on the console while somebody uses the app.
 */

configure({
  asyncUtilTimeout: 15_000,
  getElementError: (message) => new Error(`${message?.split('\n\n')[0]}\nOn screen: ${textOnScreen()}`),
})

/** A failing journey says what a person had before them. */
function textOnScreen(): string {
  const shown = document.querySelectorAll('main, [role=dialog], [aria-live]:not(main *)')
  return [...shown].map(({ textContent }) => textContent).join(' | ')
}

const rowHeight = 44
const screen = { width: 1280, height: 900 }

/** Widths in `em` as the app asks for them: `(width < 48em)`, `(width >= 40em)`. */
function matches(query: string): boolean {
  const [, relation, em] = /\(width (<|>=) (\d+)em\)/.exec(query) ?? []
  if (em === undefined) return false
  const narrower = screen.width < Number(em) * 16
  return relation === '<' ? narrower : !narrower
}

vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: matches(media),
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}))

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
)

vi.stubGlobal('scrollTo', () => undefined)
Object.assign(window, { innerWidth: screen.width, innerHeight: screen.height })

Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { get: () => screen.width },
  clientWidth: { get: () => screen.width },
  clientHeight: { get: () => screen.height },
  offsetHeight: {
    get(this: HTMLElement) {
      return this instanceof HTMLTableRowElement ? rowHeight : screen.height
    },
  },
})

/* jsdom lays nothing out: everything lies in sight, or a menu takes its button for one that was scrolled away. */
Object.defineProperties(document.documentElement, {
  clientWidth: { get: () => screen.width },
  clientHeight: { get: () => screen.height },
})
Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, rowHeight)

/* A popover is out of sight until its button is pressed. */
const popoverStyle = document.createElement('style')
popoverStyle.textContent = '[popover] { display: none }'
document.head.append(popoverStyle)
HTMLElement.prototype.hidePopover = function hidePopover() {
  this.style.display = ''
}
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[popovertarget]') : null
  const panel = document.getElementById(button?.getAttribute('popovertarget') ?? '')
  if (panel !== null) panel.style.display = panel.style.display === 'block' ? '' : 'block'
})

/** jsdom does not know the `<search>` element yet. */
const unknownToJsdom = /^The tag <%s> is unrecognized in this browser.* search$/s

const complaints: string[] = []

function complain(...words: readonly unknown[]): void {
  const complaint = words.map(String).join(' ')
  if (!unknownToJsdom.test(complaint)) complaints.push(complaint)
}

beforeEach(() => {
  complaints.length = 0
  for (const kind of ['error', 'warn'] as const) vi.spyOn(console, kind).mockImplementation(complain)
})

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.mocked(console.error).mockRestore()
  vi.mocked(console.warn).mockRestore()
  expect(complaints).toEqual([])
})
