import { asc, eq } from 'drizzle-orm'
import { heldDays } from '#domain/schedule/venue-clash'
import { loadVenueBookings } from '../contests/booking-store'
import { found } from '../core/problems'
import { query } from '../core/use-case'
import { venues } from '../db/tables/programme'
import { api } from '../router'

export const venueRoutes = {
  list: api.venues.list.handler(
    query(async ({ db }, { city }) => {
      const inCity = city === undefined ? undefined : eq(venues.cityCode, city)
      return { rows: await db.select().from(venues).where(inCity).orderBy(asc(venues.cityCode), asc(venues.id)) }
    }),
  ),
  bookings: api.venues.bookings.handler(
    query(async ({ db }, { venueId }) => {
      const [venue] = await db.select({ id: venues.id }).from(venues).where(eq(venues.id, venueId))
      const bookings = await loadVenueBookings(db, found(venue, venueId).id)
      return {
        rows: bookings.map((booking) => {
          const held = heldDays(booking)
          return { ...booking, heldFrom: held.from, heldTo: held.to }
        }),
      }
    }),
  ),
}
