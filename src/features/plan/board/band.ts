import type { PointerEvent as ReactPointerEvent } from 'react'
import type { StageId } from '#domain/ids'
import { barsWithin, type BoardGeometry } from './geometry'

export interface BandInput {
  /** The rows' own element; places are counted from its top and from where the days begin. */
  readonly grid: () => HTMLElement | null
  /** What is drawn between the first place and the pointer. */
  readonly frame: () => HTMLElement | null
  readonly geometry: () => BoardGeometry
  readonly onSelect: (ids: readonly StageId[], how: 'only' | 'add') => void
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Band {
  readonly pointerId: number
  readonly from: Point
  readonly add: boolean
  at: Point
  drawn: boolean
}

const slack = 4

/** Selects every bar a frame touches that is drawn on empty ground; with Shift more than before. A finger scrolls. */
export function createBand(input: BandInput) {
  let band: Band | null = null
  return { start, stop: end }

  function start(event: ReactPointerEvent<HTMLElement>): void {
    const { target } = event
    const isGround = target instanceof Element && target.closest('[data-stage], [role=rowheader]') === null
    if (!isGround || event.button !== 0 || event.pointerType === 'touch' || band !== null) return
    const from = placeOf(event)
    const add = event.shiftKey || event.ctrlKey || event.metaKey
    band = { pointerId: event.pointerId, from, add, at: from, drawn: false }
    listen('addEventListener')
  }

  function placeOf(event: { readonly clientX: number; readonly clientY: number }): Point {
    const box = input.grid()?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0) - input.geometry().headWidth, y: event.clientY - (box?.top ?? 0) }
  }

  function listen(how: 'addEventListener' | 'removeEventListener') {
    window[how]('pointermove', move as EventListener)
    window[how]('pointerup', up as EventListener)
    window[how]('pointercancel', end)
    window[how]('keydown', escape as EventListener, { capture: true })
  }

  function move(event: PointerEvent) {
    if (band === null || event.pointerId !== band.pointerId) return
    band.at = placeOf(event)
    const { from, at } = band
    if (!band.drawn && Math.hypot(at.x - from.x, at.y - from.y) < slack) return
    band.drawn = true
    event.preventDefault()
    draw(band)
  }

  function draw({ from, at }: Band) {
    const frame = input.frame()
    if (frame === null) return
    frame.hidden = false
    frame.style.transform = `translate(${Math.min(from.x, at.x)}px, ${Math.min(from.y, at.y)}px)`
    frame.style.inlineSize = `${Math.abs(at.x - from.x)}px`
    frame.style.blockSize = `${Math.abs(at.y - from.y)}px`
  }

  function up(event: PointerEvent) {
    const current = band
    if (current === null || event.pointerId !== current.pointerId) return
    end()
    const { from, at, add, drawn } = current
    const found = drawn ? barsWithin(input.geometry(), from, at) : []
    if (found.length > 0 || !add) input.onSelect(found, add ? 'add' : 'only')
  }

  function escape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end()
  }

  function end() {
    band = null
    listen('removeEventListener')
    const frame = input.frame()
    if (frame !== null) frame.hidden = true
  }
}
