import { describe, expect, it } from 'vitest'
import type { MarkFindingData } from '#contract/marking-desk'
import { another, choose, chosenValue, holds } from './settle-choice'

type Head = MarkFindingData['values'][number]

const head = (markId: string, value: string | null): Head => ({
  markId,
  value,
  judge: null,
  enteredBy: '',
  device: null,
  enteredAt: '2024-10-15T01:00:00.000Z',
  reason: null,
})
const [one, nought, third, none] = [head('a', '1'), head('b', '0'), head('c', '2'), head('d', null)] as const
const heads = [one, nought]

describe('what the chief settles on', () => {
  it.each([
    ['the value taken', choose('a', heads), heads, '', '1'],
    ['the one typed', choose(another, heads), heads, ' 0.5 ', '0.5'],
    ['nothing while nothing is typed', choose(another, heads), heads, ' ', undefined],
    ['nothing while nothing is chosen', null, heads, '0.5', undefined],
    ['taking back', choose('d', [one, none]), [none, one], '', null],
    ['nothing once the value chosen was replaced', choose('a', heads), [nought, third], '', undefined],
    ['nothing once another value came', choose('a', heads), [...heads, third], '', undefined],
    ['nothing typed once another value came', choose(another, heads), [...heads, third], '0.5', undefined],
  ] as const)('is %s', (_name, choice, now, typed, value) => {
    expect(chosenValue(choice, now, typed)).toBe(value)
  })

  it('holds whatever order the same values come in', () => {
    expect(holds(choose('a', heads), [nought, one])).toBe(true)
    expect(holds(choose('a', heads), [one])).toBe(false)
  })
})
