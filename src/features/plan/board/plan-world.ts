import type { BoardData, BoardStageData, PlacementData } from '#contract/schedule'
import type { PersonId, StageId } from '#domain/ids'
import type { Placement, Plan, PlanWorld, StageToPlan } from '#domain/schedule/plan'

/** A stage of the board's answer, under the id the rules know it by. */
export interface BoardStage extends Omit<BoardStageData, 'stageId' | 'draft' | 'published'> {
  readonly stageId: StageId
  readonly draft: Placement | null
  readonly published: Placement | null
}

export const layers = ['draft', 'published'] as const
/** Which of the two plans is looked at. */
export type Layer = (typeof layers)[number]

/** The answer as the rules want it. Ids lose their kind on the way through JSON; here they get it back. */
export function stagesOf(board: BoardData): BoardStage[] {
  return board.stages.map((stage) => ({
    ...stage,
    stageId: stage.stageId as StageId,
    draft: placementOf(stage.draft),
    published: placementOf(stage.published),
  }))
}

export function worldOf(board: BoardData, stages: readonly BoardStage[]): PlanWorld {
  return {
    window: board.edition.window,
    today: board.today,
    published: planOf(stages, 'published'),
    stages: board.stages as unknown as readonly StageToPlan[],
    venues: board.venues as unknown as PlanWorld['venues'],
    holds: board.holds as unknown as PlanWorld['holds'],
    people: new Map(board.people.map(({ id, name }) => [id as PersonId, name])),
    calendar: new Map(board.calendar.map((special) => [special.day, special])),
    rules: board.rules,
  }
}

export function planOf(stages: readonly BoardStage[], layer: Layer): Plan {
  const plan = new Map<StageId, Placement>()
  for (const stage of stages) {
    const placement = stage[layer]
    if (placement !== null) plan.set(stage.stageId, placement)
  }
  return plan
}

function placementOf(data: PlacementData | null): Placement | null {
  return data as Placement | null
}
