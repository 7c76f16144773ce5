import { bigserial, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { ChainStep } from '#domain/draws/chain'
import type { DrawKind } from '#domain/draws/draw'
import { instant } from './columns'

/** Who draws: the label that is hashed, and the entry it stands for. */
export interface DrawItem {
  readonly label: string
  readonly entryId: string
}

/** Append-only, like all of the chain. */
export const draws = pgTable('draws', {
  id: text().primaryKey(),
  eventId: text().notNull(),
  kind: text().$type<DrawKind>().notNull(),
  module: text(),
  number: integer().notNull(),
  items: jsonb().$type<readonly DrawItem[]>().notNull(),
  places: jsonb().$type<readonly string[]>().notNull(),
  commitment: text().notNull(),
  committedAt: instant().notNull(),
})

/** Secret until the link is opened. */
export const drawSeeds = pgTable('draw_seeds', {
  drawId: text().primaryKey(),
  seed: text().notNull(),
})

export const drawSteps = pgTable('draw_steps', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  id: text().notNull(),
  eventId: text().notNull(),
  kind: text().$type<DrawKind>().notNull(),
  module: text(),
  drawId: text(),
  step: text().$type<ChainStep>().notNull(),
  state: text().$type<'asked' | 'confirmed' | 'declined'>().notNull(),
  /** The asked step this answers. */
  answers: text(),
  personId: text().notNull(),
  at: instant().notNull(),
  placeCount: integer(),
  publicWord: text(),
  reason: text(),
})

/** Secret until the link is opened, but for its holder. */
export const drawLinks = pgTable(
  'draw_links',
  {
    drawId: text().notNull(),
    position: integer().notNull(),
    entryId: text().notNull(),
    item: text().notNull(),
    drawn: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.drawId, table.position] })],
)
