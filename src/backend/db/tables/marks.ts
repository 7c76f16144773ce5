import { bigserial, integer, jsonb, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { ReasonData } from '#contract/base'
import type { MarkItem } from '#contract/marking'
import type { ApprovalKind, ApprovalStepKind } from '#domain/approvals/approval'
import type { NoteKind } from '#domain/marking/mark-note'
import type { PenaltyKind } from '#domain/marking/penalty'
import { instant } from './columns'

/* Everything here but `form_claims` is append-only: the database refuses every update and delete. */

export const marks = pgTable('marks', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  id: text().notNull(),
  aspectId: text().notNull(),
  entryId: text().notNull(),
  /** The judge whose score it is; null for a measurement the group agreed on. */
  assignmentId: text(),
  round: integer().notNull(),
  /** A decimal, `absent` for a judge of a panel who was not there; null takes back what it supersedes. */
  value: text(),
  /** Ids of the marks its author saw standing and replaced. */
  supersedes: jsonb().$type<readonly string[]>().notNull().default([]),
  /** The mark whose value was brought here from another work. */
  movedFrom: text(),
  reason: text(),
  device: text(),
  enteredBy: text().notNull(),
  /** When it was entered on its device, by the server's clock. */
  enteredAt: instant().notNull(),
  receivedAt: instant().notNull(),
})

export const markNotes = pgTable('mark_notes', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  id: text().notNull(),
  aspectId: text().notNull(),
  entryId: text().notNull(),
  kind: text().$type<NoteKind>().notNull(),
  text: text().notNull(),
  supersedes: jsonb().$type<readonly string[]>().notNull().default([]),
  device: text(),
  enteredBy: text().notNull(),
  enteredAt: instant().notNull(),
  receivedAt: instant().notNull(),
})

/** Marks that arrived when they could no longer count by themselves. */
export const heldItems = pgTable('held_items', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  id: text().notNull(),
  formId: text().notNull(),
  aspectId: text().notNull(),
  entryId: text().notNull(),
  assignmentId: text(),
  item: jsonb().$type<MarkItem>().notNull(),
  reasons: jsonb().$type<readonly ReasonData[]>().notNull(),
  device: text(),
  enteredBy: text().notNull(),
  enteredAt: instant().notNull(),
  receivedAt: instant().notNull(),
})

export const heldDecisions = pgTable('held_decisions', {
  id: text().primaryKey(),
  heldId: text().notNull(),
  decision: text().$type<'admit' | 'set_aside'>().notNull(),
  reason: text().notNull(),
  decidedBy: text().notNull(),
  decidedAt: instant().notNull(),
})

/** Who is entering on a form now; a courtesy among judges, never a lock. Seat '' is the group of the form. */
export const formClaims = pgTable(
  'form_claims',
  {
    formId: text().notNull(),
    seat: text().notNull(),
    personId: text().notNull(),
    device: text().notNull(),
    claimedAt: instant().notNull(),
    seenAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.formId, table.seat] })],
)

/** Every signature of a form and every reopening; the columns `signedAt` elsewhere say only what holds now. */
export const formSignatures = pgTable('form_signatures', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  formId: text().notNull(),
  assignmentId: text(),
  kind: text().$type<'sign' | 'reopen'>().notNull(),
  personId: text().notNull(),
  reason: text(),
  signedAt: instant().notNull(),
})

/** Every seat of a form that changed hands; the table `form_judges` says only who sits there now. */
export const seatChanges = pgTable('seat_changes', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  formId: text().notNull(),
  position: integer().notNull(),
  /** Who sat there before; null for a seat that was added. */
  formerId: text(),
  /** Who sits there from then on; null for a seat that was removed. */
  assignmentId: text(),
  changedAt: instant().notNull(),
})

export const eventSignatures = pgTable('event_signatures', {
  id: text().primaryKey(),
  eventId: text().notNull(),
  kind: text().$type<'sign' | 'unlock'>().notNull(),
  personId: text().notNull(),
  reason: text(),
  signedAt: instant().notNull(),
})

export const approvalSteps = pgTable('approval_steps', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  approvalId: text().notNull(),
  eventId: text().notNull(),
  kind: text().$type<ApprovalKind>().notNull(),
  /** What it is about: the event, the scheme or the form. */
  subjectId: text().notNull(),
  step: text().$type<ApprovalStepKind>().notNull(),
  personId: text().notNull(),
  reason: text(),
  at: instant().notNull(),
})

export const penalties = pgTable('penalties', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  id: text().notNull(),
  eventId: text().notNull(),
  entryId: text().notNull(),
  kind: text().$type<PenaltyKind>().notNull(),
  /** The letter of the criterion, or the code of the part, that is void. */
  module: text(),
  points: numeric({ precision: 6, scale: 2 }),
  /** The penalty this one takes back. */
  revokes: text(),
  reason: text().notNull(),
  enteredBy: text().notNull(),
  enteredAt: instant().notNull(),
})
