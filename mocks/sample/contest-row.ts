import { usualLadder } from '#domain/marking/penalty'
import { plainRulePack } from '#domain/ranking/plain-rule-pack'
import { instantOf } from './clock'
import { pinyinKeysOf } from '#backend/contests/pinyin-keys'
import type { ContestRow } from './world'

/** An event of which nothing but its name is known. */
export const plainEvent = {
  workstations: null,
  markingState: 'not_started',
  rulePack: plainRulePack,
  penaltyLadder: usualLadder,
  ownDelegationAllowed: false,
  version: 1,
} as const

type ContestFacts = Omit<ContestRow, 'nameParts' | 'pinyin' | 'initials' | 'version' | 'updatedAt'>

/** A contest outside the provincial sample plan. */
export function contestRow({
  id,
  editionId,
  code,
  name,
  class: contestClass,
  sector,
  cityCode,
  phase,
  sample,
  reported,
}: ContestFacts): ContestRow {
  const row = {
    id,
    editionId,
    code,
    name,
    nameParts: null,
    class: contestClass,
    sector,
    cityCode,
    phase,
    ...pinyinKeysOf(name),
  }
  return { ...row, sample, reported, version: 1, updatedAt: instantOf('2024-08-20', '09:00') }
}
