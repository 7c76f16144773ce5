// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { atAppFoot, atPageFoot } from './at-foot'

let measure: (blockSize: number) => void
let tells: ((blockSize: number) => void)[]
const stopped = vi.fn()

beforeEach(() => {
  tells = []
  vi.useFakeTimers()
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: (entries: readonly object[]) => void) {
        measure = (blockSize) => tell([{ borderBoxSize: [{ blockSize }] }])
        tells.push(measure)
      }
      observe() {}
      disconnect = stopped
    },
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('takes no taps for half a second after it came or grew, and takes them when it shrank', () => {
  const element = document.createElement('div')
  const stop = atPageFoot(element)
  const takesTaps = () => !('growing' in element.dataset)
  measure(0)
  expect(takesTaps()).toBe(true)
  measure(60)
  expect(takesTaps()).toBe(false)
  vi.advanceTimersByTime(300)
  measure(120)
  vi.advanceTimersByTime(300)
  expect(takesTaps()).toBe(false)
  vi.advanceTimersByTime(200)
  expect(takesTaps()).toBe(true)
  measure(60)
  expect(takesTaps()).toBe(true)
  measure(120)
  stop?.()
  expect(stopped).toHaveBeenCalledOnce()
})

it('leaves room for the highest of them when scrolling, and lets the page go before the app', () => {
  const root = document.documentElement
  const appLeaves = atAppFoot(document.createElement('div'))
  const pageLeaves = atPageFoot(document.createElement('div'))
  const [app, page] = tells
  page?.(0)
  app?.(40.5)
  expect(root.dataset.foot).toBeUndefined()
  expect(root.style.scrollPaddingBlockEnd).toBe('calc(41px + 4rem)')
  page?.(90)
  app?.(0)
  expect(root.dataset.foot).toBe('page')
  expect(root.style.scrollPaddingBlockEnd).toBe('calc(90px + 4rem)')
  pageLeaves?.()
  appLeaves?.()
  expect(root.dataset.foot).toBeUndefined()
  expect(root.style.scrollPaddingBlockEnd).toBe('')
})
