import { isMarkingLocked } from '#domain/contests/marking-locked'
import { addDays } from '#domain/schedule/days'
import { instantOf, laterBy, sampleDay } from './clock'
import type { MadeContest } from './contests'
import type { MadeEvent } from './events'
import { numbered } from './numbering'
import type { SampleWorld } from './world'

/** Chief judges sign what is marked; one event was signed, unlocked with a reason, and waits to be signed again. */
export function signEvents(world: SampleWorld, contests: readonly MadeContest[]): void {
  const nextId = numbered('sg', 3)
  const reopened = contests.find(({ plan }) => plan.situation === 'awaiting')?.events[0]
  for (const contest of contests) {
    for (const event of contest.events) {
      const { markingState } = event.row
      if (isMarkingLocked(markingState)) add(contest, event, 'sign', 0, null)
      if (event === reopened) {
        add(contest, event, 'sign', 0, null)
        add(contest, event, 'unlock', 2400, 'A1 表第 3 项计数复核有异议，解锁更正（示例）')
      }
    }
  }

  function add(
    { final }: MadeContest,
    event: MadeEvent,
    kind: 'sign' | 'unlock',
    afterSeconds: number,
    reason: string | null,
  ): void {
    const chief = world.assignments.find(({ eventId, role }) => eventId === event.row.id && role === 'chief')
    if (chief === undefined) return
    const evening = instantOf(final.endsOn ?? addDays(sampleDay, -1), '20:40')
    world.eventSignatures.push({
      id: nextId(),
      eventId: event.row.id,
      kind,
      personId: chief.personId,
      reason,
      signedAt: laterBy(evening, afterSeconds),
    })
  }
}
