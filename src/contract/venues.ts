import * as z from 'zod'
import { daySchema, endpoint, idSchema } from './base'
import { sectorSchema } from './contests'

const listVenues = endpoint
  .route({ method: 'GET', path: '/venues', summary: 'Venues, by city', tags: ['venues'] })
  .input(z.object({ city: z.string().optional() }))
  .output(
    z.object({
      rows: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          cityCode: z.string(),
          workstations: z.int(),
          sectors: z.array(sectorSchema).readonly(),
          sample: z.boolean(),
        }),
      ),
    }),
  )

const listBookings = endpoint
  .route({
    method: 'GET',
    path: '/venues/{venueId}/bookings',
    summary: 'When a venue is held, set-up and take-down included',
    tags: ['venues'],
  })
  .input(z.object({ venueId: idSchema }))
  .output(
    z.object({
      rows: z.array(
        z.object({
          stageId: idSchema,
          contestId: idSchema,
          contestName: z.string(),
          startsOn: daySchema,
          endsOn: daySchema,
          heldFrom: daySchema,
          heldTo: daySchema,
        }),
      ),
    }),
  )

export const venues = { list: listVenues, bookings: listBookings }
