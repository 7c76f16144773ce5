import * as z from 'zod'
import { daySchema, endpoint, idSchema, instantSchema } from './base'

export const personaSchema = z.object({
  id: idSchema,
  kind: z.enum(['office', 'organizer', 'chief', 'judge', 'holder', 'supervisor', 'leader', 'competitor']),
  name: z.string(),
  title: z.string(),
  titleEn: z.string(),
  home: z.string(),
})
export type PersonaData = z.infer<typeof personaSchema>

export const sessionSchema = z.object({
  /** Null for the public. */
  persona: personaSchema.nullable(),
  /** Whether one click makes the visitor somebody else. */
  personasOffered: z.boolean(),
  sample: z.boolean(),
  now: instantSchema,
  today: daySchema,
  can: z.array(z.string()),
})
export type SessionData = z.infer<typeof sessionSchema>

const get = endpoint
  .route({ method: 'GET', path: '/session', summary: 'Who is asking', tags: ['session'] })
  .output(sessionSchema)

const listPersonas = endpoint
  .route({ method: 'GET', path: '/personas', summary: 'Sample people one can be', tags: ['session'] })
  .output(z.object({ rows: z.array(personaSchema) }))

const start = endpoint
  .route({ method: 'POST', path: '/session', summary: 'Become a sample person', tags: ['session'] })
  .input(z.object({ personaId: idSchema }))
  .output(sessionSchema)

const end = endpoint
  .route({ method: 'DELETE', path: '/session', summary: 'Be the public again', tags: ['session'] })
  .output(sessionSchema)

const setClock = endpoint
  .route({ method: 'PUT', path: '/clock', summary: 'Set the day of the sample world', tags: ['session'] })
  .input(z.object({ day: daySchema }))
  .output(z.object({ today: daySchema }))

export const session = { get, personas: listPersonas, start, end, setClock }
