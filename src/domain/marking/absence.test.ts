import { describe, expect, it } from 'vitest'
import { absencePlace } from './absence'
import type { AspectRule } from './aspect-rule'
import { facts, judged, judges, type Given } from './test-scenario'

const [one, two] = judges
const { aspectId, maxMark } = judged
const panel: AspectRule = { type: 'panel', aspectId, maxMark, judges, decimals: 1, dropHighest: 1, dropLowest: 1 }

/** Where the first judge's absence would go. */
function placeAfter(...given: readonly Given[]) {
  return absencePlace(panel, facts(...given), one)
}

describe('an absence', () => {
  it('goes where the judge gave nothing, whatever others gave', () => {
    expect(placeAfter()).toEqual({ kind: 'free', round: 1, supersedes: [] })
    expect(placeAfter({ judge: two, value: '7' })).toEqual({ kind: 'free', round: 1, supersedes: [] })
  })

  it('replaces what the judge took back', () => {
    const given = placeAfter({ judge: one, value: '9' }, { judge: one, value: null })
    expect(given).toEqual({ kind: 'free', round: 1, supersedes: ['m2'] })
  })

  it('never replaces a mark the judge gave, nor values that contradict each other', () => {
    expect(placeAfter({ judge: one, value: '9' })).toEqual({ kind: 'marked' })
    const apart = [
      { judge: one, value: '9', supersedes: [] },
      { judge: one, value: 'absent', supersedes: [] },
    ]
    expect(placeAfter(...apart)).toEqual({ kind: 'marked' })
  })

  it('is said once', () => {
    expect(placeAfter({ judge: one, value: 'absent' })).toEqual({ kind: 'absent' })
  })
})
