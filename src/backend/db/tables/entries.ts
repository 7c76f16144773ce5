import { boolean, date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { EntryStatus, GroupKind, JudgeRole, MarkingState } from '#domain/contests/vocabulary'
import type { DrawKind } from '#domain/draws/draw'
import type { TeamSize } from '#domain/contests/team-size'
import { usualLadder, type PenaltyRung } from '#domain/marking/penalty'
import type { RulePack } from '#domain/ranking/rule-pack'
import type { WorkCode } from '#domain/ids'
import { instant, version } from './columns'

export const events = pgTable('events', {
  id: text().primaryKey(),
  contestId: text().notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  nameEn: text(),
  occupationCode: text(),
  occupationName: text(),
  /** Workstations needed at the same time; null while nobody has said. */
  workstations: integer(),
  markingState: text().$type<MarkingState>().notNull().default('not_started'),
  rulePack: jsonb().$type<RulePack>().notNull(),
  /** What conduct costs the first time, the second time and so on. */
  penaltyLadder: jsonb().$type<readonly PenaltyRung[]>().notNull().default(usualLadder),
  /** Whether judges may mark works of their own delegation. */
  ownDelegationAllowed: boolean().notNull().default(false),
  version: version(),
})

export const groups = pgTable('groups', {
  id: text().primaryKey(),
  eventId: text().notNull(),
  position: integer().notNull(),
  kind: text().$type<GroupKind>().notNull(),
  teamSize: text().$type<TeamSize>().notNull(),
})

export const people = pgTable('people', {
  id: text().primaryKey(),
  name: text().notNull(),
  gender: text().$type<'female' | 'male'>().notNull(),
  birthDate: date().notNull(),
  idNumber: text().notNull(),
  phone: text().notNull(),
  organisationId: text(),
  sample: boolean().notNull(),
})

export const entries = pgTable('entries', {
  id: text().primaryKey(),
  eventId: text().notNull(),
  groupId: text().notNull(),
  delegationId: text().notNull(),
  organisationId: text(),
  /** What is printed: the person's name, or the members' names joined. */
  name: text().notNull(),
  entryNumber: text().notNull(),
  stationNumber: text(),
  workCode: text().$type<WorkCode>(),
  status: text().$type<EntryStatus>().notNull(),
  /** Working time in seconds, a common tie-break. */
  timeSeconds: integer(),
  version: version(),
})

export const entryMembers = pgTable(
  'entry_members',
  {
    entryId: text().notNull(),
    position: integer().notNull(),
    personId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.position] })],
)

export const assignments = pgTable('assignments', {
  id: text().primaryKey(),
  eventId: text().notNull(),
  personId: text().notNull(),
  role: text().$type<JudgeRole>().notNull(),
  delegationId: text(),
  /** The link of the blind chain a holder keeps. */
  link: text().$type<DrawKind>(),
  /** When somebody else took over; the row stays, because the knowledge does. */
  releasedAt: instant(),
})
