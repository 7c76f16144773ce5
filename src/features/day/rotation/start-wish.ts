import type { DayProgrammeData } from '#contract/day'
import { inOrder } from '#domain/schedule/day/programme'
import { pausesOf } from '#domain/schedule/rotation/to-items'
import type { Draft } from '../day-editor'
import { momentOf } from '../moment'
import type { RotationWish } from '../rotation-machine'

interface StartWish {
  readonly programme: DayProgrammeData
  readonly draft: Draft
  readonly teams: number
  readonly moduleName: (code: string) => string
}

const quarterOfAnHour = 15

/** What to ask to begin with: the modules known, after the last check-in or draw of the first day, with its pauses. */
export function startWish({ programme, draft, teams, moduleName }: StartWish): RotationWish {
  const { items, settings } = draft
  const day =
    inOrder(items).find(({ kind }) => kind === 'module')?.day ??
    programme.stage?.from ??
    momentOf(Date.parse(programme.now)).day
  const prepared = items
    .filter((item) => item.day === day && (item.kind === 'check_in' || item.kind === 'draw') && item.batch === null)
    .map(({ start, duration }) => start + duration)
  const ready = Math.max(8 * 60 + 30, ...prepared)
  const known =
    settings.modules.length > 0
      ? settings.modules
      : ['A', 'B', 'C'].map((code) => ({ code, name: moduleName(code), minutes: 45, stations: 1 }))
  return {
    day,
    teams,
    start: Math.ceil(ready / quarterOfAnHour) * quarterOfAnHour,
    rest: settings.minRest,
    transfer: 5,
    pauses: pausesOf(items, day),
    modules: known.map((module) => ({ ...module, changeover: 5, place: placeOf(draft, module.code) })),
    seconds: 10,
  }
}

function placeOf({ items }: Draft, code: string): string | null {
  return items.find(({ kind, module, place }) => kind === 'module' && module === code && place !== null)?.place ?? null
}
