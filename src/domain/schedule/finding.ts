import type { Reason } from '../decision'
import type { StageId } from '../ids'
import type { RuleId, Severity } from './rule-set'

/** One place where a plan does not keep a rule: which, how grave, the stages it is about, and the sentence. */
export interface Finding {
  readonly rule: RuleId
  readonly severity: Exclude<Severity, 'ignore'>
  /** The stages involved; the one asked about comes first. */
  readonly stageIds: readonly StageId[]
  readonly reason: Reason
}
