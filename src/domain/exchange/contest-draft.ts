import { contestDisplayName } from '../contests/display-name'
import type { TeamSize } from '../contests/team-size'
import {
  hostRoles,
  stageKinds,
  type ContestClass,
  type GroupKind,
  type HostRole,
  type Sector,
  type StageKind,
} from '../contests/vocabulary'
import type { Day } from '../schedule/days'
import type { DayRange } from '../schedule/venue-clash'
import { listIn, plainIn } from './cells'
import { eventDrafts } from './event-drafts'
import { stageParts, type ContestField, type StageField } from './contest-fields'
import { openRow, type RowReader } from './row-reader'
import type { CellFinding } from './row-plan'
import type { ImportRow } from './table'
import { cityIn, classWords, codeOf, ordinalIn, sectorWords } from './words'

/** What a row says; what it leaves out stays as it is. */
export interface ContestDraft {
  readonly code: string
  readonly name: string | undefined
  readonly class: ContestClass | undefined
  readonly sector: Sector | undefined
  readonly cityCode: string | undefined
  readonly hosts: Readonly<Partial<Record<HostRole, readonly string[]>>>
  readonly events: readonly EventDraft[]
  readonly stages: readonly StageDraft[]
}

export interface EventDraft {
  readonly name: string
  readonly occupationCode: string | undefined
  readonly occupationName: string | undefined
  readonly workstations: number | undefined
  readonly groups: readonly GroupDraft[]
}

export interface GroupDraft {
  readonly kind: GroupKind
  readonly teamSize: TeamSize | undefined
}

export interface StageDraft {
  readonly kind: StageKind
  /** Days are written, but cannot be read; then nothing else is said of them. */
  readonly unreadable: boolean
  readonly from: Day | undefined
  readonly to: Day | undefined
  readonly venueCode: string | undefined
  readonly venue: string | undefined
  readonly setUpDays: number | undefined
  readonly takeDownDays: number | undefined
  readonly days: number | undefined
  readonly preferred: DayRange | undefined
  readonly window: DayRange | undefined
}

export type ContestRow = ImportRow<ContestField>
export type ContestReader = RowReader<ContestField>

const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u

/** What the row says, and everything in it that cannot be understood. `year` is the edition's. */
export function readContestRow(
  row: ContestRow,
  year: number,
): { draft: ContestDraft; findings: CellFinding<ContestField>[] } {
  const reader = openRow(row, year)
  const draft: ContestDraft = {
    code: codeIn(reader),
    name: reader.text('name', 200) ?? nameFromParts(reader, year),
    class: reader.word('class', (cell) => codeOf(classWords, cell), 'exchange.class_unknown'),
    sector: reader.word('sector', (cell) => codeOf(sectorWords, cell), 'exchange.sector_unknown'),
    cityCode: reader.word('city', cityIn, 'exchange.city_unknown'),
    hosts: Object.fromEntries(
      hostRoles.filter((role) => reader.given(role)).map((role) => [role, namesIn(reader, role)]),
    ),
    events: eventDrafts(reader),
    stages: stageKinds.flatMap((kind) => stageDraft(reader, kind) ?? []),
  }
  return { draft, findings: [...reader.findings] }
}

function codeIn(reader: ContestReader): string {
  const code = plainIn(reader.cell('code'))
  if (code === '') reader.fault('code', 'exchange.cell_missing')
  else if (!codePattern.test(code)) reader.fault('code', 'exchange.code_malformed', { value: code.slice(0, 60) })
  return code
}

function nameFromParts(reader: ContestReader, year: number): string | undefined {
  const ordinal = reader.word('ordinal', ordinalIn, 'exchange.ordinal_unreadable')
  const industry = reader.text('industry', 40)?.replace(/行业$/, '')
  const occupation = reader.text('trade', 60)
  const series = reader.text('series', 40)?.replaceAll(/[“”"]/g, '')
  if (ordinal === undefined && industry === undefined && occupation === undefined) return undefined
  return contestDisplayName({ year, series: series ?? '技能兴鲁', ordinal, industry, occupation })
}

function namesIn(reader: ContestReader, role: HostRole): readonly string[] {
  const names = [...new Set(listIn(reader.cell(role)))]
  if (names.some((name) => name.length > 100)) reader.fault(role, 'exchange.text_too_long', { limit: 100 })
  return names
}

/** The stage a row speaks of; undefined where all its cells are empty. A range in the first column is both ends. */
function stageDraft(reader: ContestReader, kind: StageKind): StageDraft | undefined {
  const field = <Part extends (typeof stageParts)[number]>(part: Part): StageField => `${kind}.${part}`
  if (!stageParts.some((part) => reader.given(field(part)))) return undefined
  const first = reader.days(field('from'))
  const last = reader.day(field('to'))
  const unreadable =
    (first === undefined && reader.given(field('from'))) || (last === undefined && reader.given(field('to')))
  return {
    kind,
    unreadable,
    from: first?.from,
    to: last ?? (first !== undefined && first.to !== first.from ? first.to : undefined),
    venueCode: reader.given(field('venueCode')) ? plainIn(reader.cell(field('venueCode'))) : undefined,
    venue: reader.text(field('venue'), 100),
    setUpDays: reader.count(field('setUp'), [0, 30]),
    takeDownDays: reader.count(field('takeDown'), [0, 30]),
    days: reader.count(field('days'), [1, 60]),
    preferred: ordered(reader, field('preferred')),
    window: ordered(reader, field('window')),
  }
}

function ordered(reader: ContestReader, field: StageField): DayRange | undefined {
  const range = reader.days(field)
  if (range === undefined || range.from <= range.to) return range
  reader.fault(field, 'schedule.ends_before_start', { from: range.from, to: range.to })
  return undefined
}
