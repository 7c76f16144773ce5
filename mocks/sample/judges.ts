import type { JudgeRole } from '#domain/contests/vocabulary'
import type { DayRange } from '#domain/schedule/venue-clash'
import type { MadeContest } from './contests'
import { numbered } from './numbering'
import type { PeopleMaker } from './people'
import { isHeld, storyContestId } from './plans'
import { editionIds } from './programmes'
import type { Random } from './random'
import type { SampleWorld } from './world'

export interface Judge {
  readonly personId: string
  /** Null for those who belong to no delegation: associations and departments. */
  readonly delegationId: string | null
}

const judgeCount = 900
const independentCount = 180

/** The province's judges: most from the cities' units, some from associations and departments. */
export function addJudges(world: SampleWorld, people: PeopleMaker, random: Random): Judge[] {
  const delegations = new Map(
    world.delegations
      .filter(({ editionId, kind }) => editionId === editionIds.provincial && kind === 'city')
      .map(({ code, id }) => [code, id]),
  )
  const independent = world.organisations.filter(({ kind }) => kind === 'association' || kind === 'department')
  const local = world.organisations.filter(({ cityCode }) => cityCode !== null)
  const nextId = numbered('j', 3)
  return Array.from({ length: judgeCount }, (_, index): Judge => {
    const organisation = random.pick(index < independentCount ? independent : local)
    const person = people.make('judge', organisation.id, nextId())
    return { personId: person.id, delegationId: delegations.get(organisation.cityCode ?? '') ?? null }
  })
}

export interface JudgePool {
  /** Seats a chief, judges and a supervisor at every event, nobody at two places on one day. */
  seat(contest: MadeContest, delegationIds: readonly string[], random: Random): void
}

export function judgePool(world: SampleWorld, judges: readonly Judge[]): JudgePool {
  const nextId = numbered('as', 4)
  const busy = new Map<string, DayRange[]>()

  function seat(contest: MadeContest, delegationIds: readonly string[], random: Random): void {
    const days = judgingDays(contest)
    if (days === null) return
    const { id, keeping } = contest.plan
    /* Where marks are entered aspect by aspect, no judge may meet a work of the own delegation. */
    const mayJudge = ({ delegationId }: Judge) =>
      delegationId !== null && (keeping !== 'aspects' || !delegationIds.includes(delegationId))
    const waiting = leastUsedFirst(random.shuffle(judges))
    for (const { row } of contest.events) {
      const free = waiting.filter(({ personId }) => isFree(personId, days))
      const independent = free.filter(({ delegationId }) => delegationId === null)
      const local = free.filter(mayJudge)
      const seats = id === storyContestId ? 3 : keeping === 'aspects' ? 6 : random.int(3, 4)
      appoint(row.id, 'chief', independent.slice(0, 1), days)
      appoint(row.id, 'judge', (id === storyContestId ? oneOfEachDelegation(local) : local).slice(0, seats), days)
      appoint(row.id, 'supervisor', independent.slice(1, 2), days)
    }
  }

  function appoint(eventId: string, role: JudgeRole, chosen: readonly Judge[], days: DayRange): void {
    for (const { personId, delegationId } of chosen) {
      world.assignments.push({ id: nextId(), eventId, personId, role, delegationId, link: null, releasedAt: null })
      busy.set(personId, [...(busy.get(personId) ?? []), days])
    }
  }

  function isFree(personId: string, { from, to }: DayRange): boolean {
    return (busy.get(personId) ?? []).every((days) => days.to < from || days.from > to)
  }

  function leastUsedFirst(list: readonly Judge[]): Judge[] {
    const uses = ({ personId }: Judge) => busy.get(personId)?.length ?? 0
    return list.toSorted((left, right) => uses(left) - uses(right))
  }

  return { seat }
}

/** Judges are appointed once a contest nears its final; before, there are none. */
function judgingDays({ final, plan }: MadeContest): DayRange | null {
  if (final.startsOn === null || final.endsOn === null) return null
  return isHeld(plan.situation) || plan.situation === 'preliminary' ? { from: final.startsOn, to: final.endsOn } : null
}

function oneOfEachDelegation(judges: readonly Judge[]): Judge[] {
  return [...new Map(judges.toReversed().map((judge) => [judge.delegationId, judge])).values()]
}
