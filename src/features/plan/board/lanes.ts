/** What a thing needs of a row, in any unit of length; both ends are free for the next one. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/**
 * The lane of each extent, so that none overlaps another in its lane: the uppermost that is free, in the order of
 * their starts. No row needs more lanes than its busiest place has things.
 */
export function packLanes(extents: readonly Extent[]): { readonly lanes: readonly number[]; readonly count: number } {
  const order = extents.map((_, index) => index).toSorted((left, right) => compare(extents, left, right))
  const ends: number[] = []
  const lanes: number[] = Array.from({ length: extents.length }, () => 0)
  for (const index of order) {
    const extent = extents[index]
    if (extent === undefined) continue
    const free = ends.findIndex((end) => end <= extent.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = extent.to
    lanes[index] = lane
  }
  return { lanes, count: ends.length }
}

function compare(extents: readonly Extent[], left: number, right: number): number {
  const [one, other] = [extents[left], extents[right]]
  if (one === undefined || other === undefined) return 0
  return one.from - other.from || one.to - other.to || left - right
}
