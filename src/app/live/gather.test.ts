import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gather } from './gather'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('hands on the first at once, and what follows soon after together, each once', () => {
  const heard: string[][] = []
  const { add } = gather<string>((all) => heard.push([...all]), 1000)
  add(['marking'])
  expect(heard).toEqual([['marking']])
  for (const noun of ['marking', 'draws', 'marking']) add([noun])
  expect(heard).toHaveLength(1)
  vi.advanceTimersByTime(1000)
  expect(heard).toEqual([['marking'], ['marking', 'draws']])
  vi.advanceTimersByTime(5000)
  expect(heard).toHaveLength(2)
  add(['draws'])
  expect(heard).toHaveLength(3)
})

it('is silent once stopped', () => {
  const heard: string[][] = []
  const { add, stop } = gather<string>((all) => heard.push([...all]), 1000)
  add(['a'])
  add(['b'])
  stop()
  vi.advanceTimersByTime(5000)
  expect(heard).toEqual([['a']])
})
