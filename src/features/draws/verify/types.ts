import type { InferClientOutputs } from '@orpc/client'
import type { ApiClient } from '#contract/client'

export type DrawRecordData = InferClientOutputs<ApiClient>['draws']['record']
