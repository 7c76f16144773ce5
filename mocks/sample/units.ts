import type { GroupKind } from '#domain/contests/vocabulary'
import { editionIds } from './programmes'
import type { Random } from './random'
import type { DelegationRow, OrganisationRow, SampleWorld } from './world'

/** Who can send competitors: the delegations of the provincial edition and the units each draws on. */
export interface Units {
  readonly cityDelegations: readonly DelegationRow[]
  readonly enterpriseDelegations: readonly DelegationRow[]
  /** A unit of the delegation that fits the group: schools for students and teachers, enterprises for workers. */
  unitFor(random: Random, delegation: DelegationRow, group: GroupKind): OrganisationRow
}

export function unitsOf(world: SampleWorld): Units {
  const delegations = world.delegations.filter(({ editionId }) => editionId === editionIds.provincial)
  const byPlace = new Map<string, OrganisationRow[]>()
  for (const organisation of world.organisations) {
    const key = `${organisation.cityCode}/${organisation.kind}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), organisation])
  }

  function unitFor(random: Random, delegation: DelegationRow, group: GroupKind): OrganisationRow {
    if (delegation.kind === 'enterprise') {
      const own = world.organisations.find(({ name }) => `${name}代表队` === delegation.name)
      if (own !== undefined) return own
    }
    const kind = group === 'student' || group === 'teacher' ? 'school' : 'enterprise'
    return random.pick(byPlace.get(`${delegation.code}/${kind}`) ?? [])
  }

  return {
    cityDelegations: delegations.filter(({ kind }) => kind === 'city'),
    enterpriseDelegations: delegations.filter(({ kind }) => kind === 'enterprise'),
    unitFor,
  }
}
