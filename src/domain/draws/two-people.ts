import { accept, refuse, type Decision } from '../decision'
import type { PersonId } from '../ids'

/** A step asked for by one person takes another to confirm it; nobody is both, whatever roles they hold. */
export function decideConfirmation(askedBy: PersonId, confirmedBy: PersonId): Decision<PersonId> {
  return askedBy === confirmedBy ? refuse({ code: 'draws.same_person' }) : accept(confirmedBy)
}
