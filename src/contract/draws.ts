import * as z from 'zod'
import { markingStates } from '#domain/contests/vocabulary'
import { chainStates, chainSteps } from '#domain/draws/chain'
import { drawKinds } from '#domain/draws/draw'
import { canSchema, endpoint, idSchema, instantSchema, reasonSchema } from './base'

/*
 * What everybody may see of the blind chain, and what only the holder of a link may. Before a link is opened no answer
 * here but `list`, asked by its holder, tells what was drawn; and none ever tells more than one link.
 */

const drawKindSchema = z.enum(drawKinds)
const moduleSchema = z.string().min(1).max(16)
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** The record from which anybody can draw again; the algorithm is described in docs/decisions/0024. */
export const publishedDrawSchema = z.object({
  algorithm: z.string(),
  drawId: idSchema,
  eventId: idSchema,
  module: moduleSchema.nullable(),
  kind: drawKindSchema,
  items: z.array(z.string()).readonly(),
  places: z.array(z.string()).readonly(),
  commitment: hashSchema,
  publicWord: z.string(),
  seed: hashSchema,
  outcome: z.array(z.string()).readonly(),
})
export type PublishedDrawData = z.infer<typeof publishedDrawSchema>

const drawSchema = z.object({
  id: idSchema,
  number: z.int(),
  commitment: hashSchema,
  /** How many draw, and from how many places; null where codes are made. */
  items: z.int(),
  places: z.int().nullable(),
  committedAt: instantSchema,
  drawnAt: instantSchema.nullable(),
  publicWord: z.string().nullable(),
  openedAt: instantSchema.nullable(),
  /** A later draw stands in its place. */
  superseded: z.boolean(),
})
export type DrawData = z.infer<typeof drawSchema>

const stepSchema = z.object({
  id: idSchema,
  step: z.enum(chainSteps),
  /** Names and reasons are null for who may not know the people of the chain yet. */
  askedBy: z.string().nullable(),
  askedAt: instantSchema,
  placeCount: z.int().nullable(),
  publicWord: z.string().nullable(),
  reason: z.string().nullable(),
  answer: z
    .object({
      state: z.enum(['confirmed', 'declined']),
      by: z.string().nullable(),
      at: instantSchema,
      reason: z.string().nullable(),
    })
    .nullable(),
})
export type ChainStepData = z.infer<typeof stepSchema>

const linkSchema = z.object({
  kind: drawKindSchema,
  module: moduleSchema.nullable(),
  state: z.enum(['none', 'committed', 'drawn', 'opened']),
  /** By name; null too for who may not know the people of the chain yet. */
  holder: z.string().nullable(),
  draws: z.array(drawSchema),
  steps: z.array(stepSchema),
  /** The step that waits for the supervisor. */
  waiting: stepSchema.nullable(),
  /** The newest step, to be sent along with the next. */
  newest: idSchema.nullable(),
  /** The step that comes next, and what is still in its way. */
  next: z.object({ step: z.enum(chainSteps), missing: z.array(reasonSchema) }).nullable(),
  /** Whether it may still be drawn anew, with a reason. */
  redrawable: z.boolean(),
  can: canSchema,
})
export type ChainLinkData = z.infer<typeof linkSchema>

export const chainSchema = z.object({
  event: z.object({ id: idSchema, name: z.string(), markingState: z.enum(markingStates) }),
  contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
  state: z.enum(chainStates),
  supervisor: z.string().nullable(),
  /** The three links in the order of drawing, then the stations drawn again for modules. */
  links: z.array(linkSchema),
  /** The modules of which stations can be drawn. */
  modules: z.array(z.object({ code: moduleSchema, name: z.string() })),
  can: canSchema,
})
export type ChainData = z.infer<typeof chainSchema>

const eventInput = z.object({ eventId: idSchema })
const linkInput = eventInput.extend({ kind: drawKindSchema, module: moduleSchema.optional() })

const get = endpoint
  .route({ method: 'GET', path: '/events/{eventId}/draws', summary: 'The blind chain of an event', tags: ['draws'] })
  .input(eventInput)
  .output(chainSchema)

const record = endpoint
  .route({ method: 'GET', path: '/draws/{drawId}', summary: 'The public record of a draw', tags: ['draws'] })
  .input(z.object({ drawId: idSchema }))
  .output(
    drawSchema.extend({
      kind: drawKindSchema,
      module: moduleSchema.nullable(),
      event: z.object({ id: idSchema, name: z.string() }),
      contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
      /** Once the link is opened. */
      record: publishedDrawSchema.nullable(),
    }),
  )

export const linkListSchema = z.object({
  event: z.object({ id: idSchema, name: z.string() }),
  contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
  kind: drawKindSchema,
  module: moduleSchema.nullable(),
  holder: z.string().nullable(),
  supervisor: z.string().nullable(),
  draw: drawSchema,
  /** `name` and `unit` on the first link only, whose items are entries as they were registered. */
  rows: z.array(
    z.object({ item: z.string(), drawn: z.string(), name: z.string().nullable(), unit: z.string().nullable() }),
  ),
})
export type LinkListData = z.infer<typeof linkListSchema>

const list = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/draws/{kind}/list',
    summary: 'What was drawn of the link I hold',
    tags: ['draws'],
  })
  .input(linkInput)
  .output(linkListSchema)

const ask = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/draws/{kind}/steps',
    summary: 'Ask for the next step of the link I hold',
    tags: ['draws'],
  })
  .input(
    linkInput.extend({
      step: z.enum(chainSteps),
      /** The newest step of this link the holder saw. */
      after: idSchema.nullable(),
      placeCount: z.int().min(1).max(999).optional(),
      publicWord: z.string().max(60).optional(),
      reason: z.string().max(500).optional(),
    }),
  )
  .output(chainSchema)

const answer = endpoint
  .route({
    method: 'POST',
    path: '/draws/steps/{stepId}/answer',
    summary: 'Confirm a step as supervisor, which takes it, or send it back',
    tags: ['draws'],
  })
  .input(
    z.object({
      stepId: idSchema,
      answer: z.enum(['confirmed', 'declined']),
      reason: z.string().max(500).optional(),
    }),
  )
  .output(chainSchema)

const candidates = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/draws/candidates',
    summary: 'Who could hold a link: judges with no part in the event',
    tags: ['draws'],
  })
  .input(eventInput.extend({ search: z.string().max(40).optional() }))
  .output(z.object({ rows: z.array(z.object({ id: idSchema, name: z.string(), unit: z.string().nullable() })) }))

const appoint = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/draws/holders',
    summary: 'Appoint the holder of a link, or the supervisor',
    tags: ['draws'],
  })
  .input(
    eventInput.extend({
      part: z.enum([...drawKinds, 'supervisor']),
      personId: idSchema,
      /** Who is to be replaced, as the asker saw it; null where there was nobody. */
      instead: z.string().nullable(),
      reason: z.string().max(500).optional(),
    }),
  )
  .output(chainSchema)

export const draws = { get, record, list, ask, answer, candidates, appoint }
