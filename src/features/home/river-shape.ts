export interface RiverStage {
  readonly people: number
  readonly x: number
  readonly half: number
}

export interface River {
  readonly stages: readonly RiverStage[]
  /** The outline of the water, as an SVG path. */
  readonly outline: string
}

/**
 * A river that narrows with every cut: its breadth at a stage says how many people go on.
 * `width` and `height` are the picture's; stages stand evenly from left to right.
 */
export function riverOf(pattern: readonly number[], width: number, height: number): River {
  const widest = Math.max(1, ...pattern)
  const step = width / Math.max(1, pattern.length)
  const stages = pattern.map((people, index) => ({
    people,
    x: step * (index + 0.5),
    half: Math.max(2, (people / widest) * (height / 2)),
  }))
  return { stages, outline: outlineOf(stages, width, height / 2) }
}

function outlineOf(stages: readonly RiverStage[], width: number, middle: number): string {
  const first = stages[0]
  const last = stages.at(-1)
  if (first === undefined || last === undefined) return ''
  const above = bank(stages, (half) => middle - half)
  const below = bank(stages.toReversed(), (half) => middle + half)
  return [
    `M0 ${middle - first.half}L${first.x} ${middle - first.half}${above}`,
    `L${width} ${middle - last.half}L${width} ${middle + last.half}L${last.x} ${middle + last.half}${below}`,
    `L0 ${middle + first.half}Z`,
  ].join('')
}

/** From stage to stage the bank bends halfway, level at both ends. */
function bank(stages: readonly RiverStage[], level: (half: number) => number): string {
  return stages
    .slice(1)
    .map((stage, index) => {
      const before = stages[index] ?? stage
      const bend = (before.x + stage.x) / 2
      return `C${bend} ${level(before.half)} ${bend} ${level(stage.half)} ${stage.x} ${level(stage.half)}`
    })
    .join('')
}
