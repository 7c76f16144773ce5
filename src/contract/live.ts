import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { endpoint } from './base'

/** Says that something changed, never what it is: pages ask again, and get what they may see. */
export const changeSchema = z.object({
  noun: z.enum([
    'session',
    'contests',
    'announcements',
    'schedule',
    'day',
    'entries',
    'draws',
    'marking',
    'results',
    'schemes',
  ]),
  id: z.string().nullable(),
})
export type ChangeData = z.infer<typeof changeSchema>

const changes = endpoint
  .route({ method: 'GET', path: '/live', summary: 'A stream of changes', tags: ['live'] })
  .output(eventIterator(changeSchema))

const health = endpoint
  .route({ method: 'GET', path: '/health', summary: 'Whether the service and its database answer', tags: ['live'] })
  .output(z.object({ status: z.literal('ok'), database: z.string(), migration: z.string(), now: z.iso.datetime() }))

export const live = { changes, health }
