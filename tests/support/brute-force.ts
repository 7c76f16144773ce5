import type { StageId } from '#domain/ids'
import { costOfPlan, totalCost } from '#domain/schedule/arrange/cost'
import { partsOf, type ArrangeRequest } from '#domain/schedule/arrange/request'
import type { RequirementId } from '#domain/schedule/arrange/requirement'
import { checkPlan, indexPlan } from '#domain/schedule/check-plan'
import { addDays, daysInRange } from '#domain/schedule/days'
import type { Finding } from '#domain/schedule/finding'
import type { Placement, PlanWorld, StageToPlan } from '#domain/schedule/plan'

/**
 * Tries every place of every stage and asks the rules themselves: slow, and shares nothing with the search it judges.
 * `keeps` are the requirements that count. Answers the least cost, or null where nothing fits.
 */
export function bruteForce(request: ArrangeRequest, keeps: ReadonlySet<RequirementId>, best = true): number | null {
  const { movable, kept } = partsOf(request)
  const placing = movable.filter(({ stageId }) => keeps.has(`place:${stageId}`))
  const world = without(request, keeps)
  const standing = kept.filter(({ stageId }) => keeps.has(`stays:${stageId}`))
  const plan = new Map<StageId, Placement>()
  for (const { stageId } of standing) {
    const place = request.plan.get(stageId)
    if (place !== undefined) plan.set(stageId, place)
  }
  const ids = new Set(placing.map(({ stageId }) => stageId))
  const starts = daysInRange(addDays(world.window.from, -2), addDays(world.window.to, 2))
  let least: number | null = null

  function tryFrom(at: number): void {
    if (!best && least !== null) return
    const stage = placing[at]
    if (stage === undefined) {
      const cost = totalCost(costOfPlan(world, plan))
      if (least === null || cost < least) least = cost
      return
    }
    for (const startsOn of starts) {
      const notBefore = keeps.has(`delay:${stage.stageId}`) ? request.notBefore.get(stage.stageId) : undefined
      if (notBefore !== undefined && startsOn < notBefore) continue
      for (const venue of world.venues) {
        plan.set(stage.stageId, { startsOn, endsOn: addDays(startsOn, stage.days - 1), venueId: venue.id })
        const breaches = checkPlan(indexPlan(world, plan)).filter((one) => counts(one, { ids, keeps, world, plan }))
        if (breaches.length === 0) tryFrom(at + 1)
        plan.delete(stage.stageId)
      }
    }
  }

  tryFrom(0)
  return least
}

interface Judged {
  readonly ids: ReadonlySet<StageId>
  readonly keeps: ReadonlySet<RequirementId>
  readonly world: PlanWorld
  readonly plan: ReadonlyMap<StageId, Placement>
}

function counts({ rule, severity, stageIds }: Finding, { ids, keeps, world, plan }: Judged): boolean {
  if (severity === 'warn' || !stageIds.some((id) => ids.has(id))) return false
  const [about] = stageIds
  if (about === undefined) return true
  const stage = world.stages.find(({ stageId }) => stageId === about)
  const venue = world.venues.find(({ id }) => id === plan.get(about)?.venueId)
  switch (rule) {
    case 'venue_equipped':
      return keeps.has(`equipped:${about}`)
    case 'venue_large_enough':
      return keeps.has(`large:${about}`)
    case 'preliminary_first':
      return keeps.has(`gap:${stage?.contestId ?? ''}`)
    case 'city_capacity':
      return keeps.has(`capacity:${venue?.cityCode ?? ''}`)
    default:
      return true
  }
}

/** The world as it is when only some requirements count. */
function without({ world }: ArrangeRequest, keeps: ReadonlySet<RequirementId>): PlanWorld {
  const trimmed = (stage: StageToPlan): StageToPlan => ({
    ...stage,
    window: keeps.has(`window:${stage.stageId}`) ? stage.window : null,
    personIds: stage.personIds.filter((person) => keeps.has(`person:${person}`)),
  })
  const holidays = [...world.calendar].filter(([day]) => keeps.has(`holiday:${day}`))
  const far = { from: addDays(world.window.from, -16), to: addDays(world.window.to, 16) }
  return {
    ...world,
    stages: world.stages.map(trimmed),
    window: keeps.has('edition') ? world.window : far,
    today: keeps.has('today') ? world.today : '2000-01-01',
    calendar: new Map(holidays),
    holds: world.holds.filter((_, index) => keeps.has(`hold:${index}`)),
    rules: { ...world.rules, blackouts: world.rules.blackouts.filter((_, index) => keeps.has(`blackout:${index}`)) },
  }
}
