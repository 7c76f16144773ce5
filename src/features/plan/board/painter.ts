import type { StageId } from '#domain/ids'
import type { PlanIndex } from '#domain/schedule/check-plan'
import type { Placement } from '#domain/schedule/plan'
import { changesOfMoving, type BoardState, type Moving } from './board-machine'
import type { BoardGeometry } from './geometry'
import { barGeometry, laneHeight } from './layout'
import { placedAt } from './placements'
import type { BoardStage } from './plan-world'
import { xOf } from './time-scale'
import { rowOfHeld, shadeWishes } from './wish-shades'
import { judge, noVerdict, type Verdict } from './verdict'
import type { VerdictStore } from './verdict-store'

/** What the painter draws on; found anew whenever something is picked up. */
export interface Canvas {
  readonly body: HTMLElement
  /** Stands for what is held while it has no bar of its own: something from the tray. */
  readonly ghost: HTMLElement
  /** The column of the days it would stand on, and the words for them in the axis. */
  readonly column: HTMLElement
  readonly chip: HTMLElement
  /** The days the held stage may be held on, and those wished for. */
  readonly wishes: readonly HTMLElement[]
}

export interface PainterInput {
  readonly canvas: () => Canvas | null
  readonly geometry: () => BoardGeometry
  readonly index: () => PlanIndex
  readonly stage: (id: StageId) => BoardStage | undefined
  readonly sayDays: (placement: Placement) => string
  readonly verdicts: VerdictStore
}

/**
 * Draws what is held where it would go, straight onto the page: React draws nothing while a pointer moves.
 * What it drew is taken away when nothing is held any more.
 */
export function createPainter(input: PainterInput) {
  const bars = new Map<string, HTMLElement>()
  const widths = new WeakMap<HTMLElement, string>()
  let clashing: readonly HTMLElement[] = []
  let shaded = -1

  return function paint({ moving }: BoardState, before: BoardState): void {
    if (moving === before.moving) return
    const canvas = input.canvas()
    if (canvas === null) return
    if (moving === null) return clear(canvas)
    if (before.moving === null) findBars(canvas)
    const verdict = timed('board:check', () => judge(input.index(), changesOfMoving(moving)))
    for (const held of moving.held) {
      const bar = bars.get(held.stageId)
      if (bar !== undefined) shift(bar, moving, held.base)
    }
    paintTarget(canvas, moving)
    markClashes(moving, verdict)
    input.verdicts.say(verdict)
  }

  function findBars({ body }: Canvas) {
    bars.clear()
    performance.clearMeasures('board:check')
    performance.clearMeasures('board:move')
    for (const bar of body.querySelectorAll<HTMLElement>('[data-stage]')) {
      bars.set(bar.dataset['stage'] ?? '', bar)
      widths.set(bar, bar.style.getPropertyValue('--days-width'))
    }
    body.dataset['moving'] = 'true'
  }

  function shift(bar: HTMLElement, moving: Moving, base: Placement) {
    const { scale } = input.geometry()
    const target = placedAt(base, moving.hold, moving.target)
    const x = xOf(scale, target.startsOn) - xOf(scale, base.startsOn)
    mark(bar, 'held', moving.target.outside === true ? 'outside' : 'true')
    bar.style.transform = `translate(${x}px, ${verticalShift(moving, base)}px)`
    if (moving.hold !== 'whole') {
      const width = xOf(scale, target.endsOn) + scale.dayWidth - xOf(scale, target.startsOn)
      bar.style.setProperty('--days-width', `${width}px`)
    }
  }

  /** Only another venue's row lies elsewhere. */
  function verticalShift({ target }: Moving, base: Placement): number {
    if (target.venueId === undefined || target.venueId === base.venueId) return 0
    const { rows, tops } = input.geometry()
    const from = rows.findIndex(({ key }) => key === (base.venueId ?? 'none'))
    const to = rows.findIndex(({ key }) => key === (target.venueId ?? 'none'))
    return (tops[to] ?? 0) - (tops[from] ?? 0)
  }

  /** Only another row has it drawn anew. */
  function paintWishes({ wishes }: Canvas, moving: Moving, stage: BoardStage) {
    const row = rowOfHeld(input.geometry(), moving, stage)
    if (row === shaded) return
    shaded = row
    shadeWishes(wishes, input.geometry(), { row, stage })
  }

  function paintTarget(canvas: Canvas, moving: Moving) {
    const { ghost, column, chip } = canvas
    const { scale, rows, tops } = input.geometry()
    const grabbed = moving.held.find(({ stageId }) => stageId === moving.grabbed)
    const stage = input.stage(moving.grabbed)
    const shown = grabbed !== undefined && stage !== undefined && moving.target.outside !== true
    if (stage !== undefined) paintWishes(canvas, moving, stage)
    column.hidden = !shown
    chip.hidden = !shown
    ghost.hidden = !shown || bars.has(moving.grabbed)
    if (!shown) return
    const placement = placedAt(grabbed.base, moving.hold, moving.target)
    const { left, width } = barGeometry(stage, placement, scale)
    for (const element of [column, chip]) element.style.transform = `translateX(${left}px)`
    column.style.inlineSize = `${width}px`
    const said = input.sayDays(placement)
    if (chip.textContent !== said) chip.textContent = said
    if (!ghost.hidden) {
      const row = rows.findIndex(({ key }) => key === (placement.venueId ?? stage.cityCode))
      ghost.style.transform = `translate(${left}px, ${(tops[Math.max(0, row)] ?? 0) + 4}px)`
      ghost.style.inlineSize = `${Math.max(width, laneHeight)}px`
    }
  }

  function markClashes(moving: Moving, { findings }: Verdict) {
    const ids = new Set(findings.filter(({ severity }) => severity !== 'warn').flatMap(({ stageIds }) => stageIds))
    const next = [...ids].flatMap((id) => bars.get(id) ?? [])
    for (const bar of clashing) if (!next.includes(bar)) mark(bar, 'clash', null)
    for (const bar of next) mark(bar, 'clash', 'true')
    clashing = next
    const isHeldClean = ids.size === 0
    for (const { stageId } of moving.held) {
      const bar = bars.get(stageId)
      if (bar !== undefined) mark(bar, 'verdict', isHeldClean ? 'clear' : 'against')
    }
  }

  function clear({ body, ghost, column, chip, wishes }: Canvas) {
    delete body.dataset['moving']
    shaded = -1
    for (const element of [ghost, column, chip, ...wishes]) element.hidden = true
    for (const bar of bars.values()) {
      if (bar.dataset['held'] !== undefined) {
        bar.style.transform = ''
        bar.style.setProperty('--days-width', widths.get(bar) ?? '')
      }
      delete bar.dataset['held']
      delete bar.dataset['clash']
      delete bar.dataset['verdict']
    }
    clashing = []
    bars.clear()
    input.verdicts.say(noVerdict)
  }
}

/** Writing the same again would have the page's styles worked out anew. */
function mark(element: HTMLElement, name: string, value: string | null): void {
  if ((element.dataset[name] ?? null) === value) return
  if (value === null) delete element.dataset[name]
  else element.dataset[name] = value
}

/** Leaves its time in the page's own timeline, where the bench and a developer's trace find it. */
export function timed<Answer>(name: string, work: () => Answer): Answer {
  const start = performance.now()
  const answer = work()
  performance.measure(name, { start, end: performance.now() })
  return answer
}
