import type { PointerEvent as ReactPointerEvent } from 'react'
import type { StageId, VenueId } from '#domain/ids'
import { addDays } from '#domain/schedule/days'
import type { BoardStore } from './board-store'
import { rowAt, type BoardGeometry } from './geometry'
import { timed } from './painter'
import type { Held, Hold, Target } from './placements'
import type { BoardStage } from './plan-world'
import { daysOf } from './time-scale'
import { none, type RowKind } from './url-state'

export interface PointerInput {
  readonly store: BoardStore
  readonly scroller: () => HTMLElement | null
  /** Where things are dropped to take them out of the plan. */
  readonly trays: () => readonly Element[]
  readonly geometry: () => BoardGeometry
  readonly rowKind: RowKind
  /** The grabbed one and everything selected with it that may be moved; none where it may not. */
  readonly held: (id: StageId, hold: Hold) => readonly Held[]
  readonly onPress: (id: StageId, event: { readonly add: boolean }) => void
}

interface Drag {
  readonly pointerId: number
  readonly stageId: StageId
  readonly hold: Hold
  readonly fromTray: boolean
  readonly startX: number
  readonly startY: number
  readonly startScroll: number
  x: number
  y: number
  picked: boolean
  /** How many are held; several keep their venues. */
  count: number
  /** How far below the scroller's top the first row begins, before scrolling. */
  readonly rowsTop: number
  readonly bounds: DOMRect
  readonly trays: readonly DOMRect[]
}

/** Moved less than this is a press. */
const slack = 4
const edge = 48
/** Half of the shortest frame of a usual screen. */
const frameMs = 8

export interface Pointer {
  readonly start: (event: ReactPointerEvent<HTMLElement>, from: 'board' | 'tray') => void
  readonly stop: () => void
}

