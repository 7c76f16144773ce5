import { addDays, type Day } from '#domain/schedule/days'
import { samePlacement, type Placement } from '#domain/schedule/plan'
import type { StageId } from '#domain/ids'
import { instantOf } from './clock'
import { officePersonId, organizerPersonId, sampleName } from './personas'
import { planInForce } from './plan-world'
import { editionIds } from './programmes'
import type { Random } from './random'
import type { AuditRow, SampleWorld } from './world'

const published: readonly { readonly number: number; readonly day: Day; readonly note: string }[] = [
  { number: 1, day: '2024-03-18', note: '年度计划首次公布（示例）' },
  { number: 2, day: '2024-08-26', note: '下半年调整：场地检修和承办单位变更（示例）' },
]

/** What was held before the second version came out was not shifted by it. */
const firstDayShifted: Day = '2024-09-05'

const shiftReasons = ['场地检修（示例）', '承办单位变更（示例）', '避开开学报到（示例）', '与行业展会同期举办（示例）']

/** Where a stage stood in a version, and who had brought it there since the one before. */
interface Standing {
  readonly placement: Placement
  readonly changer: { readonly name: string; readonly at: Date; readonly reason: string | null } | null
}

/**
 * Two versions of the year plan, told backwards from the plan in force: what was moved since stood where the record
 * says; some stages of the first were shifted for the second; contests still being applied for were in neither.
 */
export function addPlanVersions(world: SampleWorld, random: Random): void {
  const editionId = editionIds.provincial
  const contests = new Map(world.contests.map((contest) => [contest.id, contest]))
  const contestOf = new Map(world.stages.map(({ id, contestId }) => [id, contests.get(contestId)]))
  let previous = new Map<string, Placement>()
  const rows = published.map(({ number, day, note }): AuditRow => {
    const id = `pv-${number}`
    const at = instantOf(day, '16:00')
    const standing = new Map<string, Standing>()
    for (const [stageId, placement] of planInForce(world)) {
      const contest = contestOf.get(stageId)
      if (contest === undefined || contest.phase === 'applied' || (number === 1 && contest.phase === 'approved'))
        continue
      const found = contest.sample
        ? standingThen(world, stageId, placement, number, random)
        : { placement, changer: null }
      standing.set(stageId, found)
    }
    const before = previous
    previous = new Map([...standing].map(([stageId, { placement }]) => [stageId, placement]))
    const changed = [...previous].filter(([stageId, now]) => !samePlacement(before.get(stageId) ?? null, now))
    world.planVersions.push({
      id,
      editionId,
      number,
      publishedAt: at,
      publishedBy: officePersonId,
      publishedByName: sampleName(world, officePersonId),
      note,
      changes: changed.length,
    })
    const isChanged = new Set(changed.map(([stageId]) => stageId))
    for (const [stageId, { placement, changer }] of standing) {
      const told = isChanged.has(stageId) && number > 1 ? changer : null
      world.planVersionRows.push({
        versionId: id,
        stageId,
        ...placement,
        changedByName: told?.name ?? null,
        changedAt: told?.at ?? null,
        reason: told?.reason ?? null,
      })
    }
    return {
      at,
      actorId: officePersonId,
      actorName: sampleName(world, officePersonId),
      action: 'plan.publish',
      subjectKind: 'edition',
      subjectId: editionId,
      contestId: null,
      before: null,
      after: { version: number, changes: changed.length },
      reason: note,
    }
  })
  world.audit.push(...rows)
  world.audit.sort((left, right) => left.at.getTime() - right.at.getTime())
}

function standingThen(
  world: SampleWorld,
  stageId: StageId,
  inForce: Placement,
  number: number,
  random: Random,
): Standing {
  const own = random.fork(stageId)
  const publishedAt = instantOf(published[number - 1]?.day ?? '', '16:00')
  const moves = world.audit.filter(({ action, subjectId }) => action === 'stage.move' && subjectId === stageId)
  const later = moves.find(({ at }) => at > publishedAt)
  const placement = later === undefined ? inForce : { ...inForce, ...daysOf(later.before) }
  const wasShifted = own.chance(0.15) && placement.startsOn > firstDayShifted
  const by = own.pick([-14, -10, -7, 5, 7, 14])
  if (number === 1) {
    const first = wasShifted ? shifted(placement, by) : placement
    return { placement: first, changer: null }
  }
  const earlier = moves.findLast(({ at }) => at <= publishedAt)
  const changer =
    earlier === undefined || wasShifted
      ? {
          name: sampleName(world, own.chance(0.5) ? officePersonId : organizerPersonId),
          at: instantOf(addDays('2024-08-05', own.int(0, 18)), '15:10'),
          reason: wasShifted ? own.pick(shiftReasons) : '新列入年度计划（示例）',
        }
      : { name: earlier.actorName, at: earlier.at, reason: earlier.reason }
  return { placement, changer }
}

function daysOf(record: Readonly<Record<string, unknown>> | null): Partial<Placement> {
  const [startsOn, endsOn] = [record?.['startsOn'], record?.['endsOn']]
  return typeof startsOn === 'string' && typeof endsOn === 'string' ? { startsOn, endsOn } : {}
}

function shifted(placement: Placement, by: number): Placement {
  return { ...placement, startsOn: addDays(placement.startsOn, by), endsOn: addDays(placement.endsOn, by) }
}
