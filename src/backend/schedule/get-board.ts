import type { BoardData, BoardStageData } from '#contract/schedule'
import { abilities, can } from '#domain/access/can'
import type { ContestId } from '#domain/ids'
import type { StageToPlan } from '#domain/schedule/plan'
import type { Reading } from '../core/use-case'
import { loadPlanFor, type LoadedPlan, type LoadedStage } from './load-plan'
import { findLatestVersion } from './plan-store'
import { presentVersion } from './version-store'

/** The year plan; those who may not read the draft get the plan in force, without people, wishes, locks and names. */
export async function getBoard(reading: Reading, { editionId }: { editionId: string }): Promise<BoardData> {
  const { db, asker } = reading
  const plan = await loadPlanFor(reading, editionId)
  const staff = can(asker.actor, 'plan.readDraft', {})
  const { edition, world } = plan
  const latest = await findLatestVersion(db, editionId)
  return {
    edition: { id: edition.id, name: edition.name, year: edition.year, window: world.window },
    today: world.today,
    stages: [...plan.stages.values()].map((loaded) =>
      staff ? presentForStaff(reading, plan, loaded) : presentForAll(plan, loaded),
    ),
    venues: world.venues.map(({ id, name, cityCode, workstations, sectors }) => ({
      id,
      name,
      cityCode,
      workstations,
      sectors,
    })),
    holds: [...world.holds],
    people: staff ? [...world.people].map(([id, name]) => ({ id, name })) : [],
    calendar: [...world.calendar.values()],
    rules: staff ? world.rules : { ...world.rules, blackouts: [], calendarEdits: [] },
    revision: staff ? plan.revision : 1,
    latestVersion: latest === undefined ? null : presentVersion(latest, staff),
    can: abilities(asker.actor, {}, ['plan.readDraft', 'plan.publish', 'plan.setRules', 'contest.create']),
  }
}

function presentForStaff({ asker }: Reading, plan: LoadedPlan, loaded: LoadedStage): BoardStageData {
  const { stage, contest } = loaded
  const drafted = plan.draftRows.get(stage.stageId)
  const mayMove = can(asker.actor, 'contest.move', { contestId: contest.id as ContestId, phase: contest.phase })
  return {
    ...presentForAll(plan, loaded),
    days: stage.days,
    workstations: stage.workstations,
    personIds: [...stage.personIds],
    preferred: stage.preferred,
    window: stage.window,
    fixed: stage.fixed,
    movable: mayMove && stage.fixed === null,
    draft: plan.draft.get(stage.stageId) ?? null,
    draftedBy: drafted === undefined ? null : { name: drafted.changedByName, at: drafted.changedAt.toISOString() },
  }
}

function presentForAll(plan: LoadedPlan, { stage, contest }: LoadedStage): BoardStageData {
  const published = plan.published.get(stage.stageId) ?? null
  return {
    ...factsOf(stage),
    contestCode: contest.code,
    phase: contest.phase,
    sample: contest.sample,
    movable: false,
    published,
    draft: published,
    draftedBy: null,
  }
}

function factsOf(stage: StageToPlan) {
  const { stageId, contestId, contestName, kind, sector, cityCode, hostName, setUpDays, takeDownDays } = stage
  return {
    stageId,
    contestId,
    contestName,
    kind,
    class: stage.class,
    sector,
    cityCode,
    hostName,
    days: stage.days,
    setUpDays,
    takeDownDays,
    workstations: 0,
    personIds: [],
    preferred: null,
    window: null,
    fixed: stage.fixed === 'locked' ? null : stage.fixed,
  }
}
