import { contestCells } from '#domain/exchange/contest-cells'
import type { ContestRow } from '#domain/exchange/contest-draft'
import type { ContestWorld } from '#domain/exchange/contest-facts'
import { contestFields, contestHeadings, stageFieldOf, type ContestField } from '#domain/exchange/contest-fields'
import { contestPlans } from '#domain/exchange/plan-contests'
import { venueCells, venuePlans, type VenueRow, type VenueWorld } from '#domain/exchange/plan-venues'
import type { CellFinding, FieldChange, RowPlan, RowState } from '#domain/exchange/row-plan'
import type { FieldList, ImportRow } from '#domain/exchange/table'
import { venueFields, venueHeadings, type VenueField } from '#domain/exchange/venue-fields'
import type { ExchangeLanguage } from '#domain/exchange/words'
import type { WrittenCell } from './file/write-table-file'

export const tableKinds = ['contests', 'venues'] as const
export type TableKind = (typeof tableKinds)[number]
export type Field = ContestField | VenueField

/** A planned row as the page keeps it. */
export interface ShownPlan {
  readonly row: number
  readonly code: string
  readonly name: string
  readonly state: RowState
  readonly id: string | null
  readonly changes: readonly FieldChange<Field>[]
  readonly findings: readonly CellFinding<Field>[]
}

/** What rows are held against: the answer of an export. */
export type KnownTable =
  | { readonly kind: 'contests'; readonly world: ContestWorld }
  | { readonly kind: 'venues'; readonly world: VenueWorld }

export type TableRow = ImportRow<Field>

export const contestList: FieldList<ContestField> = { fields: contestFields, headings: contestHeadings }
export const venueList: FieldList<VenueField> = { fields: venueFields, headings: venueHeadings }

export function fieldList(kind: TableKind): FieldList<Field> {
  return (kind === 'contests' ? contestList : venueList) as FieldList<Field>
}

export function fieldName(kind: TableKind, field: Field, language: ExchangeLanguage): string {
  return fieldList(kind).headings(field)[language][0]
}

/** Fields a new row cannot do without. */
export function neededFields(kind: TableKind): readonly Field[] {
  return kind === 'contests' ? ['code', 'name', 'sector'] : ['code', 'name', 'city', 'workstations']
}

/** Fields that tables like to merge over several rows. */
export function mergedFields(kind: TableKind): readonly Field[] {
  return kind === 'contests' ? ['class', 'sector', 'city', 'organiser', 'host', 'co_host'] : ['city', 'organisation']
}

/** The rules of the domain over rows of either kind. */
export function plansOf(known: KnownTable, rows: readonly TableRow[]): Iterable<RowPlan<Field, unknown>> {
  return known.kind === 'contests'
    ? contestPlans(rows as readonly ContestRow[], known.world)
    : venuePlans(rows as readonly VenueRow[], known.world)
}

/** The known things as rows to write: columns that nobody fills are left out, but for those of a template. */
export function exportRows(known: KnownTable, language: ExchangeLanguage) {
  const cells = known.kind === 'contests' ? contestRowsOf(known.world, language) : venueRowsOf(known.world, language)
  const used = new Set(cells.flatMap((row) => Object.keys(row)))
  const fields = fieldList(known.kind).fields.filter((field) => used.has(field))
  return {
    fields,
    rows: cells.map((row) =>
      fields.map((field): WrittenCell => ({ value: row[field] ?? null, kind: writtenAs(field) })),
    ),
  }
}

type Cells = Readonly<Partial<Record<Field, string>>>

function contestRowsOf(world: ContestWorld, language: ExchangeLanguage): Cells[] {
  const venues = new Map(world.venues.map((venue) => [venue.id, venue]))
  return world.contests.map((contest) => contestCells(contest, { venues, language }))
}

function venueRowsOf({ venues, organisations }: VenueWorld, language: ExchangeLanguage): Cells[] {
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return venues.map((venue) => venueCells(venue, names, language))
}

/** Fields of a fresh template: without the parts of a name, and the final's columns alone. */
export function templateFields(kind: TableKind): readonly Field[] {
  const parts: readonly Field[] = ['series', 'ordinal', 'industry', 'trade']
  return fieldList(kind).fields.filter((field) => !parts.includes(field) && !field.startsWith('trial.'))
}

export function writtenAs(field: Field): 'text' | 'day' | 'number' {
  const part = stageFieldOf(field as ContestField)?.part
  if (part === 'from' || part === 'to') return 'day'
  return part === 'setUp' || part === 'takeDown' || part === 'days' ? 'number' : 'text'
}

export function columnWidth(field: Field): number {
  if (field === 'name') return 52
  return ['organiser', 'host', 'co_host', 'supporter', 'events', 'organisation'].includes(field) ? 28 : 14
}
