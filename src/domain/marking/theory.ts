import { accept, type Decision } from '../decision'
import { exact, type DecimalText, type Exact } from '../exact'
import type { TheoryRule } from './aspect-rule'
import { checkMark } from './plain-mark'

/** A theory paper is typed twice, by two people; what both typed is the mark. Source: rule book 4.2. */
export const theoryTypists = 2

/** The mark of a paper both typed alike: 0 to the maximum. */
export function awardTheory(rule: TheoryRule, value: DecimalText): Decision<Exact> {
  const checked = checkMark(rule, value)
  return checked.kind === 'refused' ? checked : accept(exact(value))
}
