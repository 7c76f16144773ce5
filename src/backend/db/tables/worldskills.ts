import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** Skill numbers are reused between editions, so the key is (edition, number). */
export const skills = pgTable(
  'skills',
  {
    editionId: text().notNull(),
    number: text().notNull(),
    nameEn: text().notNull(),
    name: text(),
    sector: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.number] })],
)

export const members = pgTable('members', {
  code: text().primaryKey(),
  nameEn: text().notNull(),
  name: text(),
})

export const skillResults = pgTable(
  'skill_results',
  {
    editionId: text().notNull(),
    skillNumber: text().notNull(),
    memberCode: text().notNull(),
    /** Points on the WorldSkills 700 scale, as published. */
    points: integer().notNull(),
    medal: text().$type<'gold' | 'silver' | 'bronze' | 'medallion'>(),
    bestOfNation: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.skillNumber, table.memberCode] })],
)
