import { contests } from './zh-CN/contests'
import { draws } from './zh-CN/draws'
import { exchange } from './zh-CN/exchange'
import { marking } from './zh-CN/marking'
import { requests } from './zh-CN/requests'
import { schedule } from './zh-CN/schedule'
import { schemes } from './zh-CN/schemes'
import type { ProblemReasonCode } from './request-codes'

/** One sentence per reason; the type asks for every code. */
export const reasonsZh: Record<ProblemReasonCode, string> = {
  ...requests,
  ...marking,
  ...schedule,
  ...contests,
  ...schemes,
  ...exchange,
  ...draws,
}
