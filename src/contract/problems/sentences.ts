import type { ProblemReasonCode } from './request-codes'

/** Sentences of some reasons: the thing, the rule, and the way out. `{{…}}` are the reason's params. */
export type Sentences = Readonly<Partial<Record<ProblemReasonCode, string>>>
