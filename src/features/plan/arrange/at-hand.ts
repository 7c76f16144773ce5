import type { BoardData } from '#contract/schedule'
import type { PersonId, StageId } from '#domain/ids'
import type { Placement, Plan, PlanWorld } from '#domain/schedule/plan'
import type { PlanAtHand } from './setup'

/** The board's answer as the rules want it. Ids lose their kind on the way through JSON; here they get it back. */
export function planAtHand(board: BoardData): PlanAtHand {
  const planOf = (layer: 'draft' | 'published'): Plan =>
    new Map(
      board.stages.flatMap((stage) => {
        const placement = stage[layer] as Placement | null
        return placement === null ? [] : [[stage.stageId as StageId, placement]]
      }),
    )
  const world: PlanWorld = {
    window: board.edition.window,
    today: board.today,
    stages: board.stages as unknown as PlanWorld['stages'],
    venues: board.venues as unknown as PlanWorld['venues'],
    holds: board.holds as unknown as PlanWorld['holds'],
    people: new Map(board.people.map(({ id, name }) => [id as PersonId, name])),
    calendar: new Map(board.calendar.map((special) => [special.day, special])),
    rules: board.rules,
    published: planOf('published'),
  }
  const movable = board.stages.filter((stage) => stage.movable).map(({ stageId }) => stageId as StageId)
  return { world, draft: planOf('draft'), movable: new Set(movable) }
}
