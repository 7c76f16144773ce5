import { contests } from './en/contests'
import { draws } from './en/draws'
import { exchange } from './en/exchange'
import { marking } from './en/marking'
import { requests } from './en/requests'
import { schedule } from './en/schedule'
import { schemes } from './en/schemes'
import type { ProblemReasonCode } from './request-codes'

/** One sentence per reason; the type asks for every code. */
export const reasonsEn: Record<ProblemReasonCode, string> = {
  ...requests,
  ...marking,
  ...schedule,
  ...contests,
  ...schemes,
  ...exchange,
  ...draws,
}
