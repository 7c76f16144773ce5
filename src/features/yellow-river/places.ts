import type { YellowRiverData } from '#contract/overview'

export type GridData = Pick<YellowRiverData, 'delegations' | 'events' | 'cells'>
type Cell = GridData['cells'][number]

export interface GridRow {
  readonly delegation: GridData['delegations'][number]
  /** One per event, in their order; null where the delegation sent nobody. */
  readonly places: readonly (Cell | null)[]
}

export function rowsOf({ delegations, events, cells }: GridData): readonly GridRow[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.delegationId} ${cell.eventId}`, cell]))
  return delegations.map((delegation) => ({
    delegation,
    places: events.map((event) => byPlace.get(`${delegation.id} ${event.id}`) ?? null),
  }))
}
