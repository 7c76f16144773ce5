import { describe, expect, it } from 'vitest'
import type { ClaimData } from '#contract/marking-parts'
import { claimKey, isHeldBack, otherClaim, rivalOf } from './claims'

const claim: ClaimData = {
  position: 2,
  mine: false,
  sameDevice: false,
  device: 'P8HH3A',
  claimedAt: '2024-07-25T09:00:00.000Z',
  seenAt: '2024-07-25T09:30:00.000Z',
}
const minute = 60_000
const readAt = Date.parse('2026-01-01T00:00:00Z')
const after = (minutes: number) => ({ asOf: '2024-07-25T09:31:00.000Z', readAt, now: readAt + minutes * minute })

describe('a claim of somebody else', () => {
  it.each([
    ['just read', 0, 1, false],
    ['read four minutes ago', 4, 5, false],
    ['read an hour ago', 60, 61, true],
    ['read by a clock that was put back since', -30, 1, false],
  ])('%s', (_, minutes, age, silent) => {
    expect(rivalOf(claim, after(minutes))).toEqual({ claim, minutes: age, silent })
  })

  it('shuts a measured form for as long as it can be gone by, and no other', () => {
    expect(isHeldBack({ type: 'measurement' }, rivalOf(claim, after(0)))).toBe(true)
    expect(isHeldBack({ type: 'measurement' }, rivalOf(claim, after(6)))).toBe(false)
    expect(isHeldBack({ type: 'judgement' }, rivalOf(claim, after(0)))).toBe(false)
    expect(isHeldBack({ type: 'measurement' }, null)).toBe(false)
  })

  it('is not what I do on this device, but is what I do on another', () => {
    expect(otherClaim({ ...claim, mine: true }, 'P8HH3A')).toBeNull()
    expect(otherClaim({ ...claim, mine: true }, 'QQ22QQ')).not.toBeNull()
    expect(otherClaim(null, 'QQ22QQ')).toBeNull()
  })

  it('is none where a colleague sat at this device before', () => {
    expect(otherClaim(claim, 'P8HH3A')).toBeNull()
    expect(otherClaim(claim, 'QQ22QQ')).toBe(claim)
  })

  it('is another one once it was made again', () => {
    expect(claimKey({ ...claim, seenAt: '2024-07-25T10:00:00.000Z' })).toBe(claimKey(claim))
    expect(claimKey({ ...claim, claimedAt: '2024-07-25T10:00:00.000Z' })).not.toBe(claimKey(claim))
  })
})
