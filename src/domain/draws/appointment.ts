import type { JudgeRole } from '../contests/vocabulary'
import { accept, refuse, type Decision } from '../decision'
import { linkLetter, type DrawKind } from './draw'

/** One part a person has, or had, in an event. */
export interface EventPart {
  readonly role: JudgeRole
  readonly link: DrawKind | null
  /** Whether the part was given to somebody else since; what one has seen, one still knows. */
  readonly released: boolean
}

/** All parts a person has in an event; a person has one row of the judges' list, and may compete, lead who does, or organise. */
export interface PersonInEvent {
  readonly part: EventPart | null
  readonly competes: boolean
  readonly leads: boolean
  /** Of the office, or organiser of the contest: they read names with entry numbers. */
  readonly organises: boolean
}

/**
 * Whether somebody may keep a link of the blind chain, given their parts in the event.
 * Rule book 3: nobody holds two links; nor may whoever competes, leads a team, marks, signs or supervises there hold any,
 * nor who organises it, who would join the own link to the names.
 */
export function decideHolder(link: DrawKind, { part, competes, leads, organises }: PersonInEvent): Decision<DrawKind> {
  if (competes || leads || organises) return refuse({ code: 'draws.has_other_role' })
  if (part === null) return accept(link)
  if (part.role !== 'holder') return refuse({ code: 'draws.has_other_role' })
  if (part.link !== link)
    return refuse({ code: 'draws.holds_other_link', params: { link: part.link === null ? '' : linkLetter(part.link) } })
  return part.released ? accept(link) : refuse({ code: 'draws.holds_link_already' })
}

/** Whether somebody may supervise the chain: who has any other part in the event may not. */
export function decideSupervisor({ part, competes, leads }: PersonInEvent): Decision<'supervisor'> {
  if (competes || leads) return refuse({ code: 'draws.has_other_role' })
  if (part === null || (part.role === 'supervisor' && part.released)) return accept('supervisor')
  if (part.role === 'supervisor') return refuse({ code: 'draws.supervises_already' })
  if (part.role === 'holder')
    return refuse({ code: 'draws.holds_other_link', params: { link: part.link === null ? '' : linkLetter(part.link) } })
  return refuse({ code: 'draws.has_other_role' })
}
