import type { CellHistoryData } from '#contract/marking-desk'

export type Entry = CellHistoryData['entries'][number]

export interface TimelineEntry {
  readonly entry: Entry
  /** Whether it had happened at the moment looked at, and whether nobody had replaced it by then. */
  readonly happened: boolean
  readonly stands: boolean
  readonly replaces: readonly Entry[]
  readonly replacedBy: readonly Entry[]
}

/** The whole history, with what was known at the moment looked at; what came later is told apart. */
export function timelineOf(all: readonly Entry[], known: readonly Entry[]): readonly TimelineEntry[] {
  const knownById = new Map(known.map((entry) => [entry.id, entry]))
  const byId = new Map(all.map((entry) => [entry.id, entry]))
  return all.map((entry) => {
    const then = knownById.get(entry.id)
    return {
      entry,
      happened: then !== undefined,
      stands: then?.stands ?? false,
      replaces: entry.supersedes.flatMap((id) => byId.get(id) ?? []),
      replacedBy: known.filter(({ id, supersedes }) => id !== entry.id && supersedes.includes(entry.id)),
    }
  })
}

/** Where a moment lies among those at which something changed: the last one not after it. */
export function momentIndex(moments: readonly string[], asOf: string | null): number {
  if (asOf === null) return moments.length - 1
  const index = moments.findLastIndex((moment) => moment <= asOf)
  return Math.max(index, 0)
}

/** What stands in the round being scored, in the order of arrival. */
export function standingValues({ entries, round }: Pick<CellHistoryData, 'entries' | 'round'>): readonly string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'mark' && entry.stands && entry.round === round && entry.value !== null ? [entry.value] : [],
  )
}
