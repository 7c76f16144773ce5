import type { Point, Run } from './arrange-machine'

export interface StepLines {
  readonly cost: string
  readonly bound: string
  readonly highest: number
  readonly lowest: number
}

/** Two staircases for an SVG of that size: time to the right, cost upwards; null before anything can be drawn. */
export function stepLines(
  { points, elapsedMs }: Pick<Run, 'points' | 'elapsedMs'>,
  width: number,
  height: number,
): StepLines | null {
  const costs = points.flatMap(({ cost }) => cost ?? [])
  const [first] = costs
  if (first === undefined) return null
  // The bound starts at 0, far below: only its way from where it comes near is worth drawing.
  const highest = Math.max(...costs)
  const bounds = points.flatMap(({ bound }) => bound ?? [])
  const near = bounds.filter((bound) => bound > highest * 0.5)
  const lowest = Math.min(...costs, ...(near.length > 0 ? near : bounds))
  const span = Math.max(1, highest - lowest)
  const end = Math.max(1, elapsedMs)
  const x = (ms: number) => ((ms / end) * width).toFixed(1)
  const y = (value: number) => (height - (Math.max(0, value - lowest) / span) * height).toFixed(1)
  const line = (valueOf: (point: Point) => number | null) => {
    let path = ''
    for (const point of points) {
      const value = valueOf(point)
      if (value === null) continue
      path += path === '' ? `M${x(point.ms)} ${y(value)}` : `H${x(point.ms)}V${y(value)}`
    }
    return path === '' ? '' : `${path}H${width}`
  }
  return { cost: line(({ cost }) => cost), bound: line(({ bound }) => bound), highest, lowest }
}
