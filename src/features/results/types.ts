import type { EventResultsData } from '#contract/results'

export type { EventResultsData, RankingRowData } from '#contract/results'
export type GroupRankingData = EventResultsData['groups'][number]
