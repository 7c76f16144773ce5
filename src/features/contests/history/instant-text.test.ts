import { describe, expect, it } from 'vitest'
import { instantText } from './instant-text'

describe('a moment in the history', () => {
  it.each([
    ['2024-10-14T01:05:00Z', '2024-10-14 09:05'],
    ['2024-12-31T16:00:00Z', '2025-01-01 00:00'],
  ])('%s', (instant, text) => expect(instantText(instant)).toBe(text))
})
