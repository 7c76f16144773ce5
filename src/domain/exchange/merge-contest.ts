import { hostRoles } from '../contests/vocabulary'
import type { ContestDraft, ContestReader, EventDraft } from './contest-draft'
import type { ContestFacts, ContestWorld, EventFacts, HostFact, KnownContest, KnownEvent } from './contest-facts'
import type { ContestField } from './contest-fields'
import { mergeStages } from './merge-stages'

export type Fault = ContestReader['fault']

export interface MergeInput {
  readonly known: KnownContest | null
  readonly draft: ContestDraft
  readonly world: ContestWorld
  readonly fault: Fault
  /** Whether the row says anything in a field, readable or not. */
  readonly given: (field: ContestField) => boolean
}

/** The contest as it would stand after the row, null where the row lacks what a contest needs. */
export function mergeContest({ known, draft, world, fault, given }: MergeInput): ContestFacts | null {
  const name = draft.name ?? known?.name
  const sector = draft.sector ?? known?.sector
  const merged = {
    hosts: mergeHosts(known, draft),
    events: mergeEvents(known?.events ?? [], draft.events, fault),
    stages: mergeStages({ known, draft, world, fault, given }),
  }
  if (name === undefined && !given('name')) fault('name', 'exchange.cell_missing')
  if (sector === undefined && !given('sector')) fault('sector', 'exchange.cell_missing')
  if (name === undefined || sector === undefined) return null
  return {
    contestId: known?.contestId ?? null,
    code: draft.code,
    name,
    class: draft.class ?? known?.class ?? null,
    sector,
    cityCode: draft.cityCode ?? known?.cityCode ?? null,
    ...merged,
  }
}

function mergeHosts(known: KnownContest | null, { hosts }: ContestDraft): readonly HostFact[] {
  const before = known?.hosts ?? []
  const namesOf = (role: HostFact['role']) => before.filter((host) => host.role === role).map(({ name }) => name)
  const same = hostRoles.every(
    (role) => hosts[role] === undefined || hosts[role].join('\n') === namesOf(role).join('\n'),
  )
  if (same) return before
  return hostRoles.flatMap((role) => (hosts[role] ?? namesOf(role)).map((name) => ({ role, name })))
}

/** Events keep their order and are never dropped; new ones follow. */
function mergeEvents(known: readonly KnownEvent[], drafts: readonly EventDraft[], fault: Fault): EventFacts[] {
  if (drafts.length === 0) return [...known]
  const draftOf = new Map(drafts.map((draft) => [draft.name, draft]))
  const kept = known.map((event) => {
    const draft = draftOf.get(event.name)
    if (draft === undefined) fault('events', 'exchange.event_left_out', { event: event.name })
    return draft === undefined ? event : mergeEvent(event, draft, fault)
  })
  const names = new Set(known.map(({ name }) => name))
  const added = drafts.filter(({ name }) => !names.has(name)).map(newEvent)
  return [...kept, ...added]
}

function newEvent(draft: EventDraft): EventFacts {
  const { name, occupationCode = null, workstations = null, groups } = draft
  return {
    eventId: null,
    name,
    occupationCode,
    occupationName: draft.occupationName ?? (occupationCode === null ? null : name),
    workstations,
    groups: groups.map(({ kind, teamSize = 'single' }) => ({ kind, teamSize })),
  }
}

function mergeEvent(known: KnownEvent, draft: EventDraft, fault: Fault): EventFacts {
  const { occupationCode, occupationName, workstations } = known
  return {
    ...known,
    occupationCode: draft.occupationCode ?? occupationCode,
    occupationName: draft.occupationName ?? occupationName,
    workstations: draft.workstations ?? workstations,
    groups: draft.groups.length === 0 ? known.groups : mergeGroups(known, draft, fault),
  }
}

function mergeGroups(known: KnownEvent, draft: EventDraft, fault: Fault): EventFacts['groups'] {
  const event = known.name
  const kept = known.groups.map((group) => {
    const said = draft.groups.find(({ kind }) => kind === group.kind)
    if (said === undefined) fault('groups', 'exchange.group_left_out', { event, group: group.kind })
    const teamSize = said?.teamSize ?? group.teamSize
    if (teamSize !== group.teamSize && known.begun) fault('teamSizes', 'exchange.marking_begun', { event })
    else if (teamSize !== group.teamSize && known.entries > 0) {
      fault('teamSizes', 'exchange.entries_made', { event, count: known.entries })
    }
    return { ...group, teamSize }
  })
  const added = draft.groups.filter(({ kind }) => known.groups.every((group) => group.kind !== kind))
  if (added.length > 0 && known.begun) fault('groups', 'exchange.marking_begun', { event })
  return [...kept, ...added.map(({ kind, teamSize = 'single' }) => ({ kind, teamSize }))]
}
