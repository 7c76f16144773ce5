import { groupBy } from '#domain/group-by'
import { mondayOf, type Day } from '#domain/schedule/days'
import type { Placement, Plan } from '#domain/schedule/plan'
import type { BoardStage } from './plan-world'

export interface AgendaEntry {
  readonly stage: BoardStage
  readonly placement: Placement
}

export interface AgendaWeek {
  readonly monday: Day
  readonly entries: readonly AgendaEntry[]
}

/** The scheduled stages by the week they begin in; empty weeks are left out. */
export function weeksOf(stages: readonly BoardStage[], plan: Plan): AgendaWeek[] {
  const entries = stages.flatMap((stage) => {
    const placement = plan.get(stage.stageId)
    return placement === undefined ? [] : [{ stage, placement }]
  })
  const inOrder = entries.toSorted(
    (left, right) =>
      left.placement.startsOn.localeCompare(right.placement.startsOn) ||
      left.stage.contestName.localeCompare(right.stage.contestName, 'zh'),
  )
  return [...groupBy(inOrder, ({ placement }) => mondayOf(placement.startsOn))].map(([monday, inWeek]) => ({
    monday,
    entries: inWeek,
  }))
}

/** The week to open at: the one of a day, else the first after it, else the last. */
export function weekAround(weeks: readonly AgendaWeek[], day: Day): Day | null {
  const monday = mondayOf(day)
  return (weeks.find((week) => week.monday >= monday) ?? weeks.at(-1))?.monday ?? null
}
