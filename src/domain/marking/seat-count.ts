import { accept, decide, type Decision } from '../decision'
import type { AspectType } from '../schemes/scheme'
import { smallestPanel } from './panel'
import { theoryTypists } from './theory'

interface SeatRange {
  readonly least: number
  readonly most: number
}

/** How many judges a form may have: a paper is typed by two, a panel needs five, a score is never one person's. Rule book 4.2. */
const ranges: Readonly<Record<AspectType, SeatRange>> = {
  measurement: { least: 1, most: 9 },
  judgement: { least: 2, most: 9 },
  panel: { least: smallestPanel, most: 15 },
  theory: { least: theoryTypists, most: theoryTypists },
}

/** Whether a form of a type may have so many judges. */
export function decideSeatCount(type: AspectType, count: number): Decision<number> {
  const { least, most } = ranges[type]
  const fits = count >= least && count <= most
  return decide(fits ? [] : [{ code: 'marking.seat_count', params: { count, least, most } }], count)
}

/** Whether a form may have one judge more, `count` then: on the way to the least it needs there is always room. */
export function decideSeatAdded(type: AspectType, count: number): Decision<number> {
  return count < ranges[type].least ? accept(count) : decideSeatCount(type, count)
}
