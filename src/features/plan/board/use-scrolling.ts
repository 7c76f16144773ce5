import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { StageId } from '#domain/ids'
import { addDays, daysBetween, type Day } from '#domain/schedule/days'
import type { DayRange } from '#domain/schedule/venue-clash'
import { scrolledTo, type BoardGeometry } from './geometry'
import { dayAt, scrollAfterZoom, xOf, zoomBy, type TimeScale } from './time-scale'
import type { ChangeQuery } from './use-board-query'

const glideMs = 160

interface ScrollingInput {
  readonly geometry: BoardGeometry
  readonly from: Day | null
  readonly today: Day
  readonly change: ChangeQuery
  /** Whether the board has its width. */
  readonly ready: boolean
}

/** Where the board is scrolled to: kept in the address, kept under the pointer when it is zoomed, brought to a bar. */
export function useScrolling({ geometry, from, today, change, ready }: ScrollingInput) {
  const { scale, headWidth } = geometry
  const scroller = useRef<HTMLDivElement>(null)
  const shownScale = useRef<TimeScale | null>(null)
  const zoomAt = useRef<number | null>(null)
  const known = useRef<number | null>(null)
  const [drawn, setDrawn] = useState<DayRange>({ from: scale.from, to: addDays(scale.from, 400) })

  const note = useCallback(() => {
    const view = scroller.current
    if (view === null) return
    const next = drawnRange(scale, view.scrollLeft, view.clientWidth)
    setDrawn((before) => (before.from === next.from && before.to === next.to ? before : next))
  }, [scale])

  useLayoutEffect(() => {
    const view = scroller.current
    const before = shownScale.current
    if (view === null || before === scale || !ready) return
    shownScale.current = scale
    if (before === null) {
      view.scrollLeft = xOf(scale, from ?? firstShown(scale, today, (view.clientWidth - headWidth) / scale.dayWidth))
    } else {
      const offset = zoomAt.current ?? (view.clientWidth - headWidth) / 2
      view.scrollLeft = scrollAfterZoom(before, scale, view.scrollLeft, offset)
      glide(view, before.dayWidth / scale.dayWidth, view.scrollLeft + offset)
    }
    zoomAt.current = null
    known.current = view.scrollLeft
    note()
  }, [scale, headWidth, from, today, note, ready])

  const onScroll = useCallback(() => {
    note()
    const view = scroller.current
    if (view === null || known.current === view.scrollLeft) return
    known.current = view.scrollLeft
    const day = dayAt(scale, view.scrollLeft + scale.dayWidth / 2)
    change((query) => (query.from === day ? query : { ...query, from: day }))
  }, [scale, change, note])

  /** Zooms around a place of the view, its middle when none is given. */
  const zoom = useCallback(
    (steps: number, at: number | null = null) => {
      zoomAt.current = at
      change((query) => {
        const next = zoomBy(query.zoom, steps)
        return next === query.zoom ? query : { ...query, zoom: next }
      })
    },
    [change],
  )

  const jump = useCallback(
    (day: Day) => {
      const view = scroller.current
      if (view !== null) view.scrollLeft = xOf(scale, day) - (view.clientWidth - headWidth) / 3
    },
    [scale, headWidth],
  )

  /** Brings a bar into view; answers whether it is on the board. */
  const reveal = useCallback(
    (stageId: StageId, stretch?: { readonly from: number; readonly to: number }): boolean => {
      const view = scroller.current
      const at = geometry.rows.findIndex(({ bars }) => bars.some(({ stage }) => stage.stageId === stageId))
      const bar = geometry.rows[at]?.bars.find(({ stage }) => stage.stageId === stageId)
      if (view === null || bar === undefined) return false
      const across = stretch ?? { from: bar.left - bar.before, to: bar.left + bar.width + bar.after }
      view.scrollLeft = scrolledTo(across, view.scrollLeft, view.clientWidth - headWidth, 60)
      const top = (geometry.tops[at] ?? 0) + bar.top
      view.scrollTop = scrolledTo({ from: top, to: top + 24 }, view.scrollTop, view.clientHeight - axisHeight, 24)
      return true
    },
    [geometry, headWidth],
  )

  return { scroller, drawn, onScroll, zoom, jump, reveal }
}

const axisHeight = 73

/** Axis labels of one view to each side, in steps, so that scrolling seldom draws new ones. */
function drawnRange(scale: TimeScale, scrolled: number, width: number): DayRange {
  const step = Math.max(1, width)
  const start = Math.floor(scrolled / step) * step
  return { from: dayAt(scale, start - step), to: dayAt(scale, start + 3 * step) }
}

/** The year from its start where today is then in sight, else with what lies around today. */
function firstShown(scale: TimeScale, today: Day, daysInView: number): Day {
  if (today < scale.from || today > scale.to) return scale.from
  if (scale.zoom === 'year') {
    const late = daysBetween(scale.from, today) > daysInView * 0.85
    return late ? addDays(today, -Math.round(daysInView * 0.6)) : scale.from
  }
  const before = { quarter: 21, month: 7, week: 1 }[scale.zoom]
  return addDays(today, -before)
}

/** Lets the eye follow a change of scale. */
function glide(view: HTMLElement, ratio: number, around: number): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  if (still || typeof view.animate !== 'function') return
  const origin = `${around}px 0`
  for (const layer of view.querySelectorAll('[data-glides]')) {
    layer.animate(
      [
        { transform: `scaleX(${ratio})`, transformOrigin: origin },
        { transform: 'none', transformOrigin: origin },
      ],
      {
        duration: glideMs,
        easing: 'ease-out',
      },
    )
  }
}
