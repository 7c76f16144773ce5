import type { TeamSize } from '../contests/team-size'
import type { GroupKind } from '../contests/vocabulary'
import { countIn, listIn, plainIn, valuesPerEvent } from './cells'
import type { ContestReader, EventDraft, GroupDraft } from './contest-draft'
import type { ContestField } from './contest-fields'
import { codeOf, groupWords, teamSizeWords } from './words'

const details = ['occupationCodes', 'occupationNames', 'groups', 'teamSizes', 'workstations'] as const

/** The events of a row: names in one cell, the other cells one value for all of them or one for each. */
export function eventDrafts(reader: ContestReader): EventDraft[] {
  const names = eventNames(reader)
  if (names.length === 0) {
    const lonely = details.find((field) => reader.given(field))
    if (lonely !== undefined) reader.fault('events', 'exchange.events_missing')
    return []
  }
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) {
    reader.fault('events', 'exchange.event_repeated', { value: repeated })
    return []
  }
  const long = names.some((name) => name.length > 100)
  if (long) reader.fault('events', 'exchange.text_too_long', { limit: 100 })
  const codes = perEvent(reader, 'occupationCodes', names.length, 'each')
  const occupations = perEvent(reader, 'occupationNames', names.length, 'each')
  const groups = perEvent(reader, 'groups', names.length, 'shared')
  const sizes = perEvent(reader, 'teamSizes', names.length, 'shared')
  const stations = perEvent(reader, 'workstations', names.length, 'shared')
  return names.map((name, index) => ({
    name,
    occupationCode: codes[index] === undefined ? undefined : plainIn(codes[index]),
    occupationName: occupations[index],
    workstations: stationsIn(reader, stations[index]),
    groups: groupsIn(reader, groups[index], sizes[index]),
  }))
}

function eventNames(reader: ContestReader): string[] {
  const names = listIn(reader.cell('events'))
  return names.length > 0 ? names : listIn(reader.cell('occupationNames'))
}

/** One text per event, undefined where the cell says nothing; a single text counts for all where it may be shared. */
function perEvent(
  reader: ContestReader,
  field: ContestField,
  events: number,
  kind: 'each' | 'shared',
): (string | undefined)[] {
  if (!reader.given(field)) return []
  const own = valuesPerEvent(reader.cell(field))
  const values = own.length === 1 && kind === 'each' && events > 1 ? listIn(reader.cell(field)) : own
  if (values.length === 1 && (kind === 'shared' || events === 1)) return Array.from({ length: events }, () => values[0])
  if (values.length !== events) {
    reader.fault(field, 'exchange.values_per_event', { given: values.length, expected: events })
    return []
  }
  return values.map((value) => (value === '' ? undefined : value))
}

function stationsIn(reader: ContestReader, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const count = countIn(text)
  if (count === null) reader.fault('workstations', 'exchange.number_unreadable', { value: text })
  else if (count < 1 || count > 2000) {
    reader.fault('workstations', 'exchange.number_out_of_range', { value: count, least: 1, most: 2000 })
  } else return count
  return undefined
}

function groupsIn(reader: ContestReader, kinds: string | undefined, sizes: string | undefined): GroupDraft[] {
  if (kinds === undefined) {
    if (sizes !== undefined) reader.fault('groups', 'exchange.groups_missing')
    return []
  }
  const read = kinds.split(/[、,，]/).map((word) => groupIn(reader, word))
  const words = sizes === undefined ? [] : sizes.split(/[、,，]/)
  if (words.length > 1 && words.length !== read.length) {
    reader.fault('teamSizes', 'exchange.values_per_group', { given: words.length, expected: read.length })
  }
  const teamSizes = words.map((word) => sizeIn(reader, word))
  return read.flatMap((kind, index) =>
    kind === undefined ? [] : [{ kind, teamSize: teamSizes.length === 1 ? teamSizes[0] : teamSizes[index] }],
  )
}

function groupIn(reader: ContestReader, word: string): GroupKind | undefined {
  const kind = codeOf(groupWords, word)
  if (kind === null) reader.fault('groups', 'exchange.group_unknown', { value: word.trim() })
  return kind ?? undefined
}

function sizeIn(reader: ContestReader, word: string): TeamSize | undefined {
  const size = codeOf(teamSizeWords, word)
  if (size === null) reader.fault('teamSizes', 'exchange.team_size_unknown', { value: word.trim() })
  return size ?? undefined
}
