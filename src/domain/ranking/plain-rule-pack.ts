import type { RulePack } from './rule-pack'

/** Where no rules are stated none are claimed: totals rank, equal totals share, and there are no awards. */
export const plainRulePack: RulePack = {
  parts: [],
  roundingPoint: 'total',
  ranking: { tieBreaks: [], lastResort: 'share', decimals: 2 },
  awards: null,
  titleSplit: null,
}
