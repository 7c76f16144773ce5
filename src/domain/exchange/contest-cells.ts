import { hostRoles, stageKinds } from '../contests/vocabulary'
import { cityByCode } from '../contests/cities'
import { listCell } from './cells'
import type { ContestFacts, EventFacts, NamedVenue, StageFacts } from './contest-facts'
import type { ContestField, StageField } from './contest-fields'
import { rangeCell } from './read-day'
import { classWords, groupWords, sectorWords, teamSizeWords, type ExchangeLanguage } from './words'

export type ContestCells = Partial<Record<ContestField, string>>

export interface CellStyle {
  readonly venues: ReadonlyMap<string, NamedVenue>
  readonly language: ExchangeLanguage
}

/** A contest as the cells of a row; what import reads back to the same contest. An empty cell is left out. */
export function contestCells(contest: ContestFacts, { venues, language }: CellStyle): ContestCells {
  const cells: ContestCells = {
    code: contest.code,
    name: contest.name,
    sector: sectorWords[contest.sector][language][0],
    ...(contest.class !== null && { class: classWords[contest.class][language][0] }),
    ...(contest.cityCode !== null && { city: cityCell(contest.cityCode, language) }),
    ...eventCells(contest.events, language),
  }
  for (const role of hostRoles) {
    const names = contest.hosts.filter((host) => host.role === role).map(({ name }) => name)
    if (names.length > 0) cells[role] = listCell(names)
  }
  for (const kind of stageKinds) {
    const stage = contest.stages.find((one) => one.kind === kind)
    if (stage !== undefined) Object.assign(cells, stageCells(stage, venues))
  }
  return cells
}

function cityCell(code: string, language: ExchangeLanguage): string {
  const city = cityByCode(code)
  return city === undefined ? code : language === 'zh' ? city.short : city.english
}

function eventCells(events: readonly EventFacts[], language: ExchangeLanguage): ContestCells {
  if (events.length === 0) return {}
  const perEvent = (valueOf: (event: EventFacts) => string): string | undefined => {
    const values = events.map(valueOf)
    if (values.every((value) => value === '')) return undefined
    return joined(values)
  }
  const same = (valueOf: (event: EventFacts) => string): string | undefined => {
    const [first = '', ...others] = events.map(valueOf)
    return first !== '' && others.every((value) => value === first) ? first : perEvent(valueOf)
  }
  const cells: Record<string, string | undefined> = {
    events: listCell(
      events.map(({ name }) => name),
      '；',
    ),
    occupationCodes: perEvent(({ occupationCode }) => occupationCode ?? ''),
    occupationNames: perEvent(({ occupationName }) => occupationName ?? ''),
    workstations: same(({ workstations }) => (workstations === null ? '' : String(workstations))),
    groups: same(({ groups }) => groups.map(({ kind }) => groupWords[kind][language][0]).join('、')),
    teamSizes: same(({ groups }) => sizesOf(groups.map(({ teamSize }) => teamSizeWords[teamSize][language][0]))),
  }
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== undefined))
}

function sizesOf(sizes: readonly string[]): string {
  return new Set(sizes).size === 1 ? (sizes[0] ?? '') : sizes.join('、')
}

/** A last empty value needs its separator, so that the number of values stays that of the events. */
function joined(values: readonly string[]): string {
  const text = values.join('；')
  return values.length > 1 && values.at(-1) === '' ? `${text}；` : text
}

function stageCells(stage: StageFacts, venues: ReadonlyMap<string, NamedVenue>): ContestCells {
  const venue = stage.venueId === null ? undefined : venues.get(stage.venueId)
  const dated = stage.startsOn !== null && stage.endsOn !== null
  const cells: Partial<Record<string, string>> = {
    setUp: String(stage.setUpDays),
    takeDown: String(stage.takeDownDays),
    preferred: rangeCell(stage.preferred),
    window: rangeCell(stage.window),
    from: stage.startsOn ?? '',
    to: stage.endsOn ?? '',
    days: dated ? '' : String(stage.plannedDays),
    venueCode: venue?.code ?? '',
    venue: venue?.name ?? '',
  }
  return Object.fromEntries(
    Object.entries(cells)
      .filter(([, text]) => text !== '')
      .map(([part, text]) => [`${stage.kind}.${part}` as StageField, text]),
  )
}