/** Drags bars with the pointer: along time, between rows of venues, from the tray and back to it. */
export function createPointer(input: () => PointerInput): Pointer {
  let drag: Drag | null = null
  let frame = 0
  let following = 0
  let followed = 0
  return { start, stop: () => end(false) }

  function start(event: ReactPointerEvent<HTMLElement>, from: 'board' | 'tray') {
    const bar = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stage]') : null
    const scroller = input().scroller()
    if (bar === null || event.button !== 0 || scroller === null || drag !== null) return
    const touches = event.pointerType === 'touch'
    if (touches && from === 'board' && bar.getAttribute('aria-selected') !== 'true') return
    const handle = event.target instanceof HTMLElement ? event.target.dataset['handle'] : undefined
    drag = {
      pointerId: event.pointerId,
      stageId: bar.dataset['stage'] as StageId,
      hold: handle === 'start' || handle === 'end' ? handle : 'whole',
      fromTray: from === 'tray',
      startX: event.clientX,
      startY: event.clientY,
      startScroll: scroller.scrollLeft,
      x: event.clientX,
      y: event.clientY,
      picked: false,
      count: 0,
      bounds: scroller.getBoundingClientRect(),
      rowsTop: rowsTopOf(scroller),
      trays: input()
        .trays()
        .map((tray) => tray.getBoundingClientRect()),
    }
    listen('addEventListener')
  }

  function listen(how: 'addEventListener' | 'removeEventListener') {
    window[how]('pointermove', move as EventListener)
    window[how]('pointerup', up as EventListener)
    window[how]('pointercancel', cancel)
    window[how]('keydown', escape as EventListener, { capture: true })
  }

  function move(event: PointerEvent) {
    const current = drag
    if (current === null || event.pointerId !== current.pointerId) return
    current.x = event.clientX
    current.y = event.clientY
    if (!current.picked && !pickUp(current)) return
    event.preventDefault()
    followSoon(current)
    if (frame === 0 && isNearEdge(current, input().geometry().headWidth)) frame = requestAnimationFrame(scrollAlong)
  }

  function pickUp(current: Drag): boolean {
    if (Math.hypot(current.x - current.startX, current.y - current.startY) < slack) return false
    const { store, held, scroller } = input()
    const found = held(current.stageId, current.hold)
    if (found.length === 0) {
      end(false)
      return false
    }
    current.picked = true
    current.count = found.length
    scroller()?.setPointerCapture(current.pointerId)
    const { hold, stageId: grabbed } = current
    store.dispatch({ type: 'pickedUp', moving: { by: 'pointer', hold, grabbed, held: found } })
    return true
  }

  /** Most browsers tell once in a frame; where a quick mouse tells more often, only the last of a frame is shown. */
  function followSoon(current: Drag) {
    if (performance.now() - followed >= frameMs) return follow(current)
    if (following === 0) following = requestAnimationFrame(() => follow(current))
  }

  function follow(current: Drag) {
    followed = performance.now()
    cancelAnimationFrame(following)
    following = 0
    timed('board:move', () => input().store.dispatch({ type: 'movedTo', target: targetOf(current) }))
  }

  function targetOf(current: Drag): Target {
    const { geometry, scroller } = input()
    const { scale, headWidth } = geometry()
    const scrolled = scroller()?.scrollLeft ?? 0
    if (current.trays.some((tray) => contains(tray, current))) return { days: 0, outside: true }
    if (!current.fromTray) {
      const days = daysOf(scale, current.x - current.startX + scrolled - current.startScroll)
      return { days, ...(current.hold === 'whole' && venueUnder(current)) }
    }
    if (!contains(current.bounds, current)) return { days: 0, outside: true }
    const days = Math.floor((current.x - current.bounds.left - headWidth + scrolled) / scale.dayWidth)
    return { days: Math.max(0, days), ...venueUnder(current) }
  }

  function venueUnder(current: Drag): Pick<Target, 'venueId'> {
    const { rowKind, geometry, scroller } = input()
    const view = scroller()
    if (rowKind !== 'venue' || view === null || current.count > 1) return {}
    const known = geometry()
    const y = current.y - current.bounds.top - current.rowsTop + view.scrollTop
    const key = known.rows[rowAt(known, y) ?? -1]?.key
    return key === undefined ? {} : { venueId: key === none ? null : (key as VenueId) }
  }

  function scrollAlong() {
    frame = 0
    const [current, scroller] = [drag, input().scroller()]
    if (current === null || !current.picked || scroller === null || !isNearEdge(current, input().geometry().headWidth))
      return
    const { left, right, top, bottom } = current.bounds
    scroller.scrollLeft += pull(current.x, left + input().geometry().headWidth, right)
    scroller.scrollTop += pull(current.y, top + 80, bottom)
    follow(current)
    frame = requestAnimationFrame(scrollAlong)
  }

  function up(event: PointerEvent) {
    const current = drag
    if (current === null || event.pointerId !== current.pointerId) return
    if (!current.picked) {
      const add = event.shiftKey || event.ctrlKey || event.metaKey
      if (!current.fromTray) input().onPress(current.stageId, { add })
    }
    end(true)
  }

  function cancel() {
    end(false)
  }

  function escape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || drag?.picked !== true) return
    event.preventDefault()
    event.stopPropagation()
    end(false)
  }

  function end(drop: boolean) {
    const current = drag
    if (current === null) return
    if (drop && following !== 0) follow(current)
    drag = null
    cancelAnimationFrame(frame)
    cancelAnimationFrame(following)
    frame = 0
    following = 0
    listen('removeEventListener')
    if (current.picked) input().store.dispatch({ type: drop ? 'dropped' : 'cancelled' })
  }
}

/** What is taken from the tray counts its days from the board's first. */
export function heldFromTray(stage: BoardStage, firstDay: string): Held {
  const base = { startsOn: firstDay, endsOn: addDays(firstDay, stage.days - 1), venueId: null }
  return { stageId: stage.stageId, before: null, base }
}

function rowsTopOf(scroller: HTMLElement): number {
  const rows = scroller.querySelector('[role=grid]')?.getBoundingClientRect().top ?? 0
  return rows - scroller.getBoundingClientRect().top + scroller.scrollTop
}

function contains(rect: DOMRect, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom
}

function isNearEdge({ x, y, bounds }: Drag, headWidth: number): boolean {
  return (
    x < bounds.left + headWidth + edge || x > bounds.right - edge || y < bounds.top + edge || y > bounds.bottom - edge
  )
}

function pull(at: number, from: number, to: number): number {
  if (at < from + edge) return -Math.min(24, (from + edge - at) / 3)
  return at > to - edge ? Math.min(24, (at - to + edge) / 3) : 0
}
