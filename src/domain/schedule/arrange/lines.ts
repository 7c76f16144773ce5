import type { Lines } from './solver'

/** Collects rows or columns entry by entry and packs them. */
export interface LineBuilder {
  readonly add: (index: number, value: number) => void
  readonly end: () => void
  readonly pack: () => Lines
}

export function lineBuilder(): LineBuilder {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  return {
    add(index, value) {
      indices.push(index)
      values.push(value)
    },
    end: () => void starts.push(indices.length),
    pack: () => ({
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    }),
  }
}

export const noLines: Lines = {
  starts: new Int32Array(1),
  indices: new Int32Array(0),
  values: new Float64Array(0),
}
