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

/**
 * Whether somebody may keep a link of the blind chain, given their parts in the event.
 * Rule book 3: nobody holds two links; nor may whoever marks, signs or supervises there hold any.
 */
export function decideHolder(link: DrawKind, parts: readonly EventPart[]): Decision<DrawKind> {
  const [part] = parts
  if (part === undefined) return accept(link)
  if (part.role !== 'holder') return refuse({ code: 'draws.has_other_role' })
  if (part.link !== link)
    return refuse({ code: 'draws.holds_other_link', params: { link: part.link === null ? '' : linkLetter(part.link) } })
  return part.released ? accept(link) : refuse({ code: 'draws.holds_link_already' })
}

/** Whether somebody may supervise the chain: who has any other part in the event may not. */
export function decideSupervisor(parts: readonly EventPart[]): Decision<'supervisor'> {
  const [part] = parts
  if (part === undefined || (part.role === 'supervisor' && part.released)) return accept('supervisor')
  if (part.role === 'supervisor') return refuse({ code: 'draws.supervises_already' })
  if (part.role === 'holder')
    return refuse({ code: 'draws.holds_other_link', params: { link: part.link === null ? '' : linkLetter(part.link) } })
  return refuse({ code: 'draws.has_other_role' })
}
