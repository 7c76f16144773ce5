import * as z from 'zod'
import { audiences } from '#domain/access/actor'
import { announcementStates } from '#domain/announcements/announcement'
import { canSchema, endpoint, idSchema, instantSchema, pageSchema, versionSchema } from './base'

export const announcementSchema = z.object({
  id: idSchema,
  contest: z.object({ id: idSchema, name: z.string() }).nullable(),
  title: z.string(),
  /** Plain text; a line is a paragraph. Null for readers of what was withdrawn. */
  body: z.string().nullable(),
  audience: z.enum(audiences),
  state: z.enum(announcementStates),
  createdAt: instantSchema,
  createdByName: z.string().nullable(),
  publishedAt: instantSchema.nullable(),
  withdrawnAt: instantSchema.nullable(),
  withdrawnReason: z.string().nullable(),
  version: versionSchema,
  can: canSchema,
})
export type AnnouncementData = z.infer<typeof announcementSchema>

const text = { title: z.string().max(120), body: z.string().max(8000), audience: z.enum(audiences) }

const list = endpoint
  .route({
    method: 'GET',
    path: '/announcements',
    summary: 'What was announced for a contest, or in a whole edition, newest first',
    tags: ['announcements'],
  })
  .input(z.object({ editionId: idSchema.optional(), contestId: idSchema.optional(), ...pageSchema }))
  .output(
    z.object({
      total: z.int(),
      rows: z.array(announcementSchema),
      /** Whether the asker may add to this list. */
      can: canSchema,
    }),
  )

const create = endpoint
  .route({ method: 'POST', path: '/announcements', summary: 'Draft an announcement', tags: ['announcements'] })
  .input(
    z.object({
      editionId: idSchema,
      /** Null: for the whole edition, which only the office may. */
      contestId: idSchema.nullable(),
      ...text,
    }),
  )
  .output(announcementSchema)

const edit = endpoint
  .route({
    method: 'PUT',
    path: '/announcements/{announcementId}',
    summary: 'Change a draft',
    tags: ['announcements'],
  })
  .input(z.object({ announcementId: idSchema, version: versionSchema, ...text }))
  .output(announcementSchema)

const publish = endpoint
  .route({
    method: 'POST',
    path: '/announcements/{announcementId}/publication',
    summary: 'Publish a draft',
    tags: ['announcements'],
  })
  .input(z.object({ announcementId: idSchema, version: versionSchema }))
  .output(announcementSchema)

const withdraw = endpoint
  .route({
    method: 'POST',
    path: '/announcements/{announcementId}/withdrawal',
    summary: 'Withdraw what was published; it stays on record with the reason',
    tags: ['announcements'],
  })
  .input(z.object({ announcementId: idSchema, version: versionSchema, reason: z.string().max(500) }))
  .output(announcementSchema)

export const announcements = { list, create, edit, publish, withdraw }
