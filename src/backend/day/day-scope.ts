import type { Subject } from '#domain/access/actor'
import { drawBatches } from '#domain/schedule/day/batches'
import type { DayWorld } from '#domain/schedule/day/check-day'
import { defaultDaySettings, type DaySettings } from '#domain/schedule/day/programme'
import { loadEventScope } from '../core/event-scope'
import type { Database } from '../db/database'
import { findProgramme, findStage, loadDrawnEntries } from './programme-store'

/** An event with its programme and all that a programme is checked against. */
export async function loadDay(db: Database, eventId: string) {
  const scope = await loadEventScope(db, eventId)
  const programme = await findProgramme(db, eventId)
  const subject: Subject = { ...scope.subject, dayPublished: (programme?.publishedAt ?? null) !== null }
  const settings = programme?.settings ?? startingSettings(scope.event.workstations)
  const entries = await loadDrawnEntries(db, eventId)
  const stage = await findStage(db, scope.contest.id)
  return { ...scope, subject, programme, settings, entries, stage }
}

export type LoadedDay = Awaited<ReturnType<typeof loadDay>>

/** What the rules need to know besides the items, with the settings that are to hold. */
export function worldOf({ entries, stage }: LoadedDay, settings: DaySettings): DayWorld {
  return { settings, batches: drawBatches(entries, settings).batches, stage }
}

function startingSettings(workstations: number | null): DaySettings {
  return { ...defaultDaySettings, workstations: workstations ?? defaultDaySettings.workstations }
}
