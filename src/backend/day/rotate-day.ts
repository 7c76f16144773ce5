import { accept, decide } from '#domain/decision'
import { checkRotation } from '#domain/schedule/rotation/check-rotation'
import type { RotationProblem, Visit } from '#domain/schedule/rotation/problem'
import { withRotation, type NamedModule } from '#domain/schedule/rotation/to-items'
import { demand } from '../core/problems'
import type { Writing } from '../core/use-case'
import { loadDay } from './day-scope'
import { loadItems } from './programme-store'
import { saveDay } from './save-day'

export interface RotateDay extends Omit<RotationProblem, 'modules'> {
  readonly eventId: string
  readonly version: number
  readonly day: string
  readonly modules: readonly NamedModule[]
  readonly visits: readonly Visit[]
}

/** Puts a rotation in the place of a day's modules, all or nothing. The page worked it out; it is checked here again. */
export async function rotateDay(writing: Writing, input: RotateDay) {
  const { db, authorize, newId } = writing
  const { eventId, version, day, modules, visits } = input
  const loaded = await loadDay(db, eventId)
  authorize('day.edit', loaded.subject)
  demand(decide(checkRotation(input, visits), accept(visits)))
  const items = withRotation(await loadItems(db, eventId), { problem: input, modules, visits, day, newId })
  const settings = {
    ...loaded.settings,
    minRest: Math.max(input.rest, input.transfer),
    drawEachModule: false,
    modules: modules.map(({ code, name, minutes, stations }) => ({ code, name, minutes, stations })),
  }
  return saveDay(writing, { eventId, version, settings, items }, 'day.rotate')
}
