import type { ContestDraft, DraftEvent, DraftGroup, DraftHost, DraftStage } from '#domain/contests/contest-draft'
import { hostRoles, type HostRole, type StageKind } from '#domain/contests/vocabulary'

/** An id for a part nobody has saved yet; the backend gives it its own. */
export function newPartId(): string {
  return `new-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

export function newHost(role: HostRole): DraftHost {
  return { id: newPartId(), role, name: '' }
}

export function newGroup(kind: DraftGroup['kind']): DraftGroup {
  return { id: newPartId(), kind, teamSize: 'single' }
}

export function newEvent(): DraftEvent {
  return {
    id: newPartId(),
    name: '',
    nameEn: null,
    occupationName: null,
    occupationCode: null,
    workstations: null,
    groups: [newGroup('worker')],
    titleSplit: null,
  }
}

export function newStage(kind: StageKind): DraftStage {
  const undated = { preferredFrom: null, preferredTo: null, windowFrom: null, windowTo: null }
  return { id: newPartId(), kind, plannedDays: kind === 'final' ? 2 : 1, setUpDays: 1, takeDownDays: 1, ...undated }
}

/** Where a new contest starts: one organiser to name, one event with workers, and a final. */
export function emptyDraft(year: number, series: string): ContestDraft {
  return {
    freeName: null,
    nameParts: { year, series, ordinal: null, industry: null, occupation: null },
    class: null,
    sector: 'equipment',
    cityCode: null,
    hosts: [newHost('organiser'), newHost('host')],
    events: [newEvent()],
    stages: [newStage('final')],
  }
}

interface Part {
  readonly id: string
}

export function replacePart<Item extends Part>(parts: readonly Item[], changed: Item): Item[] {
  return parts.map((part) => (part.id === changed.id ? changed : part))
}

export function withoutPart<Item extends Part>(parts: readonly Item[], id: string): Item[] {
  return parts.filter((part) => part.id !== id)
}

/** The part set before or behind another one, as a drag or an arrow key asks. */
export function movePart<Item extends Part>(parts: readonly Item[], id: string, to: number): Item[] {
  const moved = parts.find((part) => part.id === id)
  if (moved === undefined || to < 0 || to >= parts.length) return [...parts]
  const others = withoutPart(parts, id)
  return [...others.slice(0, to), moved, ...others.slice(to)]
}

/** Hosts stand by their roles, as documents print them; within a role in the order they were put. */
export function byRole(hosts: readonly DraftHost[]): DraftHost[] {
  return hosts.toSorted((left, right) => hostRoles.indexOf(left.role) - hostRoles.indexOf(right.role))
}

/** Whether a host may change places with its neighbour: only within its role. */
export function neighbourIn(hosts: readonly DraftHost[], id: string, step: 1 | -1): number | null {
  const at = hosts.findIndex((host) => host.id === id)
  const next = hosts[at + step]
  return next !== undefined && next.role === hosts[at]?.role ? at + step : null
}
