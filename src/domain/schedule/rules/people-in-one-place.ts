import type { Reason } from '../../decision'
import type { PersonId } from '../../ids'
import type { PlacedStage, PlanIndex } from '../plan-index'
import { dayOfNumber } from '../days'
import { relatedContest, type Breach } from './rule'

/** Nobody judges or competes in two stages on one competition day; set-up days bind no person. */
export function peopleInOnePlace(index: PlanIndex, placed: PlacedStage): readonly Breach[] {
  const { known, world } = index
  const twice = new Map<PlacedStage, PersonId[]>()
  for (const personId of placed.stage.personIds) {
    for (const { stageId } of known.stagesOfPerson.get(personId) ?? []) {
      if (stageId === placed.stage.stageId) continue
      const other = index.placed.get(stageId)
      if (other === undefined || other.from > placed.to || other.to < placed.from) continue
      const people = twice.get(other)
      if (people === undefined) twice.set(other, [personId])
      else people.push(personId)
    }
  }
  return [...twice].map(([other, people]) => {
    const named = people.map((id) => ({ kind: 'person', id, label: world.people.get(id) ?? id }))
    return { others: [other.stage.stageId], reason: reasonFor(placed, other, named) }
  })
}

function reasonFor(
  placed: PlacedStage,
  other: PlacedStage,
  people: readonly { readonly kind: string; readonly id: string; readonly label: string }[],
): Reason {
  const params = {
    person: people[0]?.label ?? '',
    contest: other.stage.contestName,
    from: dayOfNumber(Math.max(placed.from, other.from)),
    to: dayOfNumber(Math.min(placed.to, other.to)),
  }
  const related = [relatedContest(other.stage), ...people]
  return people.length === 1
    ? { code: 'schedule.person_twice', params, path: 'startsOn', related }
    : { code: 'schedule.people_twice', params: { ...params, count: people.length }, path: 'startsOn', related }
}
