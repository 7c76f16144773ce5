import type { ContestListing } from './filter'
import { phases, type Phase } from './vocabulary'

export const contestSortKeys = ['date', 'name', 'city', 'class', 'phase', 'entries'] as const
export type ContestSortKey = (typeof contestSortKeys)[number]

/** Ascending is: earliest, first by name, first city of the division-code order, class one, earliest phase, fewest entries. */
export interface ContestSort {
  readonly by: ContestSortKey
  readonly direction: 'asc' | 'desc'
}

export type CompareNames = (left: string, right: string) => number

const nameCollator = new Intl.Collator('zh-Hans-CN', { numeric: true })
const phaseOrder: readonly Phase[] = [...phases, 'postponed', 'cancelled']

/**
 * Sorts stably, rows without a value last in both directions.
 * Names go by pinyin order unless another comparison is passed.
 */
export function sortContests<Listing extends ContestListing>(
  listings: readonly Listing[],
  sort: ContestSort,
  compareNames: CompareNames = nameCollator.compare,
): Listing[] {
  const sign = sort.direction === 'asc' ? 1 : -1
  return listings.toSorted((left, right) => {
    if (sort.by === 'name') return sign * compareNames(left.name, right.name)
    const leftKey = sortKeyOf(left, sort.by)
    const rightKey = sortKeyOf(right, sort.by)
    if (leftKey === rightKey) return 0
    if (leftKey === null) return 1
    if (rightKey === null) return -1
    return sign * (leftKey < rightKey ? -1 : 1)
  })
}

/** Keys of one kind are all texts or all numbers, so they compare among themselves. */
function sortKeyOf(listing: ContestListing, by: Exclude<ContestSortKey, 'name'>): string | number | null {
  switch (by) {
    case 'date':
      return listing.finalFrom
    case 'city':
      return listing.cityCode
    case 'class':
      return listing.class
    case 'phase':
      return phaseOrder.indexOf(listing.phase)
    case 'entries':
      return listing.entries
  }
}
