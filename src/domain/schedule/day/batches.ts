import type { EntryStatus, GroupKind } from '../../contests/vocabulary'
import { groupBy } from '../../group-by'
import type { BatchSize, DaySettings } from './programme'

/** An entry as the draw sees it: a number, never a name. */
export interface DrawnEntry {
  readonly entryId: string
  readonly group: GroupKind
  readonly status: EntryStatus
  /** The number drawn (赛位号); null before the draw. */
  readonly stationNumber: string | null
}

/** Where an entry works: in which batch, at which workstation of it. */
export interface Seat {
  readonly entryId: string
  readonly batch: number
  readonly workstation: number
}

export interface Batches {
  readonly batches: readonly BatchSize[]
  /** Only of entries that have drawn: before the draw nobody sits anywhere. */
  readonly seats: readonly Seat[]
}

/**
 * Entries over workstations: k workstations make ⌈n/k⌉ batches, per group where wanted. The order is that of the
 * numbers drawn, so the draw decides and nobody else; batches are full but for the last. Source: rule book 3.
 */
export function drawBatches(
  entries: readonly DrawnEntry[],
  { workstations, batchByGroup }: Pick<DaySettings, 'workstations' | 'batchByGroup'>,
): Batches {
  const present = entries.filter(takesPart)
  const pools = batchByGroup ? [...groupBy(present, ({ group }) => group).values()] : [present]
  const batches: BatchSize[] = []
  const seats: Seat[] = []
  for (const pool of pools) {
    const ordered = pool.toSorted((left, right) => drawnNumber(left) - drawnNumber(right))
    for (let from = 0; from < ordered.length; from += workstations) {
      const members = ordered.slice(from, from + workstations)
      const number = batches.length + 1
      batches.push({ number, group: batchByGroup ? (members[0]?.group ?? null) : null, size: members.length })
      for (const [place, { entryId, stationNumber }] of members.entries()) {
        if (stationNumber !== null) seats.push({ entryId, batch: number, workstation: place + 1 })
      }
    }
  }
  return { batches, seats }
}

/** Whether an entry needs a place: not when it withdrew or did not come. */
export function takesPart({ status }: Pick<DrawnEntry, 'status'>): boolean {
  return status !== 'withdrawn' && status !== 'dns'
}

function drawnNumber({ stationNumber }: DrawnEntry): number {
  return stationNumber === null ? Number.MAX_SAFE_INTEGER : Number.parseInt(stationNumber, 10)
}
