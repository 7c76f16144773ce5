import type { DecimalText } from '../exact'
import type { AspectId, AssignmentId } from '../ids'
import type { Calculation } from './measurement'

/**
 * What an aspect asks of the judges. `judges` are the seats that each give a value of their own: three score a
 * judgement, five or more mark a performance, two type a theory paper. A measurement is one value of the group.
 * Source: rule book 4.2.
 */
export type AspectRule = MeasurementRule | JudgementRule | PanelRule | TheoryRule

export type MeasurementRule = RuleFacts & { readonly type: 'measurement'; readonly calculation: Calculation }
export type JudgementRule = RuleFacts & { readonly type: 'judgement'; readonly judges: readonly AssignmentId[] }
export type PanelRule = RuleFacts & Scale & { readonly type: 'panel'; readonly judges: readonly AssignmentId[] }
export type TheoryRule = RuleFacts &
  Pick<Scale, 'decimals'> & { readonly type: 'theory'; readonly judges: readonly AssignmentId[] }

/** `maxMark` in marks, at most 2 decimals. */
interface RuleFacts {
  readonly aspectId: AspectId
  readonly maxMark: DecimalText
}

/** How a mark from 0 to the maximum is given: its decimals, and how many of a panel's marks are dropped at either end. */
export interface Scale {
  readonly decimals: number
  readonly dropHighest: number
  readonly dropLowest: number
}

/** The seats that give a value each; null stands for the group as one. */
export function seatsOf(rule: AspectRule): readonly (AssignmentId | null)[] {
  return rule.type === 'measurement' ? [null] : rule.judges
}
