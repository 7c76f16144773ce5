import { announcements } from './announcements'
import { approvals } from './approvals'
import { contests } from './contests'
import { day } from './day'
import { draws } from './draws'
import { entries } from './entries'
import { exchange } from './exchange'
import { live } from './live'
import { marking } from './marking'
import { overview } from './overview'
import { results } from './results'
import { schedule } from './schedule'
import { schemes } from './schemes'
import { session } from './session'
import { venues } from './venues'
import { worldskills } from './worldskills'

/** The whole API: one record per noun, each endpoint with its path, input, output and errors. */
export const contract = {
  session,
  overview,
  contests,
  announcements,
  schedule,
  day,
  venues,
  entries,
  draws,
  marking,
  approvals,
  schemes,
  results,
  worldskills,
  exchange,
  live,
}
export type Contract = typeof contract
