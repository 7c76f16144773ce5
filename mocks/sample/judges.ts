import type { JudgeRole } from '#domain/contests/vocabulary'
import type { Day } from '#domain/schedule/days'
import type { MadeContest } from './contests'
import { numbered } from './numbering'
import type { PeopleMaker } from './people'
import { isHeld, storyContestId } from './plans'
import { editionIds } from './programmes'
import type { Random } from './random'
import type { AssignmentRow, SampleWorld } from './world'

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
    world.delegations.filter(({ editionId, kind }) => editionId === editionIds.provincial && kind === 'city').map(({ code, id }) => [code, id]),
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
  const busy = new Map<string, { from: Day; to: Day }[]>()

  function seat(contest: MadeContest, delegationIds: readonly string[], random: Random): void {
    const { startsOn, endsOn } = contest.final
    const { situation, keeping } = contest.plan
    if (startsOn === null || endsOn === null || !(isHeld(situation) || situation === 'preliminary')) return
    const shuffled = random.shuffle(judges)
    for (const { row } of contest.events) {
      const count = contest.plan.id === storyContestId ? 3 : keeping === 'aspects' ? 6 : random.int(3, 4)
      /* Where marks are entered aspect by aspect, no judge may meet a work of the own delegation. */
      const mayJudge = ({ delegationId }: Judge) => keeping !== 'aspects' || !delegationIds.includes(delegationId ?? '')
      take('chief', 1, ({ delegationId }) => delegationId === null)
      take('judge', count, (judge) => judge.delegationId !== null && mayJudge(judge))
      take('supervisor', 1, ({ delegationId }) => delegationId === null)

      function take(role: JudgeRole, wanted: number, fits: (judge: Judge) => boolean): void {
        const taken = new Set<string | null>()
        for (const judge of shuffled) {
          if (taken.size === wanted) return
          if (!fits(judge) || !isFree(judge.personId) || (contest.plan.id === storyContestId && taken.has(judge.delegationId))) continue
          taken.add(contest.plan.id === storyContestId ? judge.delegationId : judge.personId)
          appoint(judge, role)
        }
      }

      function appoint({ personId, delegationId }: Judge, role: JudgeRole): void {
        const assignment: AssignmentRow = { id: nextId(), eventId: row.id, personId, role, delegationId }
        world.assignments.push(assignment)
        busy.set(personId, [...(busy.get(personId) ?? []), { from: startsOn ?? '', to: endsOn ?? '' }])
      }
    }

    function isFree(personId: string): boolean {
      return (busy.get(personId) ?? []).every(({ from, to }) => to < (startsOn ?? '') || from > (endsOn ?? ''))
    }
  }

  return { seat }
}
