import { implement } from '@orpc/server'
import { contract } from '#contract/contract'
import type { RequestContext } from './core/services'

/** The contract waiting for its handlers; each noun's `routes.ts` fills in its part. */
export const api = implement(contract).$context<RequestContext>()
