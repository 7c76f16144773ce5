import type { Sector } from '../contests/vocabulary'
import { cityByCode } from '../contests/cities'
import { nameIn, plainIn, valuesPerEvent } from './cells'
import { openRow, type RowReader } from './row-reader'
import { codeKey, planRow, repeatedCodes, type RowPlan } from './row-plan'
import type { ImportRow } from './table'
import type { VenueField } from './venue-fields'
import { cityIn, codeOf, sectorWords, wordKey, type ExchangeLanguage } from './words'

/** A venue as tables carry it; a null id stands for one an import is to make. */
export interface VenueFacts {
  readonly venueId: string | null
  readonly code: string
  readonly name: string
  readonly cityCode: string
  readonly organisationId: string | null
  readonly workstations: number
  readonly sectors: readonly Sector[]
}

export interface KnownVenue extends VenueFacts {
  readonly venueId: string
}

export interface VenueWorld {
  readonly venues: readonly KnownVenue[]
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
}

export type VenueRow = ImportRow<VenueField>
export type VenueRowPlan = RowPlan<VenueField, VenueFacts>
type VenueCells = Partial<Record<VenueField, string>>

const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u

/** What an import of venues would do, row by row; matched by their code, never removed, an empty cell leaves what is there. */
export function* venuePlans(rows: readonly VenueRow[], world: VenueWorld): Generator<VenueRowPlan> {
  const knownByCode = new Map(world.venues.map((venue) => [codeKey(venue.code), venue]))
  const names = new Map(world.organisations.map(({ id, name }) => [id, name]))
  const firstRows = repeatedCodes(rows)
  for (const row of rows) {
    const reader = openRow(row, 0)
    const code = plainIn(reader.cell('code'))
    if (code === '') reader.fault('code', 'exchange.cell_missing')
    else if (!codePattern.test(code)) reader.fault('code', 'exchange.code_malformed', { value: code.slice(0, 60) })
    const first = firstRows.get(row.row)
    if (first !== undefined) reader.fault('code', 'exchange.code_repeated', { value: code, first })
    const known = knownByCode.get(codeKey(code)) ?? null
    const after = mergeVenue(known, reader, world)
    yield planRow({
      row: row.row,
      code,
      name: after?.name ?? nameIn(reader.cell('name')),
      id: known?.venueId ?? null,
      before: known === null ? null : venueCells(known, names, 'zh'),
      after: after === null ? null : { facts: after, cells: venueCells(after, names, 'zh') },
      findings: reader.findings,
    })
  }
}

/** A venue as the cells of a row; what import reads back to the same venue. */
export function venueCells(
  venue: VenueFacts,
  organisations: ReadonlyMap<string, string>,
  language: ExchangeLanguage,
): VenueCells {
  const city = cityByCode(venue.cityCode)
  const organisation = venue.organisationId === null ? undefined : organisations.get(venue.organisationId)
  return {
    code: venue.code,
    name: venue.name,
    city: city === undefined ? venue.cityCode : language === 'zh' ? city.short : city.english,
    workstations: String(venue.workstations),
    ...(organisation !== undefined && { organisation }),
    ...(venue.sectors.length > 0 && {
      sectors: venue.sectors.map((sector) => sectorWords[sector][language][0]).join('；'),
    }),
  }
}

function mergeVenue(known: KnownVenue | null, reader: RowReader<VenueField>, world: VenueWorld): VenueFacts | null {
  const required = <Value>(field: VenueField, value: Value | undefined): Value | undefined => {
    if (value === undefined && !reader.given(field)) reader.fault(field, 'exchange.cell_missing')
    return value
  }
  const name = required('name', reader.text('name', 100) ?? known?.name)
  const cityCode = required('city', reader.word('city', cityIn, 'exchange.city_unknown') ?? known?.cityCode)
  const workstations = required('workstations', reader.count('workstations', [1, 2000]) ?? known?.workstations)
  const sectors = sectorsIn(reader) ?? known?.sectors ?? []
  const organisationId = organisationIn(reader, world) ?? known?.organisationId ?? null
  if (name === undefined || cityCode === undefined || workstations === undefined) return null
  const code = known?.code ?? plainIn(reader.cell('code'))
  return { venueId: known?.venueId ?? null, code, name, cityCode, organisationId, workstations, sectors }
}

function sectorsIn(reader: RowReader<VenueField>): readonly Sector[] | undefined {
  if (!reader.given('sectors')) return undefined
  const found: Sector[] = []
  for (const word of wordsIn(reader)) {
    const sector = codeOf(sectorWords, word)
    if (sector === null) reader.fault('sectors', 'exchange.sector_unknown', { value: word })
    else if (!found.includes(sector)) found.push(sector)
  }
  return found
}

/** Sector names contain 、 themselves, so a cell is split there only when it is no name as a whole. */
function wordsIn(reader: RowReader<VenueField>): string[] {
  return valuesPerEvent(reader.cell('sectors')).flatMap((part) =>
    codeOf(sectorWords, part) === null ? part.split(/[、,，]/) : [part],
  )
}

function organisationIn(reader: RowReader<VenueField>, { organisations }: VenueWorld): string | undefined {
  const name = reader.text('organisation', 100)
  if (name === undefined) return undefined
  const found = organisations.find((one) => wordKey(one.name) === wordKey(name))
  if (found === undefined) reader.fault('organisation', 'exchange.organisation_unknown', { value: name })
  return found?.id
}
