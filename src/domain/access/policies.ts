import { isMarkingLocked } from '../contests/marking-locked'
import type { ReasonCode } from '../reason-codes'
import type { Action } from './actions'
import { roles, type Role, type Subject } from './actor'

/**
 * Who may do one thing, as data: the roles whose grant must reach the subject,
 * whether everyone may, whether judges of the event stay blind, and what must already hold.
 */
export interface Policy {
  readonly roles: readonly Role[]
  readonly everyone?: (subject: Subject) => boolean
  /** Asks about the asker's own things in general, so any grant of a role will do. */
  readonly own?: true
  /**
   * Rule book 3, blind chain: judges and the chief of the event are refused until its results are published. Rule book
   * 4.2: judges alone are where it is the chief's own work, or they would read colleagues' scores before giving theirs.
   */
  readonly blind?: true | 'judge'
  readonly needs?: (subject: Subject) => ReasonCode | null
}

const staff: readonly Role[] = ['office', 'organizer']

/** One row per action. Sources: rule book 3 (blind chain), 4.4 (signing order), 6 (publication and privacy). */
export const policies: Readonly<Record<Action, Policy>> = {
  'contest.read': { roles: staff, everyone: isInYearPlan },
  'contest.edit': { roles: staff },
  'contest.create': { roles: ['office'] },
  'contest.move': { roles: staff },
  'announcement.read': {
    roles,
    everyone: isAnnouncedForAll,
  },
  'announcement.write': { roles: staff },
  'plan.readDraft': { roles: staff, own: true },
  'plan.publish': { roles: ['office'] },
  'plan.setRules': { roles: ['office'] },
  'contest.advance': { roles: staff },
  'day.read': { roles: ['office', 'organizer', 'chief'], everyone: isDayPublished },
  'day.edit': { roles: staff },
  'day.record': { roles: ['office', 'organizer', 'chief'] },
  'entries.read': { roles: ['office', 'organizer', 'leader', 'competitor', 'chief', 'judge'], blind: true },
  'entries.readStaff': { roles: staff, blind: true },
  'entries.reveal': { roles: staff, blind: true },
  'sheet.list': { roles: ['judge'], own: true },
  'sheet.read': { roles: ['chief', 'judge'] },
  'sheet.enter': { roles: ['judge'], needs: needsOpenSheet },
  'sheet.submit': { roles: ['judge'] },
  'sheet.sign': { roles: ['judge'], needs: needsOpenSheet },
  'event.readMarking': { roles: ['office', 'organizer', 'chief'], blind: 'judge' },
  'event.settleMarks': { roles: ['chief'], needs: needsOpenMarking },
  'event.seatJudges': { roles: ['office', 'organizer', 'chief'], needs: needsOpenMarking },
  'event.penalise': { roles: ['chief'], needs: needsOpenMarking },
  'event.setLadder': { roles: staff, needs: needsOpenMarking },
  'event.setRecusal': { roles: staff, needs: needsOpenMarking },
  'approval.ask': { roles: ['office', 'organizer', 'chief'] },
  'approval.answer': { roles: ['office', 'organizer', 'chief'] },
  'event.sign': { roles: ['chief'], needs: needsAllFormsSigned },
  'event.unlock': { roles: ['office', 'chief'], needs: needsSignature },
  'draws.read': { roles: staff, everyone: isInYearPlan },
  'draws.readPeople': { roles: [...staff, 'holder', 'supervisor'], everyone: isEveryLinkOpen, blind: true },
  'draws.readLink': { roles: ['holder'], blind: true, needs: needsLink },
  'draws.ask': { roles: ['holder'], blind: true, needs: needsLink },
  'draws.confirm': { roles: ['supervisor'], blind: true },
  'draws.appoint': { roles: staff },
  'results.read': {
    roles,
    everyone: isPublishedForAll,
    blind: true,
    needs: needsOpenedResults,
  },
  'results.publish': { roles: staff, blind: true, needs: needsChiefSignature },
  'scheme.read': { roles: ['office', 'organizer', 'chief', 'judge'] },
  'scheme.import': { roles: ['office', 'organizer', 'chief'] },
  'import.contests': { roles: ['office'] },
  'export.contests': { roles: staff, own: true },
  'feed.own': { roles, own: true },
  'audit.read': { roles: staff, blind: true },
  'clock.set': { roles: ['office'] },
  'sample.reset': { roles: ['office'] },
}

/** Published for someone: provisional (公示) and official results alike. Rule book 6: one rule for what is visible. */
export function isPublished(subject: Subject): boolean {
  return subject.resultsState === 'provisional' || subject.resultsState === 'official'
}

function isPublishedForAll(subject: Subject): boolean {
  return isPublished(subject) && (subject.audience ?? 'public') === 'public'
}

function isDayPublished(subject: Subject): boolean {
  return subject.dayPublished === true
}

/** What was withdrawn stays visible as withdrawn, to the same readers. */
export function isAnnounced(subject: Subject): boolean {
  return subject.announcement === 'published' || subject.announcement === 'withdrawn'
}

function isAnnouncedForAll(subject: Subject): boolean {
  return isAnnounced(subject) && subject.audience === 'public'
}

/** The year's list is published whole, applications included: 186 contests are 186 for everybody. */
function isInYearPlan(subject: Subject): boolean {
  return subject.phase !== undefined
}

function needsOpenSheet(subject: Subject): ReasonCode | null {
  if (subject.assignmentId === undefined) return 'access.out_of_reach'
  const open = subject.markingState === 'not_started' || subject.markingState === 'marking'
  return open ? null : 'access.marking_closed'
}

/** Until the chief has signed: a marking that awaits the signature may still be mended. */
function needsOpenMarking(subject: Subject): ReasonCode | null {
  return subject.markingState === undefined || isMarkingLocked(subject.markingState) ? 'access.marking_closed' : null
}

function needsAllFormsSigned(subject: Subject): ReasonCode | null {
  return subject.markingState === 'awaiting_sign_off' ? null : 'access.not_awaiting_sign_off'
}

/** Once links are open, names are known: marks unlocked then would no longer be given blind. */
function needsSignature(subject: Subject): ReasonCode | null {
  if (!isMarkingLocked(subject.markingState)) return 'access.not_signed'
  return subject.chain === 'none' || subject.chain === 'sealed' ? null : 'access.chain_opening'
}

/** Who keeps a link could be talked to while it is shut; afterwards everybody may know. */
function isEveryLinkOpen(subject: Subject): boolean {
  return subject.chain === 'opened'
}

function needsLink(subject: Subject): ReasonCode | null {
  return subject.link === undefined ? 'access.out_of_reach' : null
}

function needsChiefSignature(subject: Subject): ReasonCode | null {
  if (!isMarkingLocked(subject.markingState)) return 'access.chief_not_signed'
  return isChainOpen(subject) ? null : 'access.chain_sealed'
}

/** Marks meet names only after they are locked and the chain is opened; even the office reads no named result before. */
function needsOpenedResults(subject: Subject): ReasonCode | null {
  if (isPublished(subject)) return null
  if (!isMarkingLocked(subject.markingState)) return 'access.results_sealed'
  return isChainOpen(subject) ? null : 'access.chain_sealed'
}

/** Rule book 4.4: lock → decryption → publication; an event that drew no chain has nothing to decrypt. */
function isChainOpen(subject: Subject): boolean {
  return subject.chain === 'none' || subject.chain === 'opened'
}
