import { endOf, inOrder, occupiesCompetitors, type DayItem } from '#domain/schedule/day/programme'
import type { Moment, Projected } from '#domain/schedule/day/project-day'

export interface Next {
  readonly item: DayItem
  readonly start: number
  readonly running: boolean
}

interface Asked {
  readonly items: readonly DayItem[]
  readonly projected: ReadonlyMap<string, Projected>
  readonly now: Moment
  /** Batches of whoever reads; empty for somebody who is in none. */
  readonly batches: ReadonlySet<number>
}

/** What comes next for the reader: their own batch's if they have one, else whatever comes next for anybody. */
export function nextItem({ items, projected, now, batches }: Asked): Next | null {
  const waiting = inOrder(items)
    .filter((item) => item.day >= now.day && concerns(item, batches))
    .map((item): Next & { readonly end: number } => {
      const shown = projected.get(item.id)
      const start = shown?.start ?? item.start
      const over = shown?.state === 'done'
      return { item, start, running: shown?.state === 'running', end: over ? 0 : (shown?.end ?? endOf(item)) }
    })
    .filter(({ item, end }) => end > 0 && (item.day > now.day || end > now.minute))
    .sort((left, right) =>
      left.item.day < right.item.day ? -1 : left.item.day > right.item.day ? 1 : left.start - right.start,
    )
  const next = waiting.find(({ running }) => !running) ?? waiting[0]
  return next === undefined ? null : { item: next.item, start: next.start, running: next.running }
}

function concerns(item: DayItem, batches: ReadonlySet<number>): boolean {
  if (batches.size === 0) return true
  return occupiesCompetitors(item) && (item.batch === null || batches.has(item.batch))
}
