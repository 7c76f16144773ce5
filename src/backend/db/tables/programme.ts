import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type {
  ContestClass,
  DelegationKind,
  HostRole,
  Phase,
  Programme,
  Sector,
  StageKind,
} from '#domain/contests/vocabulary'
import type { DraftNameParts } from '#domain/contests/contest-draft'
import type { ReportedFacts } from '#domain/contests/reported-facts'
import { instant, version } from './columns'

export const programmes = pgTable('programmes', {
  id: text().$type<Programme>().primaryKey(),
  name: text().notNull(),
  nameEn: text().notNull(),
  position: integer().notNull(),
})

export const editions = pgTable('editions', {
  id: text().primaryKey(),
  programme: text().$type<Programme>().notNull(),
  year: integer().notNull(),
  name: text().notNull(),
  nameEn: text().notNull(),
  cityCode: text(),
  startsOn: date(),
  endsOn: date(),
  reported: jsonb().$type<ReportedFacts>(),
})

export const organisations = pgTable('organisations', {
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text().$type<'enterprise' | 'school' | 'department' | 'association'>().notNull(),
  cityCode: text(),
  sample: boolean().notNull(),
})

export const venues = pgTable('venues', {
  id: text().primaryKey(),
  /** What tables of venues go by. */
  code: text().notNull(),
  name: text().notNull(),
  cityCode: text().notNull(),
  organisationId: text(),
  /** How many workstations it holds. */
  workstations: integer().notNull(),
  sectors: jsonb().$type<readonly Sector[]>().notNull(),
  sample: boolean().notNull(),
})

export const delegations = pgTable('delegations', {
  id: text().primaryKey(),
  editionId: text().notNull(),
  kind: text().$type<DelegationKind>().notNull(),
  code: text().notNull(),
  name: text().notNull(),
  nameEn: text().notNull(),
  position: integer().notNull(),
})

export const contests = pgTable('contests', {
  id: text().primaryKey(),
  editionId: text().notNull(),
  code: text().notNull(),
  name: text().notNull(),
  /** What the name is rendered from; null where it is a text of its own. */
  nameParts: jsonb().$type<DraftNameParts>(),
  class: text().$type<ContestClass>(),
  sector: text().$type<Sector>().notNull(),
  cityCode: text(),
  phase: text().$type<Phase>().notNull(),
  pinyin: text().notNull(),
  initials: text().notNull(),
  /** True for contests made up for the sample world; false for contests found in public reports. */
  sample: boolean().notNull(),
  reported: jsonb().$type<ReportedFacts>(),
  version: version(),
  updatedAt: instant().notNull(),
})

export const contestHosts = pgTable(
  'contest_hosts',
  {
    id: text()
      .notNull()
      .default(sql`gen_random_uuid()::text`),
    contestId: text().notNull(),
    position: integer().notNull(),
    role: text().$type<HostRole>().notNull(),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.contestId, table.position] })],
)

export const stages = pgTable('stages', {
  id: text().primaryKey(),
  contestId: text().notNull(),
  kind: text().$type<StageKind>().notNull(),
  position: integer().notNull(),
  startsOn: date(),
  endsOn: date(),
  setUpDays: integer().notNull().default(1),
  takeDownDays: integer().notNull().default(1),
  venueId: text(),
  /** False once the contest is cancelled or postponed: the venue is free again, the record of it stays. */
  holdsVenue: boolean().notNull().default(true),
  /** Neither hands nor the solver move a locked stage in the draft. */
  locked: boolean().notNull().default(false),
  /** Competition days it takes while it has no dates; dates say it themselves. */
  plannedDays: integer().notNull().default(1),
  preferredFrom: date(),
  preferredTo: date(),
  windowFrom: date(),
  windowTo: date(),
  version: version(),
})
