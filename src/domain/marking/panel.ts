import { accept, refuse, type Decision } from '../decision'
import { compareExact, exact, sumExact, type DecimalText, type Exact } from '../exact'
import type { Scale } from './aspect-rule'

/** A panel needs five judges, counted after absent ones are left out. Rule book 4.2. */
export const smallestPanel = 5

/** One highest and one lowest mark are dropped unless the scheme says otherwise. */
export const usualDrops = { dropHighest: 1, dropLowest: 1 }

/**
 * Awards a performance: drops the highest and lowest marks and takes the mean of the rest, exactly.
 * An absent judge (null) is left out before trimming. Source: rule book 4.2.
 * @example awardPanel(['8.1', '9.0', '8.4', '8.4', '7.0']) // 8.3
 */
export function awardPanel(
  marks: readonly (DecimalText | null)[],
  { dropHighest, dropLowest }: Pick<Scale, 'dropHighest' | 'dropLowest'> = usualDrops,
): Decision<Exact> {
  const given = marks.filter((mark) => mark !== null).map((mark) => exact(mark))
  const needed = Math.max(smallestPanel, dropHighest + dropLowest + 1)
  if (given.length < needed) {
    return refuse({ code: 'marking.panel_too_small', params: { given: given.length, needed } })
  }
  const kept = given.sort(compareExact).slice(dropLowest, given.length - dropHighest)
  return accept(sumExact(kept).div(exact(kept.length)))
}
