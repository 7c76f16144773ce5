import type { PathOf, SchemeThing } from '../scheme-paths'
import { addressOf, type CellPlace } from './faults'

/** Remembers where each part of a scheme stood, so that later checks name cells and not positions. */
export interface Places {
  readonly remember: (thing: SchemeThing, placeOf: (field: string) => CellPlace) => void
  readonly pathOf: PathOf
}

export function createPlaces(elsewhere: CellPlace): Places {
  const known = new Map<SchemeThing, (field: string) => CellPlace>()
  return {
    remember: (thing, placeOf) => void known.set(thing, placeOf),
    pathOf: (thing, _label, field = '') => addressOf(known.get(thing)?.(field) ?? elsewhere),
  }
}
