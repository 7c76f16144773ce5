// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { takeNoTapsAfterGrowth } from './no-taps-after-growth'

let measure: (blockSize: number) => void
const stopped = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: (entries: readonly object[]) => void) {
        measure = (blockSize) => tell([{ borderBoxSize: [{ blockSize }] }])
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
  const stop = takeNoTapsAfterGrowth(element)
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
