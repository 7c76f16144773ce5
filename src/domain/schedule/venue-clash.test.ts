import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phases } from '../contests/vocabulary'
import type { ContestId, StageId, VenueId } from '../ids'
import { addDays, daysInRange } from './days'
import { decideMove, editionWindow, findVenueClashes, heldDays, type Booking } from './venue-clash'

function booking(id: string, startsOn: string, endsOn: string, more: Partial<Booking> = {}): Booking {
  return {
    stageId: `s-${id}` as StageId,
    contestId: `c-${id}` as ContestId,
    contestName: `示例竞赛${id}`,
    venueId: 'v1' as VenueId,
    venueName: '示例体育馆',
    startsOn,
    endsOn,
    setUpDays: 0,
    takeDownDays: 0,
    ...more,
  }
}

const moved = booking('a', '2024-10-10', '2024-10-14')

describe('venue clashes', () => {
  it.each([
    ['before', '2024-10-01', '2024-10-09', null],
    ['meets the first day', '2024-10-08', '2024-10-10', ['2024-10-10', '2024-10-10']],
    ['overlaps the start', '2024-10-08', '2024-10-12', ['2024-10-10', '2024-10-12']],
    ['starts together', '2024-10-10', '2024-10-11', ['2024-10-10', '2024-10-11']],
    ['lies inside', '2024-10-11', '2024-10-13', ['2024-10-11', '2024-10-13']],
    ['is the same', '2024-10-10', '2024-10-14', ['2024-10-10', '2024-10-14']],
    ['lies around', '2024-10-01', '2024-10-31', ['2024-10-10', '2024-10-14']],
    ['ends together', '2024-10-13', '2024-10-14', ['2024-10-13', '2024-10-14']],
    ['overlaps the end', '2024-10-13', '2024-10-20', ['2024-10-13', '2024-10-14']],
    ['meets the last day', '2024-10-14', '2024-10-15', ['2024-10-14', '2024-10-14']],
    ['after', '2024-10-15', '2024-10-20', null],
  ])('another that %s', (_relation, from, to, held) => {
    const clashes = findVenueClashes(moved, [booking('b', from, to)])
    expect(clashes.map((clash) => [clash.from, clash.to])).toEqual(held === null ? [] : [held])
  })

  it('counts set-up and take-down days of both', () => {
    const wide = booking('b', '2024-10-17', '2024-10-18', { setUpDays: 2 })
    expect(heldDays(wide)).toEqual({ from: '2024-10-15', to: '2024-10-18' })
    expect(findVenueClashes(moved, [wide])).toEqual([])
    expect(findVenueClashes({ ...moved, takeDownDays: 1 }, [wide])).toHaveLength(1)
  })

  it('finds none with itself, elsewhere, or without a venue', () => {
    const elsewhere = booking('b', '2024-10-10', '2024-10-14', { venueId: 'v2' as VenueId })
    expect(findVenueClashes(moved, [moved, elsewhere])).toEqual([])
    const undecided = { ...moved, venueId: null }
    expect(findVenueClashes(undecided, [booking('c', '2024-10-10', '2024-10-10', { venueId: null })])).toEqual([])
  })

  it('agrees with comparing the days one by one', () => {
    const any = (id: string) =>
      fc
        .tuple(fc.nat({ max: 30 }), fc.nat({ max: 6 }), fc.nat({ max: 3 }), fc.nat({ max: 3 }))
        .map(([start, length, setUpDays, takeDownDays]) => {
          const from = addDays('2024-12-15', start)
          return booking(id, from, addDays(from, length), { setUpDays, takeDownDays })
        })
    const daysOf = (one: Booking) => daysInRange(heldDays(one).from, heldDays(one).to)
    fc.assert(
      fc.property(any('a'), any('b'), (left, right) => {
        const both = daysOf(left).filter((day) => daysOf(right).includes(day))
        const found = findVenueClashes(left, [right]).flatMap(({ from, to }) => daysInRange(from, to))
        expect(found).toEqual(both)
      }),
    )
  })
})

describe('moving a stage', () => {
  it('names the contest, the venue and the days in the way, and links to it', () => {
    const other = booking('b', '2024-10-14', '2024-10-16', { takeDownDays: 1 })
    expect(decideMove({ booking: moved, others: [other], phase: 'announced' })).toEqual({
      kind: 'refused',
      reasons: [
        {
          code: 'schedule.venue_clash',
          params: { venue: '示例体育馆', contest: '示例竞赛b', from: '2024-10-14', to: '2024-10-14' },
          path: 'venueId',
          related: [{ kind: 'contest', id: 'c-b', label: '示例竞赛b' }],
        },
      ],
    })
  })

  it('accepts a final of the edition in the next year', () => {
    const late = booking('a', '2025-01-10', '2025-01-12')
    expect(decideMove({ booking: late, others: [], phase: 'announced', window: editionWindow(2024) }).kind).toBe(
      'accepted',
    )
  })

  it.each([
    ['schedule.ends_before_start', { booking: booking('a', '2024-10-14', '2024-10-10') }],
    ['schedule.not_a_day', { booking: booking('a', '2024-02-30', '2024-10-10') }],
    ['schedule.outside_edition', { window: editionWindow(2025) }],
    ['schedule.date_past', { today: '2024-10-11' }],
  ])('refuses with %s', (code, change) => {
    const decision = decideMove({ booking: moved, others: [], phase: 'announced', ...change })
    expect(decision).toMatchObject({ reasons: [{ code }] })
  })

  it('moves nothing once the final is over', () => {
    const movable = [...phases, 'cancelled' as const, 'postponed' as const].filter(
      (phase) => decideMove({ booking: moved, others: [], phase }).kind === 'accepted',
    )
    expect(movable).toEqual([
      'applied',
      'approved',
      'announced',
      'registration',
      'eligibility',
      'preliminary',
      'final',
      'postponed',
    ])
  })
})
