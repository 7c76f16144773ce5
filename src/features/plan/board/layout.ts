import type { StageId } from '#domain/ids'
import type { Placement, Plan } from '#domain/schedule/plan'
import { packLanes } from './lanes'
import type { BoardStage } from './plan-world'
import type { RowOfStages } from './rows'
import { xOf, type TimeScale, type Zoom } from './time-scale'

/** A bar in its row; `left` and `width` span the competition days, `before` and `after` setting up and taking down. */
export interface LaidBar {
  readonly stage: BoardStage
  readonly placement: Placement
  readonly left: number
  readonly width: number
  readonly before: number
  readonly after: number
  readonly top: number
  /** The name stands beside bars that are too short for it. */
  readonly nameBeside: boolean
}

export interface LaidRow {
  readonly key: string
  readonly height: number
  readonly bars: readonly LaidBar[]
}

/** Of a lane; its bar is two pixels lower. */
export const laneHeight = 21
const padding = 3
const emptyRow = 27
/** Room a name needs at least; beside a short bar it takes as much. */
export const nameWidth: Readonly<Record<Zoom, number>> = { year: 78, quarter: 112, month: 140, week: 140 }

/** Every row's bars in lanes, so that neither bars nor their names cover each other. */
export function layRows(rows: readonly RowOfStages[], plan: Plan, scale: TimeScale): LaidRow[] {
  return rows.map(({ key, stages }) => layRow(key, stages, plan, scale))
}

function layRow(key: string, stages: readonly BoardStage[], plan: Plan, scale: TimeScale): LaidRow {
  const room = nameWidth[scale.zoom]
  const bars = stages.flatMap((stage) => {
    const placement = plan.get(stage.stageId)
    if (placement === undefined) return []
    const geometry = barGeometry(stage, placement, scale)
    return [{ stage, placement, ...geometry, nameBeside: geometry.width < room }]
  })
  const { lanes, count } = packLanes(
    bars.map(({ left, width, before, after, nameBeside }) => ({
      from: left - before,
      to: left + (nameBeside ? width + after + 3 + room : width + after) + 2,
    })),
  )
  return {
    key,
    height: count === 0 ? emptyRow : count * laneHeight + 2 * padding,
    bars: bars.map((bar, index) => ({ ...bar, top: padding + (lanes[index] ?? 0) * laneHeight })),
  }
}

/** Where a bar stands; at least so wide that it can be seen and pressed. */
export function barGeometry(
  { setUpDays, takeDownDays }: Pick<BoardStage, 'setUpDays' | 'takeDownDays'>,
  placement: Placement,
  scale: TimeScale,
): Pick<LaidBar, 'left' | 'width' | 'before' | 'after'> {
  const left = xOf(scale, placement.startsOn)
  const width = Math.max(5, xOf(scale, placement.endsOn) + scale.dayWidth - left)
  return { left, width, before: setUpDays * scale.dayWidth, after: takeDownDays * scale.dayWidth }
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** The bar an arrow key leads to: the next in time within the row, or the nearest in time of the next row with bars. */
export function neighbour(rows: readonly LaidRow[], from: StageId, direction: Direction): StageId | null {
  const rowIndex = rows.findIndex(({ bars }) => bars.some(({ stage }) => stage.stageId === from))
  const row = rows[rowIndex]
  if (row === undefined) return rows.find(({ bars }) => bars.length > 0)?.bars[0]?.stage.stageId ?? null
  const inTime = row.bars.toSorted((left, right) => left.left - right.left || left.top - right.top)
  const at = inTime.findIndex(({ stage }) => stage.stageId === from)
  switch (direction) {
    case 'left':
      return idOf(inTime[at - 1])
    case 'right':
      return idOf(inTime[at + 1])
    case 'first':
      return idOf(inTime[0])
    case 'last':
      return idOf(inTime.at(-1))
    case 'up':
      return idOf(nearest(rows.slice(0, rowIndex).toReversed(), inTime[at]))
    case 'down':
      return idOf(nearest(rows.slice(rowIndex + 1), inTime[at]))
  }
}

function nearest(rows: readonly LaidRow[], to: LaidBar | undefined): LaidBar | undefined {
  const row = rows.find(({ bars }) => bars.length > 0)
  return row?.bars.toSorted((left, right) => distance(left, to) - distance(right, to))[0]
}

function distance(bar: LaidBar, to: LaidBar | undefined): number {
  return Math.abs(bar.left - (to?.left ?? 0))
}

function idOf(bar: LaidBar | undefined): StageId | null {
  return bar?.stage.stageId ?? null
}
