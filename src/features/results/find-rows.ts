import type { GroupRankingData, RankingRowData } from './types'

/** Rows whose name, number, unit or delegation holds what was typed; all of them when nothing was. */
export function findRows(rows: readonly RankingRowData[], typed: string): readonly RankingRowData[] {
  const sought = fold(typed)
  if (sought === '') return rows
  return rows.filter(({ name, entryNumber, unit, delegationName }) =>
    [name, entryNumber, unit ?? '', delegationName].some((text) => fold(text).includes(sought)),
  )
}

/** How many rows of each award there are, in the order they first appear. */
export function awardCounts({
  rows,
}: Pick<GroupRankingData, 'rows'>): readonly { readonly award: string; readonly n: number }[] {
  const counts = new Map<string, number>()
  for (const { award } of rows) if (award !== null) counts.set(award, (counts.get(award) ?? 0) + 1)
  return [...counts].map(([award, n]) => ({ award, n }))
}

/** Where results of several groups stand together: an event is as far as its least finished group. */
export function stateOf(groups: readonly Pick<GroupRankingData, 'state'>[]): GroupRankingData['state'] | null {
  for (const state of ['preview', 'provisional', 'official'] as const) {
    if (groups.some((group) => group.state === state)) return state
  }
  return null
}

/** What may be published next. */
export function nextState(state: GroupRankingData['state'] | null): 'provisional' | 'official' | null {
  if (state === 'preview') return 'provisional'
  return state === 'provisional' ? 'official' : null
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}
