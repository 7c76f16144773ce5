import { accept, refuse, type Decision } from '../decision'
import { compareExact, exact, sumExact, type DecimalText, type Exact } from '../exact'

/** A panel needs five judges, counted after absent ones are left out. Rule book 4.2. */
export const smallestPanel = 5

/**
 * Awards a performance: drops one highest and one lowest mark and takes the mean of the rest, exactly.
 * An absent judge (null) is left out before trimming. Source: rule book 4.2.
 * @example awardPanel(['8.1', '9.0', '8.4', '8.4', '7.0']) // 8.3
 */
export function awardPanel(marks: readonly (DecimalText | null)[]): Decision<Exact> {
  const given = marks.filter((mark) => mark !== null).map((mark) => exact(mark))
  if (given.length < smallestPanel) {
    return refuse({ code: 'marking.panel_too_small', params: { given: given.length, needed: smallestPanel } })
  }
  const kept = given.sort(compareExact).slice(1, -1)
  return accept(sumExact(kept).div(exact(kept.length)))
}
