import { bigserial, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Grant } from '#domain/access/actor'
import { instant } from './columns'

/** Written in the same transaction as the change it tells of. */
export const audit = pgTable('audit', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  at: instant().notNull(),
  actorId: text().notNull(),
  actorName: text().notNull(),
  action: text().notNull(),
  subjectKind: text().notNull(),
  subjectId: text().notNull(),
  contestId: text(),
  before: jsonb().$type<Readonly<Record<string, unknown>>>(),
  after: jsonb().$type<Readonly<Record<string, unknown>>>(),
  reason: text(),
})

export const personaKinds = [
  'office',
  'organizer',
  'chief',
  'judge',
  'holder',
  'supervisor',
  'leader',
  'competitor',
] as const
export type PersonaKind = (typeof personaKinds)[number]

/** The people a visitor of the sample world can be with one click. */
export const personas = pgTable('personas', {
  id: text().primaryKey(),
  kind: text().$type<PersonaKind>().notNull(),
  position: integer().notNull(),
  personId: text().notNull(),
  name: text().notNull(),
  title: text().notNull(),
  titleEn: text().notNull(),
  grants: jsonb().$type<readonly Grant[]>().notNull(),
  /** Where this persona's first job is. */
  home: text().notNull(),
})

export const sessions = pgTable('sessions', {
  /** SHA-256 of the token, so that a copy of the database opens no session. */
  tokenHash: text().primaryKey(),
  personaId: text().notNull(),
  createdAt: instant().notNull(),
})

export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
})

/** Figures about skills in Shandong, as a newspaper reported them. */
export const figures = pgTable('figures', {
  position: integer().primaryKey(),
  name: text().notNull(),
  value: text().notNull(),
  relation: text().notNull(),
  unit: text().notNull(),
  note: text(),
  source: text().notNull(),
})
