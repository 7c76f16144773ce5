import type { StageId } from '#domain/ids'
import { changeIndex, checkStage, indexPlan, type PlanIndex } from '#domain/schedule/check-plan'
import { addDays, daysBetween, type Day } from '#domain/schedule/days'
import { isOpen, type Placement } from '#domain/schedule/plan'
import { defaultRuleSet, type RuleSet } from '#domain/schedule/rule-set'
import type { UnnamedAudit } from './audit'
import { instantOf } from './clock'
import { officePersonId, organizerPersonId, sampleName } from './personas'
import { placementOf, planInForce, planWorldOf } from './plan-world'
import { editionIds } from './programmes'
import type { Random } from './random'
import type { SampleWorld, StageRow } from './world'

const shiftReasons = [
  '承办单位设备安装推迟（示例）',
  '与院校期末考试错开（示例）',
  '裁判长时间调整（示例）',
  '报名人数增加，延长备赛（示例）',
]
const shiftCount = 9
const lockCount = 3

interface Edit {
  readonly row: StageRow
  readonly after: Placement
  readonly by: string
  readonly reason: string
}

/** The rules of the year, and a draft in the middle of being worked on: some finals moved, three of them into conflicts. */
export function addDraftPlan(world: SampleWorld, random: Random): UnnamedAudit[] {
  const editionId = editionIds.provincial
  const rules = sampleRules(world)
  world.planRules.push({ editionId, rules, version: 2 })
  const open = openStages(world)
  for (const row of open.filter(({ contestId }) => isInPhase(world, contestId, 'eligibility')).slice(0, lockCount))
    row.locked = true
  const start = indexPlan(planWorldOf(world, rules), planInForce(world))
  const movable = random.shuffle(open.filter(({ locked, contestId }) => !locked && !isOfPersona(world, contestId)))
  const shifts = findShifts(start, movable, random)
  const left = movable.filter(
    (row) => row.kind === 'final' && row.windowFrom === null && !shifts.some((shift) => shift.row === row),
  )
  const edits = [...shifts, ...conflictsAmong(left, start)]
  const at = (place: number) =>
    instantOf(addDays('2024-10-08', Math.floor(place / 2)), `${10 + (place % 7)}:${20 + place}`)
  for (const [place, { row, after, by, reason }] of edits.entries()) {
    const changed = { changedBy: by, changedByName: sampleName(world, by), changedAt: at(place), reason }
    world.planDraftRows.push({ stageId: row.id, editionId, ...after, ...changed })
  }
  world.planDrafts.push({ editionId, revision: edits.length + lockCount + 1 })
  return edits.map(({ row, after, by, reason }, place) => ({
    at: at(place),
    actorId: by,
    action: 'plan.edit',
    subjectKind: 'stage',
    subjectId: row.id,
    contestId: row.contestId,
    before: { ...placementOf(row) },
    after: { ...after },
    reason,
  }))
}

/** Made-up exams on the first of these weekends on which nothing is planned. */
const examWeekends: readonly Day[] = [
  '2024-12-14',
  '2024-12-21',
  '2025-01-04',
  '2025-01-11',
  '2025-01-18',
  '2025-02-15',
]

function sampleRules(world: SampleWorld): RuleSet {
  const from = examWeekends.find((day) =>
    world.stages.every(({ startsOn, endsOn }) => (startsOn ?? '9') > addDays(day, 1) || (endsOn ?? '0') < day),
  )
  if (from === undefined) throw new Error('no weekend is free for the sample exam')
  const exam = { from, to: addDays(from, 1), cityCode: null, reason: '示例考试周末，各地院校场地用作考点' }
  return { ...defaultRuleSet, blackouts: [exam] }
}

/** What a persona is offered to move stays out of the draft. */
function isOfPersona({ personas }: SampleWorld, contestId: string): boolean {
  return personas.some(({ grants }) =>
    grants.some((grant) => grant.role === 'organizer' && grant.contestId === contestId),
  )
}

function isInPhase({ contests }: SampleWorld, contestId: string, phase: string): boolean {
  return contests.some((contest) => contest.id === contestId && contest.phase === phase)
}

/** Provincial stages that lie ahead, with days and a venue. */
function openStages(world: SampleWorld): StageRow[] {
  const stages = planWorldOf(world, defaultRuleSet).stages.filter(isOpen)
  const open = new Set<string>(stages.map(({ stageId }) => stageId))
  const inForce = planInForce(world)
  return world.stages.filter(({ id, venueId }) => open.has(id) && inForce.has(id as StageId) && venueId !== null)
}

/** Finals a week or more earlier or later in their venue, against no rule that guards publication. */
function findShifts(start: PlanIndex, movable: readonly StageRow[], random: Random): Edit[] {
  const edits: Edit[] = []
  let index = start
  for (const row of movable) {
    const before = placementOf(row)
    if (edits.length === shiftCount) break
    if (row.kind !== 'final' || before === null) continue
    for (const by of random.shuffle([7, 14, 21, -7])) {
      const after = { ...before, startsOn: addDays(before.startsOn, by), endsOn: addDays(before.endsOn, by) }
      const stageId = row.id as StageId
      if (checkStage(index, stageId, after).some(({ severity }) => severity !== 'warn')) continue
      index = changeIndex(index, [{ stageId, before, after }])
      const person = edits.length % 3 === 2 ? organizerPersonId : officePersonId
      edits.push({ row, after, by: person, reason: random.pick(shiftReasons) })
      break
    }
  }
  return edits
}

/** Three that cannot be published so: into a venue held by another, too soon after the preliminary, onto the exam weekend. */
function conflictsAmong(finals: readonly StageRow[], { known, placed, world }: PlanIndex): Edit[] {
  const preliminaryOf = ({ contestId }: StageRow) =>
    [...placed.values()].find(({ stage }) => stage.contestId === contestId && stage.kind === 'preliminary')
  const sectorOf = ({ id }: StageRow) => known.stages.get(id as StageId)?.sector
  const tooSoon = finals.find((row) => preliminaryOf(row) !== undefined)
  const simple = finals.filter((row) => preliminaryOf(row) === undefined)
  const pair = simple.flatMap((row) => {
    const other = simple.find((one) => one !== row && sectorOf(one) === sectorOf(row))
    return other === undefined ? [] : [{ row, other }]
  })[0]
  const third = simple.find((row) => row !== pair?.row && row !== pair?.other)
  const [exam] = world.rules.blackouts
  const ends = tooSoon === undefined ? undefined : preliminaryOf(tooSoon)?.placement.endsOn
  if (tooSoon === undefined || ends === undefined || pair === undefined || third === undefined || exam === undefined)
    throw new Error('the sample draft finds no finals for its conflicts')
  const { row, other } = pair
  return [
    {
      row,
      after: placedAt(row, other.startsOn ?? '', other.venueId),
      by: organizerPersonId,
      reason: '改用设备更齐的场地（示例）',
    },
    {
      row: tooSoon,
      after: placedAt(tooSoon, addDays(ends, 3)),
      by: officePersonId,
      reason: '希望提前公布结果（示例）',
    },
    { row: third, after: placedAt(third, exam.to), by: officePersonId, reason: '承办单位建议改在周末（示例）' },
  ]
}

function placedAt({ startsOn, endsOn, venueId }: StageRow, day: Day, newVenue = venueId): Placement {
  const length = daysBetween(startsOn ?? day, endsOn ?? day)
  return { startsOn: day, endsOn: addDays(day, length), venueId: newVenue as Placement['venueId'] }
}
