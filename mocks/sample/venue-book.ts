import type { Sector } from '#domain/contests/vocabulary'
import { addDays, type Day } from '#domain/schedule/days'
import type { Random } from './random'
import type { VenueRow } from './world'

/** Which days each venue is held on, set-up and take-down included. */
export interface VenueBook {
  /** Books a free venue of the city, one for the sector if there is one; null when all are taken. */
  book(wish: VenueWish): VenueRow | null
  /** The same, on the wished day or up to `daysLater` after it. */
  bookSoon(wish: VenueWish, daysLater: number): { readonly startsOn: Day; readonly venue: VenueRow | null }
}

export interface VenueWish {
  readonly cityCode: string
  readonly sector: Sector
  readonly startsOn: Day
  readonly days: number
  readonly setUpDays: number
  readonly takeDownDays: number
}

interface Held {
  readonly from: Day
  readonly to: Day
}

export function openVenueBook(venues: readonly VenueRow[], random: Random): VenueBook {
  const held = new Map<string, Held[]>()

  function book(wish: VenueWish): VenueRow | null {
    const from = addDays(wish.startsOn, -wish.setUpDays)
    const to = addDays(wish.startsOn, wish.days - 1 + wish.takeDownDays)
    const inCity = random.shuffle(venues.filter(({ cityCode }) => cityCode === wish.cityCode))
    const free = inCity.filter(({ id }) => (held.get(id) ?? []).every((one) => one.to < from || one.from > to))
    const venue = free.find(({ sectors }) => sectors.includes(wish.sector)) ?? free[0] ?? null
    if (venue !== null) held.set(venue.id, [...(held.get(venue.id) ?? []), { from, to }])
    return venue
  }

  function bookSoon(wish: VenueWish, daysLater: number): { startsOn: Day; venue: VenueRow | null } {
    for (let later = 0; later <= daysLater; later += 1) {
      const startsOn = addDays(wish.startsOn, later)
      const venue = book({ ...wish, startsOn })
      if (venue !== null) return { startsOn, venue }
    }
    return { startsOn: wish.startsOn, venue: null }
  }

  return { book, bookSoon }
}
