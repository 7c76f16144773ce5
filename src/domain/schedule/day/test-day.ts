import type { DayWorld } from './check-day'
import { defaultDaySettings, type DayItem, type DaySettings } from './programme'

let made = 0

/** An item for tests: at a time, of a kind, with what is different about it. */
export function item(start: number, duration: number, change: Partial<DayItem> = {}): DayItem {
  made += 1
  const id = change.id ?? `i${made}`
  return {
    id,
    kind: 'other',
    title: id,
    day: '2024-10-15',
    start,
    duration,
    minDuration: duration,
    module: null,
    batch: null,
    place: null,
    stations: null,
    note: null,
    fixed: false,
    ...change,
  }
}

/** Two batches of five on the days 14 and 15 October, set up on the 13th. */
export function world(settings: Partial<DaySettings> = {}): DayWorld {
  return {
    settings: { ...defaultDaySettings, ...settings },
    batches: [
      { number: 1, group: null, size: 5 },
      { number: 2, group: null, size: 5 },
    ],
    stage: { from: '2024-10-14', to: '2024-10-15', setUpDays: 1 },
  }
}

/** Check-in, draw and module of one batch, holding all rules, under ids that begin with the batch. */
export function round(start: number, batch: number, change: Partial<DayItem> = {}): DayItem[] {
  return [
    item(start, 15, { id: `${batch}-check`, kind: 'check_in', batch }),
    item(start + 15, 15, { id: `${batch}-draw`, kind: 'draw', batch }),
    item(start + 30, 90, { id: `${batch}-module`, kind: 'module', module: 'A', batch, stations: 5, ...change }),
  ]
}
