import { decide } from '#domain/decision'
import { loadEventScope } from '../core/event-scope'
import { brokenConstraint, demand, found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { heldDecisions } from '../db/tables/marks'
import { admitHeld } from './admit-held'
import { loadHeld } from './held-store'
import { demandLockedScheme } from './open-form'

export interface DecideHeld {
  readonly eventId: string
  readonly heldId: string
  readonly decision: 'admit' | 'set_aside'
  readonly reason: string
}

/**
 * The chief takes a mark that came too late into the record, with the time it was entered, or sets it aside; once.
 * The halves of a move are decided together.
 */
export async function decideHeld(writing: Writing, input: DecideHeld): Promise<{ decided: boolean }> {
  const { db, asker, now, newId, authorize, record, announce } = writing
  const { contest, subject } = await loadEventScope(db, input.eventId)
  authorize('event.settleMarks', subject)
  const all = await loadHeld(db, input.eventId)
  const asked = found(
    all.find(({ held }) => held.id === input.heldId),
    input.heldId,
  )
  demand(decide(asked.decision === null ? [] : [{ code: 'marking.held_decided' }], asked))
  const { group } = asked.held.item
  const together = all.filter(
    (one) => one === asked || (group !== undefined && one.held.item.group === group && one.decision === null),
  )
  if (input.decision === 'admit') {
    await demandLockedScheme(db, input.eventId)
    await admitHeld(writing, input.eventId, together)
  }
  try {
    await db.insert(heldDecisions).values(
      together.map(({ held }) => ({
        id: newId(),
        heldId: held.id,
        decision: input.decision,
        reason: input.reason,
        decidedBy: asker.id,
        decidedAt: now,
      })),
    )
  } catch (error) {
    if (brokenConstraint(error) !== 'held_decisions_once') throw error
    throw problem('REFUSED', [{ code: 'marking.held_decided' }])
  }
  await record({
    action: input.decision === 'admit' ? 'mark.admitHeld' : 'mark.setHeldAside',
    subjectKind: 'event',
    subjectId: input.eventId,
    contestId: contest.id,
    after: {
      marks: together.map(({ held, workCode }) => ({ workCode, value: held.item.value, round: held.item.round })),
    },
    reason: input.reason,
  })
  announce({ noun: 'marking', id: input.eventId })
  return { decided: true }
}
