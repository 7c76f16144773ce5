import type { Day } from '../days'
import type { DayItem } from '../day/programme'
import { tidyPauses, type RotationModule, type RotationProblem, type Visit } from './problem'

/** A module of the rotation with the words it has in the programme. */
export interface NamedModule extends RotationModule {
  readonly name: string
  readonly place: string | null
}

export interface RotationItems {
  readonly problem: RotationProblem
  readonly modules: readonly NamedModule[]
  readonly visits: readonly Visit[]
  readonly day: Day
  readonly newId: () => string
}

/** A rotation as items of the programme: each visit a module of its batch, in the order of time. */
export function rotationItems({ problem, modules, visits, day, newId }: RotationItems): DayItem[] {
  const ordered = visits.toSorted((left, right) => left.start - right.start || left.team - right.team)
  return ordered.flatMap(({ team, module, start, end }): DayItem[] => {
    const named = modules[module]
    if (named === undefined || problem.modules[module] === undefined) return []
    const { code, name, place } = named
    return [
      {
        id: newId(),
        kind: 'module',
        title: name,
        day,
        start,
        duration: end - start,
        minDuration: end - start,
        module: code,
        batch: team + 1,
        place,
        stations: null,
        note: null,
        fixed: false,
      },
    ]
  })
}

/**
 * A programme with the modules of one day replaced by a rotation. Check-in, draw and pauses stay; a draw held before
 * every module no longer applies, because everybody moves on at once.
 */
export function withRotation(items: readonly DayItem[], rotation: RotationItems): DayItem[] {
  const kept = items.filter(({ day, kind }) => day !== rotation.day || kind !== 'module')
  return [...kept, ...rotationItems(rotation)]
}

/** The pauses a programme already has on a day, as the rotation must keep them. */
export function pausesOf(items: readonly DayItem[], day: Day): RotationProblem['pauses'] {
  return tidyPauses(
    items
      .filter((item) => item.day === day && item.kind === 'break' && item.batch === null)
      .map(({ start, duration }) => ({ from: start, to: start + duration })),
  )
}
