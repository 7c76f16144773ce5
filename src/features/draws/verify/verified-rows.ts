import type { PublishedDrawData } from '#contract/draws'

export interface VerifiedRow {
  readonly row: number
  readonly item: string
  readonly published: string
  readonly drawn: string
  readonly matches: boolean
}

/** The published outcome beside the one drawn again; what only one of them has stands beside nothing. */
export function rowsOf({ items, outcome }: PublishedDrawData, again: readonly string[]): VerifiedRow[] {
  const length = Math.max(items.length, outcome.length)
  return Array.from({ length }, (_, index) => {
    const [item, published, drawn] = [items[index] ?? '', outcome[index] ?? '', again[index] ?? '']
    return { row: index + 1, item, published, drawn, matches: published === drawn && published !== '' }
  })
}
