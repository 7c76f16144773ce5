import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Plan } from '#domain/schedule/plan'
import { useModel } from './board-model'
import type { BoardGeometry } from './geometry'
import type { TimeScale } from './time-scale'

const glideMs = 160

interface Shown {
  readonly plan: Plan
  readonly scale: TimeScale
  readonly places: ReadonlyMap<string, Place>
}

interface Place {
  readonly x: number
  readonly y: number
}

/** Bars go to their new places before one's eyes when the plan changed; those just dropped are there already. */
export function useBarGlide(grid: RefObject<HTMLElement | null>, geometry: BoardGeometry): void {
  const { store, plan } = useModel()
  const shown = useRef<Shown | null>(null)
  const dropped = useRef<readonly string[]>([])

  useEffect(
    () =>
      store.watch((state, before) => {
        if (before.moving !== null && state.moving === null)
          dropped.current = state.queue.length > before.queue.length ? before.moving.held.map((one) => one.stageId) : []
      }),
    [store],
  )

  useLayoutEffect(() => {
    const before = shown.current
    const places = placesOf(geometry)
    shown.current = { plan, scale: geometry.scale, places }
    if (before === null || before.plan === plan || before.scale !== geometry.scale) return
    const there = new Set(dropped.current)
    dropped.current = []
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    for (const bar of grid.current?.querySelectorAll<HTMLElement>('[data-stage]') ?? []) {
      const id = bar.dataset['stage'] ?? ''
      const [from, to] = [before.places.get(id), places.get(id)]
      if (from === undefined || to === undefined || there.has(id) || typeof bar.animate !== 'function') continue
      if (from.x === to.x && from.y === to.y) continue
      const transform = `translate(${from.x - to.x}px, ${from.y - to.y}px)`
      bar.animate([{ transform }, { transform: 'none' }], { duration: glideMs, easing: 'ease-out' })
    }
  }, [plan, geometry, grid])
}

function placesOf({ rows, tops }: BoardGeometry): Map<string, Place> {
  return new Map(
    rows.flatMap(({ bars }, index) =>
      bars.map((bar) => [bar.stage.stageId, { x: bar.left, y: (tops[index] ?? 0) + bar.top }] as const),
    ),
  )
}
