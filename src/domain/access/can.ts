import { accept, refuse, type Decision } from '../decision'
import type { Action } from './actions'
import type { Actor, Grant, Subject } from './actor'
import { isAnnounced, isPublished, policies } from './policies'

/** Whether the actor may do it. The backend enforces it, pages only show it. */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  return explain(actor, action, subject).kind === 'accepted'
}

/** What the actor may do with the subject, of the actions asked about; it travels with the data. */
export function abilities<Asked extends Action>(actor: Actor, subject: Subject, asked: readonly Asked[]): Asked[] {
  return asked.filter((action) => can(actor, action, subject))
}

/** Whether the actor may do it, and if not, why. */
export function explain(actor: Actor, action: Action, subject: Subject): Decision<Action> {
  const reached = explainReach(actor, action, subject)
  if (reached.kind === 'refused' || policies[action].everyone?.(subject) === true) return reached
  const lacking = policies[action].needs?.(subject) ?? null
  return lacking === null ? reached : refuse({ code: lacking, params: { action } })
}

/**
 * Whether it is the actor's to do at all, whatever has to hold before.
 * Being a judge or chief of an event outweighs every other role the same person holds, or blindness would be void.
 */
export function explainReach(actor: Actor, action: Action, subject: Subject): Decision<Action> {
  const policy = policies[action]
  if (policy.everyone?.(subject) === true) return accept(action)
  if (actor.kind === 'public') {
    return refuse({ code: policy.everyone === undefined ? 'access.sign_in_required' : 'access.not_public_yet' })
  }
  if (policy.blind !== undefined && !isPublished(subject) && isBlind(actor.grants, policy.blind, subject)) {
    return refuse({ code: policy.blind === 'judge' ? 'access.blind_to_colleagues' : 'access.blind_until_published' })
  }
  const held = actor.grants.filter((grant) => policy.roles.includes(grant.role))
  if (held.length === 0) return refuse({ code: 'access.role_missing', params: { action } })
  const reaching = policy.own === true ? held : held.filter((grant) => reaches(grant, subject))
  if (reaching.length === 0) return refuse({ code: 'access.out_of_reach', params: { action } })
  if (action === 'results.read' && !reaching.some((grant) => mayReadResults(grant, subject))) {
    return refuse({ code: 'access.not_public_yet' })
  }
  if (action === 'announcement.read' && !reaching.some((grant) => mayReadAnnouncement(grant, subject))) {
    return refuse({ code: 'access.not_public_yet' })
  }
  return accept(action)
}

/** Staff read results before publication and those kept to staff; the others only what was published for participants. */
function mayReadResults(grant: Grant, subject: Subject): boolean {
  if (grant.role === 'office' || grant.role === 'organizer') return true
  return isPublished(subject) && subject.audience !== 'staff'
}

/** Staff read drafts too; whoever takes part reads what was announced to participants. */
function mayReadAnnouncement(grant: Grant, subject: Subject): boolean {
  if (grant.role === 'office' || grant.role === 'organizer') return true
  return isAnnounced(subject) && subject.audience === 'participants'
}

function isBlind(grants: readonly Grant[], blind: true | 'judge', { eventId }: Subject): boolean {
  return grants.some(
    (grant) => (grant.role === 'judge' || (grant.role === 'chief' && blind === true)) && grant.eventId === eventId,
  )
}

/** A grant reaches a subject when it is over the same contest, event, seat, delegation or entry; the office reaches all. */
function reaches(grant: Grant, subject: Subject): boolean {
  switch (grant.role) {
    case 'office':
      return true
    case 'organizer':
      return grant.contestId === subject.contestId
    case 'chief':
      return grant.eventId === subject.eventId
    case 'judge':
      return (
        grant.eventId === subject.eventId &&
        (subject.assignmentId === undefined || grant.assignmentId === subject.assignmentId)
      )
    case 'holder':
      return grant.eventId === subject.eventId && (subject.link === undefined || grant.link === subject.link)
    case 'supervisor':
      return grant.eventId === subject.eventId
    case 'leader':
      return grant.delegationId === subject.delegationId
    case 'competitor':
      return subject.entryId !== undefined && grant.entryIds.includes(subject.entryId)
  }
}
